using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>A document that is open in the editor, at one of its versions.</summary>
/// <param name="Uri">What the editor calls it.</param>
/// <param name="File">The file that it is to its options.</param>
/// <param name="Text">Its text.</param>
/// <param name="Version">The version of the text.</param>
/// <param name="TypedLine">The line that is being typed; null where nobody types.</param>
internal sealed record OpenDocument(string Uri, InputFile File, SourceText Text, int Version, int? TypedLine)
{
    // What is longer is no manifest that anybody edits.
    private const int Longest = 4 * 1024 * 1024;

    private static readonly string[] Languages = ["yaml", "json", "jsonc", "helm", "helm-template", "yaml.helm-values"];

    /// <summary>Whether it is judged at all.</summary>
    public bool IsJudged => Text.Length <= Longest;

    /// <summary>Opens a document; null for one of a kind that is none of ours.</summary>
    public static OpenDocument? Open(TextDocumentItem item)
    {
        var path = PathOf(item.Uri);
        var isTemplate = path.EndsWith(".tpl", StringComparison.OrdinalIgnoreCase);
        var isManifest = Analyzers.Manifests.ManifestFiles.Includes(path) || isTemplate;
        return isManifest || Languages.Contains(item.LanguageId, StringComparer.Ordinal)
            ? new(item.Uri, InputFile.At(path), SourceText.From(item.Text), item.Version, TypedLine: null)
            : null;
    }

    /// <summary>The document after changes, as an editor reports them: one after another.</summary>
    public OpenDocument Change(IReadOnlyList<ContentChange> changes, int? version)
    {
        var text = Text;
        int? line = null;
        foreach (var change in changes)
        {
            if (change.Range is { } range)
            {
                var start = PositionIn(text, range.Start);
                var end = Math.Max(start, PositionIn(text, range.End));
                text = text.WithChanges(new TextChange(TextSpan.FromBounds(start, end), change.Text));
                line = text.Lines.GetLinePosition(Math.Min(text.Length, start + change.Text.Length)).Line;
            }
            else
            {
                text = SourceText.From(change.Text);
                line = null;
            }
        }

        // A text that remembers all that was ever changed in it would grow with each letter.
        return this with { Text = SourceText.From(text.ToString()), Version = version ?? Version + 1, TypedLine = line };
    }

    /// <summary>The place in the text; what lies outside of it is its end, or that of the line.</summary>
    public int PositionOf(Position position) => PositionIn(Text, position);

    /// <summary>A part of the text as the protocol writes it.</summary>
    public Range RangeOf(TextSpan span) => ProtocolForms.RangeOf(Text.Lines.GetLinePositionSpan(span));

    /// <summary>The path of a document; for one that is no file, a name in the folder of the server.</summary>
    public static string PathOf(string uri) =>
        System.Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile
            ? parsed.LocalPath
            : Path.GetFullPath(string.Concat(uri.Select(FileCharacterOf)));

    private static char FileCharacterOf(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' ? character : '_';

    private static int PositionIn(SourceText text, Position position)
    {
        if (position.Line < 0 || position.Line >= text.Lines.Count)
        {
            return position.Line < 0 ? 0 : text.Length;
        }

        var line = text.Lines[position.Line];
        return line.Start + Math.Clamp(position.Character, 0, line.End - line.Start);
    }
}
