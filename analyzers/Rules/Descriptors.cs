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

    public static readonly DiagnosticDescriptor NoEffect = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NeedsSetting = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "NeedsSetting");

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
