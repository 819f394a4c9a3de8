using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD2002: a boolean, a number or nothing as the value of an annotation or label, which the API server refuses.</summary>
internal sealed class NonStringValueRule : EntryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Rules.Descriptors.NonStringValue, Rules.Descriptors.MissingValue];

    /// <inheritdoc/>
    public override void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report)
    {
        foreach (var value in entry.Values)
        {
            if (value.Kind == ValueKind.Null)
            {
                report(new(Rules.Descriptors.MissingValue, value.Origin, edit: null, key.Name));
            }
            else if (value.Kind != ValueKind.Text)
            {
                var edit = BadValue.Of(value, key, options.Release)?.Repair ?? Edit.ReplaceValue(value.Texts[0], ImmutableArray.Create(value.Texts[0]));
                report(new(Rules.Descriptors.NonStringValue, value.Origin, edit, value.Texts[0], Strings.Get("Value_" + value.Kind), edit.Texts[0]));
            }
        }
    }
}
