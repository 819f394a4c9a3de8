namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Where the pages of the rules are published. The address is given when the package is built (<c>-p:RuleDocumentationUrl=…</c>), which
/// writes the other part of this class; without it, help links lead to Linkerd's own pages, where a rule is about Linkerd.
/// </summary>
internal static partial class RuleDocumentation
{
    /// <summary>The address of the page of a rule; null where the pages are not published.</summary>
    public static string? PageOf(string id) => PageOf(id, Address);

    /// <summary>The address of the page of a rule below an address, which may end in a slash.</summary>
    public static string? PageOf(string id, string? address) => string.IsNullOrEmpty(address) ? null : $"{address!.TrimEnd('/')}/{id}.md";
}
