using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD2002: a boolean, a number or nothing as the value of an annotation or label, which the API server refuses.</summary>
internal sealed class NonStringValueRule : EntryRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD2002";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor NonStringValue = Factory.Create();

    private static readonly DiagnosticDescriptor MissingValue = Factory.Create("Missing");

    private static readonly DiagnosticDescriptor UnknownValue = Factory.Create("Unknown");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NonStringValue, MissingValue, UnknownValue];

    /// <inheritdoc/>
    public override Effect Effect => Effect.ObjectRefused;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        foreach (var value in entry.Values)
        {
            if (value.Kind == ValueKind.Null)
            {
                report(new(MissingValue, value.Origin, edit: null, key.Name));
            }
            else if (value is { Kind: not ValueKind.Text, Form: { } form })
            {
                report(new(UnknownValue, value.Origin, edit: null, form, Strings.Get("Value_" + value.Kind)));
            }
            else if (value.Kind != ValueKind.Text)
            {
                var bad = BadValue.Of(value, key, options.Release) is { IsTaken: false, Repair: not null } repairable ? repairable : null;
                var edit = bad?.Repair ?? ReplaceValue.With(value.Texts[0], value.Texts[0]) with { IsCertain = true };
                report(new(
                    NonStringValue, value.Origin, edit, value.Texts[0], Strings.Get("Value_" + value.Kind), bad?.Wanted ?? value.Texts[0]));
            }
        }
    }
}
