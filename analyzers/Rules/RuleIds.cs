namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The IDs of the rules; never reused, never renumbered.</summary>
internal static class RuleIds
{
    public const string NativeSidecarKey = "LKD1001";
    public const string MisspelledKey = "LKD1002";
    public const string UnknownKey = "LKD1003";
    public const string UnsupportedKey = "LKD1004";
    public const string DeprecatedKey = "LKD1005";
    public const string ReservedKey = "LKD1006";
    public const string InvalidValue = "LKD2001";
    public const string NonStringValue = "LKD2002";
    public const string NotOnPodTemplate = "LKD3001";
    public const string WrongSlot = "LKD3002";
    public const string NotReadOnKind = "LKD3003";
    public const string NotInherited = "LKD3004";
    public const string JobNeverCompletes = "LKD4001";
    public const string ConflictingSidecarKeys = "LKD4002";
    public const string InjectionRefused = "LKD4003";
    public const string InjectionSkipped = "LKD4004";
    public const string NoEffect = "LKD4005";
    public const string KubernetesTooOld = "LKD4006";
    public const string InvalidOption = "LKD9001";
}
