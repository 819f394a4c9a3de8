using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// What there is to say about an entry that several releases read: each is judged by itself, and what one rule says of one place becomes
/// one report, which names the releases that it holds for. A repair is offered if it is right for all of them.
/// </summary>
/// <param name="entry">The entry.</param>
/// <param name="releases">The options with each of the releases.</param>
internal sealed class SeveralReleases(AnnotationEntry entry, ImmutableArray<LinkerdOptions> releases)
{
    private readonly List<(Finding Finding, LinkerdRelease Release)> _findings = [];

    /// <summary>Takes what there is to say for one of the releases.</summary>
    public void Add(Finding finding, LinkerdOptions options)
    {
        if (options.Release is { } release)
        {
            _findings.Add((finding, release));
        }
    }

    /// <summary>
    /// The findings for all releases, in the order in which they came. That a key was replaced is said only where all of them read what
    /// came in its place: nobody could act on it.
    /// </summary>
    public IEnumerable<Finding> Merge() => _findings
        .GroupBy(found => (found.Finding.Descriptor.Id, found.Finding.Location))
        .Select(group => Merge([.. group]))
        .Where(finding => finding.Edit is not null || finding.Descriptor.Id != DeprecatedKeyRule.Id);

    private Finding Merge(IReadOnlyList<(Finding Finding, LinkerdRelease Release)> found)
    {
        var holdFor = found.Select(one => one.Release).Distinct().ToList();
        var isForAll = holdFor.Count == releases.Length;
        var gravest = found.Max(one => one.Finding.EffectiveSeverity);
        var candidates = found.Select(one => one.Finding).Where(finding => finding.EffectiveSeverity == gravest).ToList();

        // Of several ways of saying it, the one whose repair is right everywhere.
        var repairable = candidates.FirstOrDefault(finding =>
            Common(finding, isForAll) is { } edit && FirstOf(edit) == FirstOf(finding.Edit));
        var chosen = repairable ?? candidates[0];
        return chosen.For(
            string.Join(", ", holdFor.Select(release => release.ToString())),
            repairable is null ? null : Common(repairable, isForAll));
    }

    /// <summary>What of a repair is right for all releases; null where nothing is.</summary>
    private Edit? Common(Finding finding, bool isForAll)
    {
        switch (finding.Edit)
        {
            case ReplaceKey replace:
                var keys = replace.Choices.RemoveAll(choice => !IsKeyOfAll(choice.Key, finding));
                return keys.IsEmpty ? null : replace with { Choices = keys };
            case ReplaceValue replace:
                var values = replace.Choices.RemoveAll(value => !IsValueOfAll(value));
                return values.IsEmpty ? null : replace with { Choices = values };
            case ReplaceFlag replace:
                return IsValueOfAll(replace.WhenTrue) && IsValueOfAll(replace.WhenFalse) ? replace : null;
            case AddEntry add:
                return IsKeyOfAll(add.Key, finding) ? add : null;
            case { } other:
                return isForAll ? other : null;
            default:
                return null;
        }
    }

    private bool IsKeyOfAll(string name, Finding finding) =>
        LinkerdCatalog.Find(name) is { } key
        && releases.All(options => options.Release is { } release
            && key.IsReadBy(release)
            && (entry.OwnerKind == KubernetesKind.Unknown || (key.KindsReadBy(release) & entry.OwnerKind.ReadAs()) != ObjectKinds.None)
            && !(finding.Descriptor.Id == DeprecatedKeyRule.Id && key.IsDeprecatedIn(release)));

    private bool IsValueOfAll(string value) =>
        LinkerdCatalog.Find(entry.Key) is not { } key
        || releases.All(options =>
            !key.IsReadBy(options.Release) || key.OutcomeOf(value, options.Release, entry.OwnerKind.ReadAs()) is null);

    /// <summary>What a repair writes first, which its message names.</summary>
    private static string? FirstOf(Edit? edit) => edit switch
    {
        ReplaceKey { Choices: var choices } => choices[0].Key,
        ReplaceValue { Choices: var choices } => choices[0],
        _ => null,
    };
}
