using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// The name of an image, to which Linkerd adds a colon and the version: a registry and a path in small letters, as the references of
/// containers have them. Blanks before it get lost on the way.
/// </summary>
internal sealed class ImageName : ValueGrammar
{
    /// <summary>How long a name is at most, in characters.</summary>
    private const int LongestName = 255;

    private ImageName()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static ImageName Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_ImageName");

    /// <inheritdoc/>
    public override bool Accepts(string text)
    {
        var name = text.AsSpan().TrimStart();
        if (name.Length > LongestName)
        {
            return false;
        }

        var slash = name.IndexOf('/');
        if (slash >= 0 && IsRegistry(name.Slice(0, slash)))
        {
            name = name.Slice(slash + 1);
        }

        while ((slash = name.IndexOf('/')) >= 0)
        {
            if (!IsComponent(name.Slice(0, slash)))
            {
                return false;
            }

            name = name.Slice(slash + 1);
        }

        return IsComponent(name);
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        yield return text.ToLowerInvariant();
    }

    /// <summary>
    /// What stands before the first slash is a registry if it could be no part of a path: by a point, a port, a capital letter, or as
    /// localhost.
    /// </summary>
    private static bool IsRegistry(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text.Slice(0, colon);
        if (host.IsEmpty || (colon >= 0 && !IntegerText.TryParseDigits(text.Slice(colon + 1), out _)))
        {
            return false;
        }

        if (host[0] == '[' && host[host.Length - 1] == ']')
        {
            return IpPrefix.BitsOfAddress(host.Slice(1, host.Length - 2)) > 0;
        }

        var isTold = colon >= 0 || host is "localhost";
        var label = 0;
        for (var index = 0; index < host.Length; index++)
        {
            var character = host[index];
            isTold |= character is '.' or (>= 'A' and <= 'Z');
            var isInner = index > 0 && index + 1 < host.Length && label > 0;
            if (character == '.'
                ? !isInner || host[index - 1] == '-'
                : character == '-' ? !isInner || host[index + 1] == '.' : !IsLetterOrDigit(character))
            {
                return false;
            }

            label = character == '.' ? 0 : label + 1;
        }

        return isTold;
    }

    /// <summary>Small letters and digits, with a point, one or two underscores, or hyphens between them.</summary>
    private static bool IsComponent(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length)
        {
            var start = index;
            while (index < text.Length && (text[index] is >= 'a' and <= 'z' || Digits.IsDecimal(text[index])))
            {
                index++;
            }

            if (index == start)
            {
                return false;
            }

            if (index == text.Length)
            {
                return true;
            }

            start = index;
            while (index < text.Length && text[index] == text[start])
            {
                index++;
            }

            if (!(text[start] == '-' || (text[start] == '.' && index - start == 1) || (text[start] == '_' && index - start <= 2)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsLetterOrDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || Digits.IsDecimal(character);
}
