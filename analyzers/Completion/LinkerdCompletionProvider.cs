using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Completion;

/// <summary>
/// Offers Linkerd's keys where a key of annotations or labels is typed, and values behind a key.
/// </summary>
[ExportCompletionProvider(nameof(LinkerdCompletionProvider), LanguageNames.CSharp)]
public sealed class LinkerdCompletionProvider : CompletionProvider
{
    // What a literal begins with, and what the parts of a key begin behind.
    private const string Triggers = "\"./-";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(
        SourceText text,
        int caretPosition,
        CompletionTrigger trigger,
        OptionSet options) => trigger.Kind switch
    {
        CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique => true,
        CompletionTriggerKind.Insertion => Triggers.IndexOf(trigger.Character) >= 0 || IsFirstOfLiteral(text, caretPosition),
        _ => false,
    };

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await CompletionPlace
            .FindAsync(context.Document, context.Position, context.CancellationToken)
            .ConfigureAwait(false) is not { } place
            || await OptionsOfAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } options)
        {
            return;
        }

        var items = place.Key is { } key
            ? CompletionItems.OfValues(key, options).ToArray()
            : CompletionItems.OfKeys(place, options).ToArray();
        if (!place.IsCertain && context.Trigger.Kind == CompletionTriggerKind.Insertion && !items.Any(item => IsBegun(item, place.Written)))
        {
            // Maps of strings hold more than annotations: headers, settings, query parameters.
            return;
        }

        if (items.Length > 0)
        {
            context.CompletionListSpan = place.Span;
            context.IsExclusive = place.IsCertain;
            context.AddItems(items);
        }
    }

    /// <inheritdoc/>
    public override async Task<CompletionDescription?> GetDescriptionAsync(
        Document document,
        CompletionItem item,
        CancellationToken cancellationToken) =>
        CompletionItems.KeyOf(item) is { } key && await OptionsOfAsync(document, cancellationToken).ConfigureAwait(false) is { } options
            ? CompletionDescription.FromText(KeyDescription.Of(key, options.Release))
            : null;

    /// <inheritdoc/>
    public override async Task<CompletionChange> GetChangeAsync(
        Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken) =>
        CompletionItems.ConstantOf(item) is var (name, ofNamespace)
        && await ConstantChangeAsync(document, item, name, ofNamespace, cancellationToken).ConfigureAwait(false) is { } change
            ? CompletionChange.Create(change)
            : await base.GetChangeAsync(document, item, commitKey, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// The change that writes a constant in the place of the literal that is typed; null where the project has none of that name. The list
    /// may have been made for a text that has grown since.
    /// </summary>
    private static async Task<TextChange?> ConstantChangeAsync(
        Document document, CompletionItem item, string name, string ofNamespace, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && CompletionPlace.LiteralAt(root, item.Span.Start) is { } literal
        && ConstantReference.Find(model, literal.SpanStart, ofNamespace, name, item.DisplayText) is { } constant
            ? new TextChange(literal.Span, constant.IsInScope ? constant.ShortName : constant.FullName)
            : null;

    private static bool IsFirstOfLiteral(SourceText text, int caret) =>
        caret >= 2 && char.IsLetter(text[caret - 1]) && text[caret - 2] == '"';

    private static bool IsBegun(CompletionItem item, string written) =>
        written.Length > 0 && item.DisplayText.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    private static async Task<LinkerdOptions?> OptionsOfAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
            ? Installation.OptionsOf(tree, document.Project.AnalyzerOptions, cancellationToken)
            : null;
}
