using System.Globalization;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Constants;

/// <summary>What the generated file depends on.</summary>
/// <param name="Constants">The constants that are configured.</param>
/// <param name="Hiding">How the classes are hidden from projects that see this one's internals.</param>
internal sealed record ConstantSettings(GeneratedConstants Constants, Hiding Hiding)
{
    // The first .NET that has every attribute that a compiler of those years writes into assemblies.
    private const int OldestWithAllAttributes = 8;

    // The compilers that let a program declare the attribute have help for generators that do.
    private static readonly bool IsDeclarationAllowed =
        typeof(IncrementalGeneratorPostInitializationContext).GetMethod("AddEmbeddedAttributeDefinition") is not null;

    /// <summary>What is configured for a project; null where it has no constants generated.</summary>
    public static ConstantSettings? In(AnalyzerConfigOptions project) =>
        GeneratedConstants.In(project) is { } constants ? new(constants, HidingBy(IsDeclarationAllowed, project)) : null;

    /// <summary>
    /// Compilers from 4.14 on let a program declare the attribute that they hide types by. Older ones let it as long as they need not
    /// declare the attribute themselves, and they need to where the framework lacks others that they write into an assembly.
    /// </summary>
    internal static Hiding HidingBy(bool isDeclarationAllowed, AnalyzerConfigOptions project) =>
        isDeclarationAllowed ? Hiding.Declared
        : HasAllAttributes(project) ? Hiding.DeclaredForOlderCompilers
        : Hiding.None;

    private static bool HasAllAttributes(AnalyzerConfigOptions project)
    {
        const string prefix = "net";
        var framework = LinkerdOptions.NonEmpty(project, "build_property.TargetFramework") ?? string.Empty;
        var point = framework.IndexOf('.');
        return point > prefix.Length
            && framework.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(
                framework.Substring(prefix.Length, point - prefix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var major)
            && major >= OldestWithAllAttributes;
    }
}
