using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>All rules, and the order in which they are asked.</summary>
internal static class RuleSet
{
    /// <summary>In order of precedence: a key gets the word of the first that has one.</summary>
    private static readonly KeyRule[] KeyRules =
    [
        new NativeSidecarKeyRule(),
        new UnsupportedKeyRule(),
        new DeprecatedKeyRule(),
        new MisspelledKeyRule(),
        new UnknownKeyRule(),
    ];

    private static readonly EntryRule[] EntryRules =
    [
        new ReservedKeyRule(),
        new InvalidValueRule(),
        new NonStringValueRule(),
        new NotOnPodTemplateRule(),
        new WrongSlotRule(),
        new NotReadOnKindRule(),
        new NotInheritedRule(),
        new JobNeverCompletesRule(),
        new ConflictingSidecarKeysRule(),
        new InjectionRefusedRule(),
        new InjectionSkippedRule(),
        new NoEffectRule(),
        new KubernetesTooOldRule(),
    ];

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. KeyRules, .. EntryRules, new InvalidOptionRule()];

    /// <summary>Everything that the rules can say.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(rule => rule.Descriptors).ToImmutableArray();

    /// <summary>The IDs of what may carry an edit.</summary>
    public static ImmutableArray<string> RepairableIds { get; } =
        All.Where(rule => rule.OffersEdits).Select(rule => rule.Descriptors[0].Id).ToImmutableArray();

    /// <summary>What there is to say about the text of a key; null where it is right, or none of Linkerd's.</summary>
    public static Finding? JudgeKey(AnnotationEntry entry, LinkerdOptions options)
    {
        if (options.AdditionalKeys.Contain(entry.Key))
        {
            return null;
        }

        var key = new KeyInContext(entry, options);
        foreach (var rule in KeyRules)
        {
            if (rule.Judge(key) is { } finding)
            {
                // Asked last, since it can take a search through the compilation, and hardly any text gets this far.
                return MayBeKey(entry) ? finding : null;
            }
        }

        return null;
    }

    /// <summary>Says what there is to say about what is done with a key, where the key itself is right.</summary>
    public static void JudgeEntry(AnnotationEntry entry, LinkerdOptions options, Action<Finding> report)
    {
        if (options.AdditionalKeys.Contain(entry.Key) || LinkerdCatalog.Find(entry.Key) is not { } key)
        {
            return;
        }

        foreach (var rule in EntryRules)
        {
            rule.Judge(entry, key, options, report);
        }
    }

    /// <summary>What there is to say about an option that cannot be used.</summary>
    public static Finding JudgeOption(InvalidOption option) => InvalidOptionRule.Judge(option);

    /// <summary>By domain first, by position second.</summary>
    private static bool MayBeKey(AnnotationEntry entry) => entry.Domain switch
    {
        KeyDomain.KeysOnly or KeyDomain.Shared => entry.Position != KeyPosition.PieceOfText,
        _ => entry.Position == KeyPosition.KeyOfMap,
    };
}
