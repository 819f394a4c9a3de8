using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1008: a right key or value as a literal, in a project that has a constant for it generated.</summary>
internal sealed class UseConstantRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1008";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Hidden, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor UseConstant = Factory.Create();

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [UseConstant];

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <summary>Says which constant is the key, wherever that is written: as the value of a constant of one's own, too.</summary>
    public static Finding? JudgeKey(AnnotationEntry entry, LinkerdOptions options) =>
        options.Constants is { } constants
        && entry.IsLiteral
        && LinkerdCatalog.Find(entry.Key) is { } key
        && key.IsReadBy(options.Release)
        && ConstantNames.Of(key, constants.Release, key.IsAnnotation && key.IsLabel && entry.Slot == MetadataMap.Labels) is { } name
            ? ToFinding(entry.Origin, entry.Key, name, constants)
            : null;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        if (options.Constants is not { } constants)
        {
            return;
        }

        foreach (var value in entry.Values)
        {
            if (value is { IsLiteral: true, Texts: { Length: 1 } texts }
                && ConstantNames.OfValue(key, texts[0], constants.Release) is { } name)
            {
                report(ToFinding(value.Origin, texts[0], name, constants));
            }
        }
    }

    private static Finding ToFinding(TextOrigin origin, string written, string name, GeneratedConstants constants) =>
        new(UseConstant, origin, new UseConstant(written, name, constants.Namespace) { IsCertain = true }, written, name);
}
