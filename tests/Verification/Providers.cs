using System.Collections.Immutable;
using System.Reflection;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The analyzers and the code-fix providers of the product.</summary>
internal static class Providers
{
    /// <summary>The analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(LinkerdAnnotationAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The code-fix providers for C#.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } = ProvidersFor(nameof(TextDocumentKind.Document));

    /// <summary>The code-fix providers for additional files.</summary>
    public static ImmutableArray<CodeFixProvider> ForFiles { get; } = ProvidersFor(nameof(TextDocumentKind.AdditionalDocument));

    /// <summary>Everything that editors find by an attribute: code fixes and refactorings.</summary>
    public static ImmutableArray<Type> Exports { get; } =
        [.. typeof(EditCodeFixProvider).Assembly.GetTypes()
            .Where(type =>
                (type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider))) && !type.IsAbstract)];

    /// <summary>The IDs of the rules for which something can be offered in C#.</summary>
    public static IEnumerable<string> FixableIds => All.SelectMany(provider => provider.FixableDiagnosticIds);

    private static ImmutableArray<CodeFixProvider> ProvidersFor(string documents) =>
        [.. typeof(EditCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds.Contains(documents))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];
}
