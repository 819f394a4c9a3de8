namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>A whole key within a longer text: behind another prefix, or with spaces in it.</summary>
internal static class HeldKey
{
    private const string Root = "linkerd.io";

    /// <summary>
    /// What is named whole by what is written, in lower case, which is more than that name and no address; null where it is nothing.
    /// </summary>
    public static KnownKey? In(string written)
    {
        var text = written.TrimEnd('/');
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || text.Contains("://"))
        {
            return null;
        }

        return Find(WithoutSpaces(text)) ?? Find(text.Replace(' ', '-')) ?? Find(BehindPrefix(text, slash));
    }

    private static KnownKey? Find(string? name) => name is null ? null : KnownKeys.Instance.Find(name);

    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>
    /// The last domain with its name, where another domain, or anything that ends with a slash, stands before it; else null.
    /// </summary>
    private static string? BehindPrefix(string text, int slash)
    {
        var start = text.LastIndexOf('/', slash - 1) + 1;
        var doubled = text.IndexOf(Root + ".", start, slash - start, StringComparison.Ordinal);
        if (doubled >= 0)
        {
            start = doubled + Root.Length + 1;
        }

        return start > 0 ? text.Substring(start).Trim() : null;
    }
}
