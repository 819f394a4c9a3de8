using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD9001: an option of this package has a value that it cannot use.</summary>
internal sealed class InvalidOptionRule : Rule
{
    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Rules.Descriptors.InvalidOption];

    /// <summary>Says what the option takes. It stands in no file of the compilation, so the finding has no place.</summary>
    public static Finding Judge(InvalidOption option) =>
        new(
            Rules.Descriptors.InvalidOption,
            new(Location.None, isEditable: false),
            edit: null,
            option.Value,
            option.Name.EditorConfig,
            option.Name.MSBuild,
            Strings.Get(option.AcceptedResource));
}
