namespace LinkerdAnnotations.Tool;

/// <summary>The pages of the rules, which the tool carries with it.</summary>
internal static class RulePages
{
    private const string Prefix = "Pages/";
    private const string Extension = ".md";

    /// <summary>The IDs of the rules that have one.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(RulePages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a rule in Markdown; null where there is no such rule.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(Prefix + id + Extension);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
