using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from the labels of an object to its annotations, or the other way.</summary>
internal static class MoveToOtherSlot
{
    private const string Annotations = nameof(Annotations);
    private const string Labels = nameof(Labels);

    /// <summary>The changes; null where the other map is not at hand.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="slot">The map that the entry is to go to, by the name that object models give it.</param>
    /// <param name="layout">The file.</param>
    public static IReadOnlyList<TextChange>? Changes(WrittenEntry entry, string slot, SourceLayout layout) => entry.Target is { } target
        ? OfChain(target, entry.Whole, slot, layout)
        : EntryMove.Of(entry, layout) is { } move ? OfInitializer(move, slot) : null;

    private static IReadOnlyList<TextChange>? OfInitializer(EntryMove move, string slot)
    {
        var maps = ObjectInitializers.ListOf(move.Map);
        if (ObjectInitializers.Member(maps, slot) is { } other)
        {
            return ObjectInitializers.InitializerOf(other.Right) is { } list ? move.To(list) : null;
        }

        return move.Rename(slot) ?? move.To(maps, (slot, move.Map));
    }

    /// <summary>The same chain with the other map's name in it.</summary>
    private static IReadOnlyList<TextChange>? OfChain(ExpressionSyntax target, ExpressionSyntax whole, string slot, SourceLayout layout)
    {
        var other = slot == Annotations ? Labels : Annotations;
        for (var part = (ExpressionSyntax?)target.Unwrap(); part is not null;)
        {
            var name = part switch
            {
                MemberAccessExpressionSyntax member => member.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => null,
            };
            if (name?.Identifier.ValueText == other || name?.Identifier.ValueText == "Ensure" + other)
            {
                var renamed = new TextChange(name.Span, name.Identifier.ValueText.Replace(other, slot));
                return part is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } }
                    ? [.. ChainTarget.Make(owner, [], slot, layout), renamed]
                    : [renamed];
            }

            part = part is InvocationExpressionSyntax call ? call.Expression : null;
        }

        var method = "Set" + other.TrimEnd('s');
        return whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var set } } && set.Identifier.ValueText == method
            ? [new(set.Span, "Set" + slot.TrimEnd('s'))]
            : null;
    }
}
