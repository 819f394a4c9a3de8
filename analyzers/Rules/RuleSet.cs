using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
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
        new UseConstantRule(),
        new ReservedKeyRule(),
        new DuplicateKeyRule(),
        new InvalidValueRule(),
        new NonStringValueRule(),
        new NotOnPodTemplateRule(),
        new WrongSlotRule(),
        new NotReadOnKindRule(),
        new NotInheritedRule(),
    ];

    private static readonly NoEffectRule NoEffect = new();

    /// <summary>What a map comes to as a whole: not asked about an entry whose value may be lost again.</summary>
    private static readonly EntryRule[] MapRules =
    [
        new JobNeverCompletesRule(),
        new ConflictingSidecarKeysRule(),
        new InjectionRefusedRule(),
        new InjectionSkippedRule(),
        NoEffect,
        new KubernetesTooOldRule(),
        new ContradictingEntriesRule(),
        new ProxyBypassedRule(),
        new WaitExceedsGracePeriodRule(),
    ];

    private static readonly EntryRule[] AllEntryRules = [.. EntryRules, .. MapRules];

    /// <summary>Of a setting of a proxy that no pod gets, nothing comes but that.</summary>
    private static readonly EntryRule[] RulesOfIdle = [.. EntryRules, NoEffect];

    private static readonly Rule[] OptionRules = [new InvalidOptionRule(), new NewerReleaseRule()];

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. KeyRules, .. AllEntryRules, .. OptionRules];

    /// <summary>Everything that the rules can say.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = DescriptorsOf(All);

    /// <summary>What the rules can say about code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsForCode { get; } = DescriptorsOf([.. KeyRules, .. AllEntryRules]);

    /// <summary>What the rules can say about manifests, in which there are no constants.</summary>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsForManifests { get; } =
        DescriptorsOf([.. KeyRules, .. AllEntryRules.Where(static rule => rule is not UseConstantRule)]);

    /// <summary>What the rules can say about the options of this package.</summary>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsForOptions { get; } = DescriptorsOf(OptionRules);

    /// <summary>The IDs of what may carry an edit.</summary>
    public static ImmutableArray<string> RepairableIds { get; } =
        All.Where(rule => rule.OffersEdits).Select(rule => rule.Descriptors[0].Id).ToImmutableArray();

    private static readonly ImmutableDictionary<DiagnosticDescriptor, Effect> Effects =
        All
            .SelectMany(rule => rule.Descriptors.Select(descriptor => (descriptor, rule.Effect)))
            .ToImmutableDictionary(pair => pair.descriptor, pair => pair.Effect);

    /// <summary>What a rule says will happen, in a way of saying it that belongs to the rule.</summary>
    public static Effect EffectOf(DiagnosticDescriptor descriptor) =>
        Effects.TryGetValue(descriptor, out var effect) ? effect : Effect.None;

    /// <summary>
    /// Says what there is to say about an entry: of a wrong key that alone, of any other also what is done with it.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="isKeyWrittenHere">Whether the text of the key is judged here, and not where a constant gets it.</param>
    /// <param name="report">Takes what there is to say.</param>
    public static void Judge(AnnotationEntry entry, LinkerdOptions options, bool isKeyWrittenHere, Action<Finding> report)
    {
        if (options.OfEachRelease.IsEmpty)
        {
            JudgeForOne(entry, options, isKeyWrittenHere, report);
        }
        else
        {
            JudgeForEach(entry, options, isKeyWrittenHere, report);
        }
    }

    private static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(IEnumerable<Rule> rules) =>
        rules.SelectMany(static rule => rule.Descriptors).ToImmutableArray();

    private static void JudgeForEach(AnnotationEntry entry, LinkerdOptions options, bool isKeyWrittenHere, Action<Finding> report)
    {
        var all = new SeveralReleases(entry, options.OfEachRelease);
        foreach (var one in options.OfEachRelease)
        {
            JudgeForOne(entry, one, isKeyWrittenHere, finding => all.Add(finding, one));
        }

        foreach (var finding in all.Merge())
        {
            report(finding);
        }
    }

    private static void JudgeForOne(AnnotationEntry entry, LinkerdOptions options, bool isKeyWrittenHere, Action<Finding> report)
    {
        if (options.AdditionalKeys.Contain(entry.Key) || (options.IsVendorRelease && VendorKeys.Contain(entry.Key)))
        {
            return;
        }

        if (isKeyWrittenHere && (JudgeKey(entry, options) ?? UseConstantRule.JudgeKey(entry, options)) is { } finding)
        {
            report(finding);
        }

        if (entry.Access != EntryAccess.None && LinkerdCatalog.Find(entry.Key) is { } key && !IsWrong(key, entry, options))
        {
            var mayBeLost = entry is { Access: EntryAccess.Write, SeenMap: { } map } && map.MayLose(entry);
            foreach (var rule in mayBeLost ? EntryRules : ProxySettings.AreIdle(entry, key, options) ? RulesOfIdle : AllEntryRules)
            {
                rule.Judge(entry, key, options, report);
            }
        }
    }

    /// <summary>What there is to say about an option that cannot be used.</summary>
    public static Finding JudgeOption(InvalidOption option, OptionFiles files) => InvalidOptionRule.Judge(option, files);

    /// <summary>What there is to say about a name that was meant to be an option.</summary>
    public static Finding JudgeOption(MisspelledOption option, OptionFiles files) => InvalidOptionRule.Judge(option, files);

    /// <summary>What there is to say about options that cannot go together; null where they can.</summary>
    public static Finding? JudgeOptions(LinkerdOptions options) => InvalidOptionRule.Judge(options);

    /// <summary>What there is to say about the configured release; null where it is known.</summary>
    public static Finding? JudgeRelease(LinkerdRelease release) => NewerReleaseRule.Judge(release);

    /// <summary>What there is to say about the releases that the manifests of a project install; null where that is one at most.</summary>
    public static Finding? JudgeInstallation(Installation installation) => NewerReleaseRule.Judge(installation.Releases);

    /// <summary>What there is to say about the text of a key; null where it is right, or none of Linkerd's.</summary>
    private static Finding? JudgeKey(AnnotationEntry entry, LinkerdOptions options)
    {
        var key = new KeyInContext(entry, options);
        foreach (var rule in KeyRules)
        {
            if (rule.Judge(key) is { } finding)
            {
                // Asked last, since it can take a search through the compilation, and hardly any text gets this far.
                return MayBeKey(entry) ? rule.OrRefused(key, finding) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a key of the catalogue is one that the configured release does not read, and a rule about keys says so.</summary>
    private static bool IsWrong(LinkerdKey key, AnnotationEntry entry, LinkerdOptions options) =>
        !key.IsReadBy(options.Release) && JudgeKey(entry, options) is not null;

    /// <summary>A label with its value and with nothing beside it, in no map, is what selectors ask for.</summary>
    private static bool IsRequirement(AnnotationEntry entry) =>
        KeyCandidate.ValueBehind(entry.Key) is not null
        && (entry.Access == EntryAccess.Read || (entry.Values.IsEmpty && entry.SeenMap is null));

    /// <summary>By domain first, by position second.</summary>
    private static bool MayBeKey(AnnotationEntry entry) => entry.Domain switch
    {
        KeyDomain.KeysOnly or KeyDomain.Shared => entry.Usage != KeyUsage.PieceOfText,
        _ => entry.Usage == KeyUsage.KeyOfMap && !IsRequirement(entry),
    };
}
