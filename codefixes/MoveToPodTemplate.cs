using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from the metadata of a workload to that of its pod template.</summary>
internal static class MoveToPodTemplate
{
    /// <summary>The changes; null where the pod template is not at hand.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="way">The members that lead from the workload to its pod template, by Kubernetes' own names.</param>
    /// <param name="layout">The file.</param>
    public static IReadOnlyList<TextChange>? Changes(WrittenEntry entry, IEnumerable<string> way, SourceLayout layout)
    {
        var members = way.Select(PropertyOf).ToArray();
        return entry.Target is { } target
            ? OfChain(target, entry.Whole, members, layout)
            : EntryMove.Of(entry, layout) is { } move ? OfInitializer(move, members) : null;
    }

    /// <summary>Through the nested initializers of the workload, making metadata and map where the template has none.</summary>
    private static IReadOnlyList<TextChange>? OfInitializer(EntryMove move, string[] way)
    {
        if (move.Metadata is not { } metadata || ObjectInitializers.Follow(ObjectInitializers.ListOf(metadata), way) is not { } template)
        {
            return null;
        }

        if (ObjectInitializers.Member(template, NameOf(metadata)) is not { } there)
        {
            return move.To(template, (NameOf(metadata), metadata), (NameOf(move.Map), move.Map));
        }

        if (ObjectInitializers.InitializerOf(there.Right) is not { } maps)
        {
            return null;
        }

        return ObjectInitializers.Member(maps, NameOf(move.Map)) is not { } map ? move.To(maps, (NameOf(move.Map), move.Map))
            : ObjectInitializers.InitializerOf(map.Right) is { } list ? move.To(list)
            : null;
    }

    /// <summary>Longer by the way to the template, right before the metadata: <c>d.Spec.Template.Metadata.Annotations["…"]</c>.</summary>
    private static IReadOnlyList<TextChange>? OfChain(ExpressionSyntax target, ExpressionSyntax whole, string[] way, SourceLayout layout)
    {
        if (MetadataIn(target) is { } metadata)
        {
            var suffix = metadata.Parent is PostfixUnaryExpressionSyntax ? "!" : string.Empty;
            var longer = new TextChange(new(DotOf(metadata).SpanStart, 0), string.Concat(way.Select(member => "." + member + suffix)));
            return target.Unwrap() is MemberAccessExpressionSyntax map && metadata is MemberAccessExpressionSyntax { Expression: var owner }
                ? [.. ChainTarget.Make(owner, way, map.Name.Identifier.ValueText, layout), longer]
                : [longer];
        }

        // workload.SetAnnotation(key, value), where the workload is the target.
        return whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetAnnotation" or "SetLabel" } call }
            ? [new(new(call.OperatorToken.SpanStart, 0), string.Concat(way.Select(member => "." + member)))]
            : null;
    }

    /// <summary>The access of the metadata in a chain; null where the chain begins with the metadata.</summary>
    private static ExpressionSyntax? MetadataIn(ExpressionSyntax chain)
    {
        for (var part = (ExpressionSyntax?)chain.Unwrap(); part is not null; part = Inner(part)?.Unwrap())
        {
            switch (part)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Metadata" or "EnsureMetadata" }:
                case MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Metadata" }:
                    return part;
            }
        }

        return null;
    }

    private static SyntaxToken DotOf(ExpressionSyntax access) =>
        access is MemberAccessExpressionSyntax member ? member.OperatorToken : ((MemberBindingExpressionSyntax)access).OperatorToken;

    private static ExpressionSyntax? Inner(ExpressionSyntax part) => part switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        InvocationExpressionSyntax call => call.Expression,
        ConditionalAccessExpressionSyntax conditional => conditional.WhenNotNull is MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Metadata" } ? conditional.WhenNotNull : conditional.Expression,
        _ => null,
    };

    private static string NameOf(AssignmentExpressionSyntax assignment) => ((IdentifierNameSyntax)assignment.Left).Identifier.ValueText;

    private static string PropertyOf(string member) => char.ToUpperInvariant(member[0]) + member.Substring(1);
}
