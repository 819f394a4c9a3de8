namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Linkerd's own pages on what the rules are about. The pages of the rules themselves travel in the package, under <c>docs/</c>.</summary>
internal static class HelpLinks
{
    private const string ProxyConfiguration = "https://linkerd.io/2/reference/proxy-configuration/";
    private const string ProxyInjection = "https://linkerd.io/2/features/proxy-injection/";
    private const string NativeSidecars = "https://linkerd.io/2/features/native-sidecars/";

    private static readonly Dictionary<string, string> ByRule = new(StringComparer.Ordinal)
    {
        [RuleIds.NativeSidecarKey] = NativeSidecars,
        [RuleIds.MisspelledKey] = ProxyConfiguration,
        [RuleIds.UnknownKey] = ProxyConfiguration,
        [RuleIds.UnsupportedKey] = ProxyConfiguration,
        [RuleIds.DeprecatedKey] = ProxyConfiguration,
        [RuleIds.ReservedKey] = ProxyConfiguration,
        [RuleIds.InvalidValue] = ProxyConfiguration,
        [RuleIds.NonStringValue] = ProxyConfiguration,
        [RuleIds.NotOnPodTemplate] = ProxyInjection,
        [RuleIds.WrongSlot] = ProxyInjection,
        [RuleIds.NotReadOnKind] = ProxyInjection,
        [RuleIds.NotInherited] = ProxyInjection,
        [RuleIds.JobNeverCompletes] = NativeSidecars,
        [RuleIds.ConflictingSidecarKeys] = NativeSidecars,
        [RuleIds.InjectionRefused] = NativeSidecars,
        [RuleIds.InjectionSkipped] = ProxyInjection,
        [RuleIds.KubernetesTooOld] = NativeSidecars,
        [RuleIds.NoEffect] = ProxyConfiguration,
        [RuleIds.InvalidOption] = ProxyConfiguration,
    };

    /// <summary>The page for a rule.</summary>
    public static string Of(string ruleId) => ByRule[ruleId];
}
