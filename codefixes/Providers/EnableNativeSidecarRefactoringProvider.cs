using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Offers to run the proxy as a native sidecar, in the annotations of a pod or of a pod template.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(EnableNativeSidecarRefactoringProvider))]
public sealed class EnableNativeSidecarRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (context.TextDocument is not Document document
            || await SourceFile.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } file
            || AnnotationInitializer.At(file.Root, context.Span) is not { } annotations
            || Installation.OptionsOf(file.Root.SyntaxTree, document.Project.AnalyzerOptions, context.CancellationToken) is var options
                && (KeyFor(options) is not { } key
                    || options.Kubernetes is { HasNativeSidecars: false }
                    || options.Each.All(static one => one.IsNativeSidecarByDefault == true))
            || !annotations.AreOfPods(file.Model, context.CancellationToken)
            || annotations.HaveAny(NativeSidecarKeys.Generations
                .Where(generation => options.Each.Any(one => generation.IsReadBy(one.Release))), file.Model, context.CancellationToken))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            Strings.GetNow("Refactoring_EnableNativeSidecar"),
            cancellationToken => annotations.Add(key.Name, "true", file).ApplyAsync(document.Project.Solution, cancellationToken),
            nameof(EnableNativeSidecarRefactoringProvider)));
    }

    /// <summary>The key to write: of several releases, one that all of them read.</summary>
    private static LinkerdKey? KeyFor(LinkerdOptions options) => options.Each
        .Select(one => NativeSidecarKeys.CurrentIn(one.Release))
        .FirstOrDefault(key => key is not null && options.Each.All(one => key.IsReadBy(one.Release)));
}
