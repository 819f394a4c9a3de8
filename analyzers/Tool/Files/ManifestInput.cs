using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// A manifest as the analyzers get it. What is kept of it is its characters, and no object: the analyzers keep what they made of a text
/// for as long as that lives, and ten thousand of them would be too much.
/// </summary>
internal sealed class ManifestInput : AdditionalText
{
    private readonly byte[]? _kept;
    private readonly Encoding? _encoding;
    private readonly WeakReference<SourceText?> _read;

    private ManifestInput(InputFile file, SourceText? text, bool isKept)
    {
        File = file;
        _read = new(text);
        if (isKept)
        {
            _kept = Encoding.UTF8.GetBytes(text!.ToString());
            _encoding = text.Encoding;
        }
    }

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <inheritdoc/>
    public override string Path => File.AnalyzedPath;

    /// <summary>A file with the text that it was found to have, or will be found to have where nobody needed to know yet.</summary>
    public static ManifestInput Of(InputFile file, SourceText? text, TextBudget budget) =>
        new(file, text, text is not null && (file.IsStandardInput || budget.TryTake(text.Length)));

    /// <summary>The file with another text.</summary>
    public ManifestInput With(SourceText text) => new(File, text, isKept: true);

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        lock (_read)
        {
            if (!_read.TryGetTarget(out var text))
            {
                try
                {
                    text = _kept is null ? FileReader.Read(File, cancellationToken) : SourceText.From(Encoding.UTF8.GetString(_kept), _encoding);
                    _read.SetTarget(text);
                }
                catch (Exception exception) when (Problems.IsAboutOneFile(exception))
                {
                    // It was said to be so when it was looked at first, or has gone since.
                    return null;
                }
            }

            return text;
        }
    }
}
