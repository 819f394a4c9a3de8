using LinkerdAnnotations.Analyzers.Catalog;
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
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || AnnotationInitializer.At(root, context.Span) is not { } annotations
            || LinkerdOptions.Of(root.SyntaxTree, document.Project.AnalyzerOptions) is var options
                && (NativeSidecarKeys.CurrentIn(options.Release) is not { } key || options.Kubernetes is { HasNativeSidecars: false })
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || !annotations.AreOfPods(model, context.CancellationToken)
            || annotations.HaveAny(NativeSidecarKeys.Generations.Where(generation => generation.IsReadBy(options.Release)), model, context.CancellationToken))
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            Strings.GetNow("Refactoring_EnableNativeSidecar"),
            cancellationToken => ApplyAsync(document, annotations, key.Name, cancellationToken),
            nameof(EnableNativeSidecarRefactoringProvider)));
    }

    private static async Task<Document> ApplyAsync(Document document, AnnotationInitializer annotations, string key, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(annotations.Add(key, "true", new(text))));
    }
}
