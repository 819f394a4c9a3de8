using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD4005: a valid entry that cannot act in the configured release.</summary>
internal sealed class NoEffectRule : EntryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Rules.Descriptors.NoEffect, Rules.Descriptors.NeedsSetting];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options)
    {
        if (options.Release is not { } release || entry.Access != EntryAccess.Write || !key.IsReadBy(release))
        {
            yield break;
        }

        if (key.WithoutEffect is { } without && without.Contains(release))
        {
            yield return new(Rules.Descriptors.NoEffect, entry.Origin, edit: null, key.Name, release.ToString());
        }

        if (key.Needs is { } needs && needs.Lifespan.Contains(release) && entry.Values.SelectMany(value => value.Texts).Any(IsAboveZero))
        {
            yield return new(Rules.Descriptors.NeedsSetting, entry.Origin, edit: null, key.Name, release.ToString(), needs.Name);
        }
    }

    private static bool IsAboveZero(string text) => GoDuration.TryParse(text, out var nanoseconds) && nanoseconds > 0;
}
