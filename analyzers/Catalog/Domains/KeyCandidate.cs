using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// The cheap look at a string: whether it could be a key of Linkerd's, judged by its characters alone. Runs on every string of a user's
/// code, so it allocates nothing.
/// </summary>
internal readonly struct KeyCandidate
{
    // What a version of an API may be called behind its number.
    private static readonly string[] Stages = ["alpha", "beta"];

    private const string EscapedDot = "\\.";

    // Between a key and its value, in the arguments of kubectl and in YAML.
    private static readonly char[] ValueSigns = ['=', ':'];

    private KeyCandidate(KeyDomain domain, int start, int length, KeyNotation notation)
    {
        Domain = domain;
        Start = start;
        Length = length;
        Notation = notation;
    }

    /// <summary>What the text before the slash says; <see cref="KeyDomain.Foreign"/> where the text is no candidate.</summary>
    public KeyDomain Domain { get; }

    /// <summary>Where the key begins in the text.</summary>
    public int Start { get; }

    /// <summary>How many characters of the text the key takes.</summary>
    public int Length { get; }

    /// <summary>How the key is written in the text.</summary>
    public KeyNotation Notation { get; }

    /// <summary>Looks at a whole text.</summary>
    public static KeyCandidate Find(string text)
    {
        if (text.Length is 0 or > KeyLimits.LongestPointer)
        {
            return default;
        }

        return text[0] == '/' ? FindInPointer(text)
            : text[text.Length - 1] == ')' ? FindInAnchor(text)
            : text[text.Length - 1] == ']' ? FindInFieldPath(text)
            : text.IndexOf('\\') > 0 ? FindInChartPath(text)
            : FindPlain(text);
    }

    /// <summary>Whether a text is made of characters of keys only, so that it could be a piece of one.</summary>
    public static bool CouldBePiece(string text)
    {
        if (text.Length > KeyLimits.LongestPointer)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!IsNameCharacter(character) && character is not ('/' or '~' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key could be composed of a text and others, such that its domain is in this one.</summary>
    public static bool CouldBePieceWithDomain(string text) => CouldBePiece(text.Trim()) && KeyDomains.CouldName(text);

    /// <summary>
    /// The value that is written behind a key, as kubectl takes both: <c>linkerd.io/inject=enabled</c>; null where none is.
    /// </summary>
    public static string? ValueBehind(string key) =>
        key.IndexOf('/') is > 0 and var slash
        && key.IndexOfAny(ValueSigns, slash) is > 0 and var sign
        && sign + 1 < key.Length
            ? key.Substring(sign + 1)
            : null;

    /// <summary>The key that was found in <paramref name="text"/>.</summary>
    public string KeyIn(string text)
    {
        var key = text.Substring(Start, Length);
        return Notation switch
        {
            KeyNotation.JsonPointer => key.Replace("~1", "/").Replace("~0", "~"),
            KeyNotation.ChartPath => key.Replace(EscapedDot, "."),
            _ => key,
        };
    }

    /// <summary><paramref name="text"/> with another key in the place of the one that was found.</summary>
    public string Replace(string text, string key)
    {
        var written = Notation switch
        {
            KeyNotation.JsonPointer => key.Replace("~", "~0").Replace("/", "~1"),
            KeyNotation.ChartPath => key.Replace(".", EscapedDot),
            _ => key,
        };
        return text.Substring(0, Start) + written + text.Substring(Start + Length);
    }

    private static KeyCandidate FindPlain(string text)
    {
        var slash = text.IndexOf('/');
        if (slash == 0 || text.Length > KeyLimits.LongestKey)
        {
            return default;
        }

        var isTrimmed = !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[text.Length - 1]);
        var start = 0;
        var end = text.Length;
        if (!isTrimmed)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }

        var domain = slash < 0 ? KeyDomain.Foreign : ClassifyKey(text, start, slash, separatorLength: 1, end);
        if (domain == KeyDomain.Foreign)
        {
            // Nothing but a slip can make a key of that.
            return (slash < 0
                ? HoldsKeyWithoutSlash(text, start, end)
                : HoldsKey(text, start, end) || HoldsKeyOfOtherForm(text, start, end))
                ? new(KeyDomain.Misspelled, 0, text.Length, KeyNotation.Plain)
                : default;
        }

        // Kubernetes refuses a key with spaces around it: a slip where a key must stand, and nothing anywhere else.
        return new(isTrimmed ? domain : KeyDomain.Misspelled, 0, text.Length, KeyNotation.Plain);
    }

    /// <summary>
    /// Whether a domain of Linkerd's with a name stands at the end, behind something else and a slash
    /// (<c>annotations/linkerd.io/inject</c>), or with spaces or more than one slash in it.
    /// </summary>
    private static bool HoldsKey(string text, int start, int end)
    {
        if (text.IndexOf(':', start, end - start) >= 0)
        {
            return false;
        }

        end = text[end - 1] == '/' ? end - 1 : end;
        var nameStart = text.LastIndexOf('/', end - 1) + 1;
        var domainEnd = nameStart;
        while (domainEnd > start && (text[domainEnd - 1] == '/' || char.IsWhiteSpace(text[domainEnd - 1])))
        {
            domainEnd--;
        }

        if (domainEnd <= start)
        {
            return false;
        }

        var domainStart = Math.Max(start, text.LastIndexOf('/', domainEnd - 1) + 1);
        while (nameStart < end && char.IsWhiteSpace(text[nameStart]))
        {
            nameStart++;
        }

        return IsName(text, nameStart, end, withSpaces: true)
            && KeyDomains.Classify(text, domainStart, domainEnd - domainStart) is KeyDomain.KeysOnly or KeyDomain.Shared
            && !IsVersion(text, nameStart, end);
    }

    /// <summary>
    /// Whether a domain of Linkerd's and a slash stand at the beginning, with a name behind them that has something else around it or a
    /// slash in it (<c>config.linkerd.io/proxy-await:</c>, <c>config.linkerd.io/-proxy-await</c>, <c>config.linkerd.io/proxy/await</c>,
    /// <c>config.linkerd.io/proxy-await=enabled</c>); also where all that stands between quotes.
    /// </summary>
    private static bool HoldsKeyOfOtherForm(string text, int start, int end)
    {
        while (start < end && IsQuote(text[start]))
        {
            start++;
        }

        while (end > start && IsQuote(text[end - 1]))
        {
            end--;
        }

        var slash = text.IndexOf('/', start, end - start);
        if (slash <= start)
        {
            return false;
        }

        var mayBeBeginning = text[end - 1] is '-' or '.';
        var domain = KeyDomains.Classify(text, start, slash - start);
        var nameStart = slash + 1;
        while (nameStart < end && IsMark(text[nameStart]))
        {
            nameStart++;
        }

        if (text.IndexOfAny(ValueSigns, nameStart, end - nameStart) is > 0 and var sign)
        {
            // A key with its value.
            end = sign;
        }

        while (end > nameStart && IsMark(text[end - 1]))
        {
            end--;
        }

        // The bare domain is also a web site, and other hosts have pages. What ends with a hyphen may be the beginning of keys, unless a
        // key stands before it.
        return domain is KeyDomain.KeysOnly or KeyDomain.Shared
            && IsName(text, nameStart, end, withSlashes: domain == KeyDomain.KeysOnly)
            && !(domain == KeyDomain.Shared && (IsCapital(text[nameStart]) || IsVersion(text, nameStart, end)))
            && (!mayBeBeginning || LinkerdCatalog.Find(text.Substring(start, end - start)) is not null);
    }

    private static bool IsQuote(char character) => character is '"' or '\'' or '`' or '\u201C' or '\u201D' or '\u2018' or '\u2019';

    /// <summary>What is left of YAML or of prose before or behind a name.</summary>
    private static bool IsMark(char character) => character is '-' or ':' or '_' or '.' or ',' or ';' or '=';

    /// <summary>Whether another character stands between a domain of Linkerd's and a name: <c>config.linkerd.io.access-log</c>.</summary>
    private static bool HoldsKeyWithoutSlash(string text, int start, int end)
    {
        var domainEnd = KeyDomains.EndOfRoot(text, start, end - start);
        return domainEnd > 0
            && domainEnd < end
            && !char.IsLetterOrDigit(text[domainEnd])
            && IsName(text, domainEnd + 1, end)
            && KeyDomains.Classify(text, start, domainEnd - start) is KeyDomain.KeysOnly or KeyDomain.Shared;
    }

    /// <summary>In the patterns and patches of Kyverno a key may stand in an anchor: <c>+(linkerd.io/inject)</c>.</summary>
    private static KeyCandidate FindInAnchor(string text)
    {
        var start = text.IndexOf('(') + 1;
        var slash = text.IndexOf('/', start);
        if (start is 0 or > 2 || slash <= start)
        {
            return default;
        }

        var end = text.Length - 1;
        return new(ClassifyKey(text, start, slash, separatorLength: 1, end), start, end - start, KeyNotation.Plain);
    }

    private static KeyCandidate FindInPointer(string text)
    {
        if (text.IndexOf('/', 1) is > 1 and var second && ClassifyKey(text, 1, second, separatorLength: 1, text.Length) is var own
            && own is KeyDomain.KeysOnly or KeyDomain.Shared)
        {
            // A key with a slash before it, which Kubernetes refuses.
            return new(KeyDomain.Misspelled, 0, text.Length, KeyNotation.Plain);
        }

        const string escapedSlash = "~1";
        var start = text.LastIndexOf('/') + 1;
        var slash = text.IndexOf(escapedSlash, start, StringComparison.Ordinal);
        if (slash <= start || !(EndsBefore(text, start - 1, "/annotations") || EndsBefore(text, start - 1, "/labels")))
        {
            return default;
        }

        var domain = ClassifyKey(text, start, slash, escapedSlash.Length, text.Length);
        return new(domain, start, text.Length - start, KeyNotation.JsonPointer);
    }

    /// <summary>A path to a value of a chart that becomes annotations or labels, as in the parameters of Argo CD.</summary>
    private static KeyCandidate FindInChartPath(string text)
    {
        var start = text.IndexOf('/');
        while (start > 0 && !(text[start] == '.' && text[start - 1] != '\\'))
        {
            start--;
        }

        if (start <= 0 || !(EndsBefore(text, start, "nnotations") || EndsBefore(text, start, "abels")))
        {
            return FindPlain(text);
        }

        start++;
        var key = FindPlain(text.Substring(start).Replace(EscapedDot, "."));
        return new(key.Domain, start, text.Length - start, KeyNotation.ChartPath);
    }

    /// <summary>
    /// A path to a field: <c>metadata.annotations['linkerd.io/inject']</c> of Kubernetes and Crossplane,
    /// <c>metadata.annotations.[linkerd.io/inject]</c> of kustomize.
    /// </summary>
    private static KeyCandidate FindInFieldPath(string text)
    {
        var bracket = text.LastIndexOf('[');
        var map = bracket > 0 && text[bracket - 1] == '.' ? bracket - 1 : bracket;
        if (bracket < 0 || !(EndsBefore(text, map, "annotations") || EndsBefore(text, map, "labels")))
        {
            return default;
        }

        var start = bracket + 1;
        var end = text.Length - 1;
        if (end - start > 1 && text[start] is '\'' or '"' && text[end - 1] == text[start])
        {
            start++;
            end--;
        }

        var slash = text.IndexOf('/', start);
        return new(ClassifyKey(text, start, slash, separatorLength: 1, end), start, end - start, KeyNotation.FieldPath);
    }

    private static bool EndsBefore(string text, int end, string name) =>
        end >= name.Length && string.CompareOrdinal(text, end - name.Length, name, 0, name.Length) == 0;

    private static KeyDomain ClassifyKey(string text, int start, int slash, int separatorLength, int end)
    {
        var nameStart = slash + separatorLength;
        if (slash <= start || !IsName(text, nameStart, end))
        {
            return KeyDomain.Foreign;
        }

        var domain = KeyDomains.Classify(text, start, slash - start);
        if (domain == KeyDomain.KeysOnly)
        {
            return IsApiVersion(text, nameStart, end) ? KeyDomain.Foreign : domain;
        }

        if (domain != KeyDomain.Shared)
        {
            return domain;
        }

        // An API group's kind begins with a capital; as a key it can only be a slip.
        return IsCapital(text[nameStart]) ? KeyDomain.Misspelled
            : IsVersion(text, nameStart, end) ? KeyDomain.Foreign
            : domain;
    }

    /// <summary>
    /// Whether a name of a key stands there. A hyphen or a dot at its end makes a prefix, the end of a sentence, or kubectl's way of
    /// removing an annotation.
    /// </summary>
    private static bool IsName(string text, int start, int end, bool withSpaces = false, bool withSlashes = false)
    {
        while (start < end && Confusables.IsInvisible(text[start]))
        {
            start++;
        }

        while (start < end && Confusables.IsInvisible(text[end - 1]))
        {
            end--;
        }

        if (start >= end || !char.IsLetterOrDigit(text[start]) || !char.IsLetterOrDigit(text[end - 1]))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!IsNameCharacter(text[i]) && !(withSpaces && text[i] == ' ') && !(withSlashes && text[i] == '/'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character is one of a name, or is taken for one by whoever reads it.</summary>
    private static bool IsNameCharacter(char character) =>
        char.IsLetterOrDigit(character)
        || character is '-' or '_' or '.'
        || Confusables.IsHyphen(character)
        || Confusables.IsInvisible(character);

    private static bool IsCapital(char character) => character is >= 'A' and <= 'Z';

    /// <summary>Whether the name is a version of an API: <c>v1</c>, <c>v1beta3</c>. No key is called so, whatever its domain.</summary>
    private static bool IsApiVersion(string text, int start, int end)
    {
        var position = start + 1;
        if (text[start] != 'v' || !SkipDigits(text, ref position, end))
        {
            return false;
        }

        if (position == end)
        {
            return true;
        }

        foreach (var stage in Stages)
        {
            if (string.CompareOrdinal(text, position, stage, 0, stage.Length) == 0)
            {
                position += stage.Length;
                return SkipDigits(text, ref position, end) && position == end;
            }
        }

        return false;
    }

    private static bool SkipDigits(string text, ref int position, int end)
    {
        var start = position;
        while (position < end && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    /// <summary>Whether the name is a version (<c>v1beta3</c>) or a release (<c>2.18</c>), as in API groups and URLs.</summary>
    private static bool IsVersion(string text, int start, int end) =>
        text[start] is >= '0' and <= '9'
        || (text[start] == 'v' && start + 1 < end && text[start + 1] is >= '0' and <= '9');
}
