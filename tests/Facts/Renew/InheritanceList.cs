using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Renewal;

/// <summary>The keys that the injector copies from a Namespace to its pods: two lists in <c>inject.go</c>.</summary>
internal static partial class InheritanceList
{
    /// <summary>The file.</summary>
    public const string Path = "pkg/inject/inject.go";

    /// <summary>The keys at a tag.</summary>
    public static HashSet<string> Read(Checkout checkout, string tag, SourceKeys keys) =>
    [
        .. List().Matches(checkout.Text(tag, Path) ?? string.Empty)
            .SelectMany(list => Element().Matches(list.Groups[1].Value))
            .Select(element => keys.Constants.GetValueOrDefault(element.Groups[1].Value, element.Groups[1].Value)),
    ];

    [GeneratedRegex(@"^\s*Proxy(?:AlphaConfig)?Annotations = \[\]string\{(.*?)^\s*\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex(@"k8s\.(\w+)")]
    private static partial Regex Element();
}
