using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Completion;

/// <summary>A literal in which a key of a map of strings is typed, or the value under a key of Linkerd's.</summary>
internal sealed class CompletionPlace
{
    private CompletionPlace(LiteralText text, TextSpan span)
    {
        Written = text.Text;
        Span = span;
    }

    /// <summary>What the literal says so far.</summary>
    public string Written { get; }

    /// <summary>The place of that in the file: what stands between the quotes.</summary>
    public TextSpan Span { get; }

    /// <summary>The key whose value is typed; null where a key is.</summary>
    public LinkerdKey? Key { get; private set; }

    /// <summary>The map that a key is typed for.</summary>
    public MetadataMap Slot { get; private set; }

    /// <summary>The object that the map belongs to.</summary>
    public KubernetesKind Owner { get; private set; }

    /// <summary>The keys that the map has already, apart from the one that is typed.</summary>
    public IReadOnlyCollection<string> Present { get; private set; } = [];

    /// <summary>Whether it is known that what is typed here is Linkerd's or another annotation's, and not any other text.</summary>
    public bool IsCertain => Key is not null || Slot != MetadataMap.Unknown;

    /// <summary>The place at a position; null where no key and no such value is typed.</summary>
    public static async Task<CompletionPlace?> FindAsync(Document document, int position, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || LiteralAt(root, position) is not { } literal
            || !CouldBeInMap(literal)
            || LiteralText.Read(literal.Token) is not { } text
            || text.ToSource(new(0, text.Text.Length)) is var span && !IsWithin(span, position, text))
        {
            return null;
        }

        var place = new CompletionPlace(text, span);
        return await place.ReadAsync(document, literal, cancellationToken).ConfigureAwait(false) ? place : null;
    }

    /// <summary>The literal at a position; null where there is none.</summary>
    public static LiteralExpressionSyntax? LiteralAt(SyntaxNode root, int position) => root.FullSpan.Contains(position)
        ? root.FindToken(position).Parent as LiteralExpressionSyntax
        : null;

    /// <summary>Keys and values of a few words are texts of one line.</summary>
    private static bool IsWithin(TextSpan span, int position, LiteralText text) =>
        span.Start <= position && position <= span.End && text.Text.IndexOf('\n') < 0;

    /// <summary>The look at the syntax alone, before any type is asked for.</summary>
    private static bool CouldBeInMap(LiteralExpressionSyntax literal) => literal.Outermost().Parent
        is ArgumentSyntax
            or AttributeArgumentSyntax
            or InitializerExpressionSyntax
            or ExpressionElementSyntax
            or AssignmentExpressionSyntax;

    private async Task<bool> ReadAsync(Document document, LiteralExpressionSyntax literal, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        if (new MapEntryReader(model, cancellationToken).Read(literal) is { } entry)
        {
            SetEntry(entry, literal, model, cancellationToken);
            return true;
        }

        Key = EntryNeighbours.KeyOf(literal, model, cancellationToken);
        if (Key is not null)
        {
            return true;
        }

        if (KeyWithoutValue.Complete(literal, model, cancellationToken) is not { } completion)
        {
            return false;
        }

        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var completed = document.WithText(source.WithChanges(completion));
        if (await completed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await completed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } completedModel
            && LiteralAt(root, literal.SpanStart) is { } sameLiteral
            && new MapEntryReader(completedModel, cancellationToken).Read(sameLiteral) is { } completedEntry)
        {
            SetEntry(completedEntry, sameLiteral, completedModel, cancellationToken);
            return true;
        }

        return false;
    }

    private void SetEntry(MapAccess entry, LiteralExpressionSyntax key, SemanticModel model, CancellationToken cancellationToken)
    {
        var map = new EntryReader(model, cancellationToken).MapOf(key);
        var own = key.GetLocation();
        Present = [.. (map?.Node.Entries ?? []).Where(other => other.Origin.Location != own).Select(other => other.Key)];
        Owner = map?.Owner.Kind ?? KubernetesKind.Unknown;
        Slot = entry.Slot != MetadataMap.Unknown ? entry.Slot : map?.Slot ?? MetadataMap.Unknown;
    }
}
