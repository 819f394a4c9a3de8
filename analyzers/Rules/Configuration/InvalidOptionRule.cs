using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD9001: an option of this package has a value that it cannot use.</summary>
internal sealed class InvalidOptionRule : Rule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD9001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor InvalidOption = Factory.Create();

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [InvalidOption];

    /// <summary>Says what the option takes. It stands in no file of the compilation, so the finding has no place.</summary>
    public static Finding Judge(InvalidOption option) =>
        new(
            InvalidOption,
            new(Location.None, isEditable: false),
            edit: null,
            option.Value,
            option.Name.EditorConfig,
            option.Name.MSBuild,
            Strings.Get(option.AcceptedResource));
}
