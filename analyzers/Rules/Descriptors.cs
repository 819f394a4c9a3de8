using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// The descriptors of the rules. A rule that says one thing in several ways has a descriptor for each, under the same ID; all texts are in
/// <c>Resources/Strings.resx</c>.
/// </summary>
internal static class Descriptors
{
    private const string Keys = "Linkerd.Keys";
    private const string Values = "Linkerd.Values";
    private const string Placement = "Linkerd.Placement";
    private const string Lifecycle = "Linkerd.Lifecycle";
    private const string Configuration = "Linkerd.Configuration";

    public static readonly DiagnosticDescriptor NativeSidecarKey = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NativeSidecarKeyTooNew = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning, "TooNew");

    public static readonly DiagnosticDescriptor NativeSidecarUnavailable = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning, "Unavailable");

    public static readonly DiagnosticDescriptor MisspelledKey = Create(RuleIds.MisspelledKey, Keys, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MisspelledUnsupportedKey = Create(RuleIds.MisspelledKey, Keys, DiagnosticSeverity.Warning, "Unsupported");

    public static readonly DiagnosticDescriptor UnknownKey = Create(RuleIds.UnknownKey, Keys, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownKeyWithCandidates = Create(RuleIds.UnknownKey, Keys, DiagnosticSeverity.Warning, "Candidates");

    public static readonly DiagnosticDescriptor UnsupportedKeyTooNew = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "TooNew");

    public static readonly DiagnosticDescriptor UnsupportedKeyRemoved = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "Removed");

    public static readonly DiagnosticDescriptor UnsupportedKeyReplaced = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "Replaced");

    public static readonly DiagnosticDescriptor UnsupportedKeyReplacedDifferently = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "ReplacedDifferently");

    public static readonly DiagnosticDescriptor DeprecatedKey = Create(RuleIds.DeprecatedKey, Keys, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ReservedKey = Create(RuleIds.ReservedKey, Keys, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor InvalidValue = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidValueWithRepair = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning, "Repair");

    public static readonly DiagnosticDescriptor InvalidValueTooNew = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning, "TooNew");

    public static readonly DiagnosticDescriptor NonStringValue = Create(RuleIds.NonStringValue, Values, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingValue = Create(RuleIds.NonStringValue, Values, DiagnosticSeverity.Warning, "Missing");

    public static readonly DiagnosticDescriptor NotOnPodTemplate = Create(RuleIds.NotOnPodTemplate, Placement, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AnnotationAmongLabels = Create(RuleIds.WrongSlot, Placement, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LabelAmongAnnotations = Create(RuleIds.WrongSlot, Placement, DiagnosticSeverity.Warning, "Label");

    public static readonly DiagnosticDescriptor NotReadOnKind = Create(RuleIds.NotReadOnKind, Placement, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotReadOnKindInRelease = Create(RuleIds.NotReadOnKind, Placement, DiagnosticSeverity.Warning, "InRelease");

    public static readonly DiagnosticDescriptor NotInherited = Create(RuleIds.NotInherited, Placement, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotInheritedInRelease = Create(RuleIds.NotInherited, Placement, DiagnosticSeverity.Warning, "InRelease");

    public static readonly DiagnosticDescriptor JobNeverCompletes = Create(RuleIds.JobNeverCompletes, Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor JobNeverCompletesWithoutKey = Create(RuleIds.JobNeverCompletes, Lifecycle, DiagnosticSeverity.Warning, "WithoutKey");

    public static readonly DiagnosticDescriptor JobNeverCompletesSwitchedOff = Create(RuleIds.JobNeverCompletes, Lifecycle, DiagnosticSeverity.Warning, "SwitchedOff");

    public static readonly DiagnosticDescriptor ConflictingSidecarKeys = Create(RuleIds.ConflictingSidecarKeys, Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ConflictingSidecarKeysWithoutRelease = Create(RuleIds.ConflictingSidecarKeys, Lifecycle, DiagnosticSeverity.Warning, "WithoutRelease");

    public static readonly DiagnosticDescriptor RefusedWaitBeforeExit = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RefusedValue = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "Value");

    public static readonly DiagnosticDescriptor RefusedValueWithRepair = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "ValueRepair");

    public static readonly DiagnosticDescriptor RefusedWithoutSetting = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "Setting");

    public static readonly DiagnosticDescriptor RefusedIdentity = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "Identity");

    public static readonly DiagnosticDescriptor RefusedQuote = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "Quote");

    public static readonly DiagnosticDescriptor RefusedQuoteOfNamespace = Create(RuleIds.InjectionRefused, Lifecycle, DiagnosticSeverity.Warning, "QuoteOfNamespace");

    public static readonly DiagnosticDescriptor InjectionSkipped = Create(RuleIds.InjectionSkipped, Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoEffect = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NoEffectWithoutProxy = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "WithoutProxy");

    public static readonly DiagnosticDescriptor NoEffectAlone = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "Alone");

    public static readonly DiagnosticDescriptor NoEffectBesideOtherMode = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "OtherMode");

    public static readonly DiagnosticDescriptor NoEffectOfWaitBeforeExit = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "WaitBeforeExit");

    public static readonly DiagnosticDescriptor NoEffectOfNoRetries = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "NoRetries");

    public static readonly DiagnosticDescriptor NoEffectOfIngress = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "Ingress");

    public static readonly DiagnosticDescriptor KubernetesTooOld = Create(RuleIds.KubernetesTooOld, Lifecycle, DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor KubernetesNeedsFeatureGate = Create(RuleIds.KubernetesTooOld, Lifecycle, DiagnosticSeverity.Warning, "FeatureGate");

    public static readonly DiagnosticDescriptor InvalidOption = Create(RuleIds.InvalidOption, Configuration, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity defaultSeverity, string? variant = null) =>
        new(
            id,
            Strings.Get(id + "_Title"),
            Strings.Get(variant is null ? id + "_Message" : id + "_Message_" + variant),
            category,
            defaultSeverity,
            isEnabledByDefault: true,
            Strings.Get(id + "_Description"),
            HelpLinks.Of(id));
}
