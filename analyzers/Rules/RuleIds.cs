namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The IDs of the rules; never reused, never renumbered.</summary>
internal static class RuleIds
{
    public const string NativeSidecarKey = NativeSidecarKeyRule.Id;
    public const string MisspelledKey = MisspelledKeyRule.Id;
    public const string UnknownKey = UnknownKeyRule.Id;
    public const string UnsupportedKey = UnsupportedKeyRule.Id;
    public const string DeprecatedKey = DeprecatedKeyRule.Id;
    public const string ReservedKey = ReservedKeyRule.Id;
    public const string InvalidValue = InvalidValueRule.Id;
    public const string NonStringValue = NonStringValueRule.Id;
    public const string NotOnPodTemplate = NotOnPodTemplateRule.Id;
    public const string WrongSlot = WrongSlotRule.Id;
    public const string NotReadOnKind = NotReadOnKindRule.Id;
    public const string NotInherited = NotInheritedRule.Id;
    public const string JobNeverCompletes = JobNeverCompletesRule.Id;
    public const string ConflictingSidecarKeys = ConflictingSidecarKeysRule.Id;
    public const string InjectionRefused = InjectionRefusedRule.Id;
    public const string InjectionSkipped = InjectionSkippedRule.Id;
    public const string NoEffect = NoEffectRule.Id;
    public const string KubernetesTooOld = KubernetesTooOldRule.Id;
    public const string InvalidOption = InvalidOptionRule.Id;
}
