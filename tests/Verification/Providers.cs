using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The code-fix providers of the product.</summary>
internal static class Providers
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
        [.. typeof(EditCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>The IDs of the rules for which something can be offered.</summary>
    public static IEnumerable<string> FixableIds => All.SelectMany(provider => provider.FixableDiagnosticIds);
}
