using System.Text;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Text;
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

    private ManifestInput(InputFile file, FileContent content, bool isKept)
    {
        File = file;
        IsOfLinkerd = content.Text is not null;
        MayHoldNamespace = content.MayHoldNamespace;
        _read = new(content.Text);
        MayInstall = content.Text?.ContainsAny(InstalledReleaseReader.Marks) == true;
        if (isKept && content.Text is { } text)
        {
            _kept = Encoding.UTF8.GetBytes(text.ToString());
            _encoding = text.Encoding;
        }
    }

    /// <summary>The file.</summary>
    public InputFile File { get; }

    /// <summary>Whether it may have to do with Linkerd.</summary>
    public bool IsOfLinkerd { get; }

    /// <summary>Whether it may describe a Namespace, which decides over pods in other files.</summary>
    public bool MayHoldNamespace { get; }

    /// <summary>Whether it may install Linkerd, which says of other files for which release they are.</summary>
    public bool MayInstall { get; }

    /// <inheritdoc/>
    public override string Path => File.AnalyzedPath;

    /// <summary>A file with what was found in it.</summary>
    public static ManifestInput Of(InputFile file, FileContent content, TextBudget budget) =>
        new(file, content, content.Text is { } text && (file.IsStandardInput || budget.TryTake(text.Length)));

    /// <summary>The file with another text.</summary>
    public ManifestInput With(SourceText text) => new(File, new(text, MayHoldNamespace), isKept: true);

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        lock (_read)
        {
            if (!_read.TryGetTarget(out var text))
            {
                try
                {
                    text = _kept is null
                        ? FileReader.Read(File, cancellationToken)
                        : SourceText.From(Encoding.UTF8.GetString(_kept), _encoding);
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
