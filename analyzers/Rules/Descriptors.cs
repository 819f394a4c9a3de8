using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// The descriptors of the rules. A rule that says one thing in several ways has a descriptor for each, under the same ID; all texts are in
/// <c>Resources/Strings.resx</c>.
/// </summary>
internal static class Descriptors
{
    private const string Keys = "Keys";
    private const string Values = "Values";
    private const string Lifecycle = "Lifecycle";
    private const string Configuration = "Configuration";

    public static DiagnosticDescriptor NativeSidecarKey { get; } = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor NativeSidecarKeyTooNew { get; } = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning, "TooNew");

    public static DiagnosticDescriptor NativeSidecarUnavailable { get; } = Create(RuleIds.NativeSidecarKey, Keys, DiagnosticSeverity.Warning, "Unavailable");

    public static DiagnosticDescriptor MisspelledKey { get; } = Create(RuleIds.MisspelledKey, Keys, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor UnknownKey { get; } = Create(RuleIds.UnknownKey, Keys, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor UnknownKeyWithCandidates { get; } = Create(RuleIds.UnknownKey, Keys, DiagnosticSeverity.Warning, "Candidates");

    public static DiagnosticDescriptor UnsupportedKeyTooNew { get; } = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "TooNew");

    public static DiagnosticDescriptor UnsupportedKeyRemoved { get; } = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "Removed");

    public static DiagnosticDescriptor UnsupportedKeyReplaced { get; } = Create(RuleIds.UnsupportedKey, Keys, DiagnosticSeverity.Warning, "Replaced");

    public static DiagnosticDescriptor DeprecatedKey { get; } = Create(RuleIds.DeprecatedKey, Keys, DiagnosticSeverity.Info);

    public static DiagnosticDescriptor ReservedKey { get; } = Create(RuleIds.ReservedKey, Keys, DiagnosticSeverity.Info);

    public static DiagnosticDescriptor InvalidValue { get; } = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor InvalidValueWithRepair { get; } = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning, "Repair");

    public static DiagnosticDescriptor InvalidValueTooNew { get; } = Create(RuleIds.InvalidValue, Values, DiagnosticSeverity.Warning, "TooNew");

    public static DiagnosticDescriptor NoEffect { get; } = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info);

    public static DiagnosticDescriptor NeedsSetting { get; } = Create(RuleIds.NoEffect, Lifecycle, DiagnosticSeverity.Info, "NeedsSetting");

    public static DiagnosticDescriptor InvalidOption { get; } = Create(RuleIds.InvalidOption, Configuration, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string? variant = null) =>
        new(
            id,
            Strings.Get(id + "_Title"),
            Strings.Get(variant is null ? id + "_Message" : id + "_Message_" + variant),
            "Linkerd." + category,
            severity,
            isEnabledByDefault: true,
            Strings.Get(id + "_Description"),
            HelpLinks.Of(id));
}
