using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// The version of an image, which Linkerd writes behind its name and a colon: a tag, perhaps with a digest. Blanks behind it get lost on
/// the way; before it they make YAML read something else.
/// </summary>
internal sealed class ImageTag : ValueGrammar
{
    /// <summary>How long a tag is at most, in characters.</summary>
    private const int LongestTag = 128;

    private readonly bool _takesEmpty;

    private ImageTag(bool takesEmpty) => _takesEmpty = takesEmpty;

    /// <summary>A version, or an empty text for Linkerd's own.</summary>
    public static ImageTag OrEmpty { get; } = new(takesEmpty: true);

    /// <summary>A version.</summary>
    public static ImageTag Instance { get; } = new(takesEmpty: false);

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_ImageTag");

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        if (text.Length == 0)
        {
            return _takesEmpty;
        }

        var tag = text.AsSpan().TrimEnd();
        var at = tag.IndexOf('@');
        return at < 0 ? IsTag(tag) : IsTag(tag.Slice(0, at)) && IsDigest(tag.Slice(at + 1));
    }

    /// <summary>Whether YAML reads a text behind a colon as something else than a part of the image.</summary>
    public static bool IsReadOtherwise(string text)
    {
        var tag = text.TrimEnd();
        return tag.Length == 0 || char.IsWhiteSpace(tag[0]) || tag[tag.Length - 1] == ':' || tag.Contains(": ");
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (text.StartsWith(":", StringComparison.Ordinal))
        {
            yield return text.Substring(1);
        }
    }

    private static bool IsTag(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestTag || text[0] is '.' or '-')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '.' or '-' || Digits.IsDecimal(character)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of an algorithm, a colon, and at least 32 hexadecimal digits; 64 of them for the usual one.</summary>
    private static bool IsDigest(ReadOnlySpan<char> text)
    {
        const string usual = "sha256:";
        const int digitsOfUsual = 64;
        const int fewestDigits = 32;
        var colon = text.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        var digits = text.Slice(colon + 1);
        foreach (var digit in digits)
        {
            if (!Digits.IsHexadecimal(digit))
            {
                return false;
            }
        }

        return text.StartsWith(usual.AsSpan(), StringComparison.Ordinal) ? digits.Length == digitsOfUsual : digits.Length >= fewestDigits;
    }
}
