using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An initializer that fills a map, in which annotations may stand.</summary>
internal sealed class AnnotationInitializer
{
    private readonly InitializerExpressionSyntax _list;
    private readonly SyntaxNode _map;

    private AnnotationInitializer(InitializerExpressionSyntax list, SyntaxNode map)
    {
        _list = list;
        _map = map;
    }

    /// <summary>
    /// The initializer that a place lies in, or whose member it lies on: <c>Annotations = …</c>; null where there is none.
    /// </summary>
    public static AnnotationInitializer? At(SyntaxNode root, TextSpan span)
    {
        var innermost = root.FindNode(span, getInnermostNodeForTie: true);
        for (var node = innermost; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            switch (node)
            {
                case InitializerExpressionSyntax list
                    when list.Kind() is SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression:
                    return Of(list);
                case AssignmentExpressionSyntax { Left: var member } assignment
                    when SlotReader.OfInitializer(assignment) == MetadataMap.Annotations
                        && !member.IsKind(SyntaxKind.ImplicitElementAccess):
                    return ObjectInitializers.InitializerOf(assignment.Right) is { } filled ? Of(filled) : null;
            }
        }

        return null;
    }

    /// <summary>Whether it is the annotations of a pod or of a pod template; or annotations of which nothing says whose they are.</summary>
    public bool AreOfPods(SemanticModel model, CancellationToken cancellationToken)
    {
        var typed = _map is AssignmentExpressionSyntax { Left: var member } ? member : _map;
        if (!StringMaps.IsStringMap(model.GetTypeInfo(typed, cancellationToken).Type))
        {
            return false;
        }

        return MapIn(model, cancellationToken) is { } map
            ? map is { Slot: MetadataMap.Annotations, Owner.Kind: KubernetesKind.Pod or KubernetesKind.PodTemplate }
            : SlotReader.OfInitializer(_map) == MetadataMap.Annotations;
    }

    /// <summary>
    /// Whether any of the keys is set there, be it later and perhaps; where nothing says whose annotations these are, anywhere in the
    /// member around.
    /// </summary>
    public bool HaveAny(IEnumerable<LinkerdKey> keys, SemanticModel model, CancellationToken cancellationToken)
    {
        if (MapIn(model, cancellationToken) is { } map)
        {
            return keys.Any(key => map.Mentions(key.Name));
        }

        var member = _list.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
            ?? _list.SyntaxTree.GetRoot(cancellationToken);
        var written = member.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(expression =>
                expression.Parent is ArgumentSyntax || expression.Parent.IsKind(SyntaxKind.ComplexElementInitializerExpression))
            .Select(expression => new EntryReader(model, cancellationToken).ReadEntry(expression)?.Key);
        return written.Intersect(keys.Select(key => key.Name)).Any();
    }

    /// <summary>The change that writes a further entry behind the others, in their way.</summary>
    public FileChange Add(string key, string value, SourceFile file)
    {
        var written = file.Constants.Key(_list.SpanStart, key);
        return file.With(new InitializerList(_list, file)
            .Append(new(_ => EntryForms.Write(_list, model: _list, written.Text, EntryForms.Literal(value))))
            .Concat(written.Usings));
    }

    private static AnnotationInitializer? Of(InitializerExpressionSyntax list) =>
        list.Parent is BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax ? new(list, list.Parent) : null;

    /// <summary>The map, if it is known what it belongs to.</summary>
    private AnnotationMap? MapIn(SemanticModel model, CancellationToken cancellationToken) =>
        new EntryReader(model, cancellationToken).MapOf(_map) is { Owner.Kind: not KubernetesKind.Unknown } map ? map : null;
}
