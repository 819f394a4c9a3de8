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

    private static readonly DiagnosticDescriptor NonStringInvalidValue = Factory.Create("Invalid");

    private static readonly DiagnosticDescriptor MissingValue = Factory.Create("Missing");

    private static readonly DiagnosticDescriptor UnknownValue = Factory.Create("Unknown");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [NonStringValue, NonStringInvalidValue, MissingValue, UnknownValue];

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
                report(ToFinding(value, InvalidValueRule.Judge(value, entry, key, options), key, options.Release));
            }
        }
    }

    /// <summary>Quotes alone mend nothing where Linkerd cannot use the string either.</summary>
    private static Finding ToFinding(WrittenValue value, Finding? inQuotes, LinkerdKey key, LinkerdRelease? release)
    {
        var text = value.Texts[0];
        var kind = Strings.Get("Value_" + value.Kind);
        return inQuotes is not null && inQuotes.Edit is null && key.Value is { } history
            ? new(NonStringInvalidValue, value.Origin, edit: null, text, kind, Strings.Get(history.NewestIn(release).Form))
            : Repaired(inQuotes?.Edit ?? ReplaceValue.With(text, text) with { IsCertain = true });

        Finding Repaired(Edit edit) => new(NonStringValue, value.Origin, edit, text, kind, edit switch
        {
            ReplaceValue replace => replace.Choices[0],
            ReplaceFlag replace => replace.WhenTrue,
            _ => text,
        });
    }
}
