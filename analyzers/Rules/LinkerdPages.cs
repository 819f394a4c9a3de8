namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Linkerd's own pages on what the rules are about. The pages of the rules themselves travel in the package, under <c>docs/</c>.
/// </summary>
internal static class LinkerdPages
{
    public const string ProxyConfiguration = "https://linkerd.io/docs/reference/proxy-configuration/";
    public const string ProxyInjection = "https://linkerd.io/docs/features/proxy-injection/";
    public const string NativeSidecars = "https://linkerd.io/docs/features/native-sidecars/";
}
