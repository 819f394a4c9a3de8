using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The code-fix providers of the product.</summary>
internal static class Providers
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
        [.. typeof(EditCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>Everything that editors find by an attribute: code fixes and refactorings.</summary>
    public static ImmutableArray<Type> Exports { get; } =
        [.. typeof(EditCodeFixProvider).Assembly.GetTypes()
            .Where(type => (type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider))) && !type.IsAbstract)];

    /// <summary>The IDs of the rules for which something can be offered.</summary>
    public static IEnumerable<string> FixableIds => All.SelectMany(provider => provider.FixableDiagnosticIds);
}
