using System.Reflection;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Where the pages of the rules are published. The address is given when the package is built (<c>-p:RuleDocumentationUrl=…</c>); without it, help
/// links lead to Linkerd's own pages, where a rule is about Linkerd.
/// </summary>
internal static class RuleDocumentation
{
    private static readonly string? Address = typeof(RuleDocumentation).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RuleDocumentationUrl")?.Value;

    /// <summary>The address of the page of a rule; null where the pages are not published.</summary>
    public static string? PageOf(string id) => PageOf(id, Address);

    /// <summary>The address of the page of a rule below an address, which may end in a slash.</summary>
    public static string? PageOf(string id, string? address) => string.IsNullOrEmpty(address) ? null : $"{address!.TrimEnd('/')}/{id}.md";
}
