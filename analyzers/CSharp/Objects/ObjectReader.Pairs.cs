using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Maps that are made of pairs: <c>new[] { ("key", "value") }.ToDictionary(…)</c>.</content>
internal sealed partial class ObjectReader
{
    /// <summary>
    /// Fills a map with pairs: <c>[new("key", "value")]</c>, <c>new[] { ("key", "value") }</c>. False where they are not written there.
    /// </summary>
    private bool TryFillWithPairs(ObjectNode node, ExpressionSyntax pairs)
    {
        if (PairsIn(pairs) is not { } written)
        {
            return false;
        }

        foreach (var (key, value) in written)
        {
            SetEntry(node, key, value);
        }

        return true;
    }

    /// <summary>The keys and values of a list of pairs; null where anything else is in it.</summary>
    private static List<(ExpressionSyntax Key, ExpressionSyntax Value)>? PairsIn(ExpressionSyntax list)
    {
        var items = list.Unwrap() switch
        {
            CollectionExpressionSyntax collection =>
                collection.Elements.Select(element => (element as ExpressionElementSyntax)?.Expression),
            ArrayCreationExpressionSyntax { Initializer: { } array } => array.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var array } => array.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } =>
                initializer.Expressions,
            _ => null,
        };
        var pairs = new List<(ExpressionSyntax, ExpressionSyntax)>();
        foreach (var item in items ?? [])
        {
            if (PairIn(item?.Unwrap()) is not { } pair)
            {
                return null;
            }

            pairs.Add(pair);
        }

        return items is null ? null : pairs;
    }

    private static (ExpressionSyntax Key, ExpressionSyntax Value)? PairIn(ExpressionSyntax? item)
    {
        var arguments = item switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments,
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } list } => list.Arguments,
            InvocationExpressionSyntax { ArgumentList: var list, Expression: MemberAccessExpressionSyntax { Expression: var type } member }
                when member.Name.Identifier.ValueText == "Create" && type.LastName() == "KeyValuePair" => list.Arguments,
            _ => default,
        };
        return arguments.Count == 2 ? (arguments[0].Expression, arguments[1].Expression) : null;
    }

    /// <summary>
    /// The map that a call makes of pairs, or of nothing: <c>new[] { ("key", "value") }.ToDictionary(…)</c>,
    /// <c>ImmutableDictionary.CreateRange([new("key", "value")])</c>. Null where it makes none, or the pairs are not written there.
    /// </summary>
    private KnownPart? MapMadeBy(MethodCall call)
    {
        var pairs = call.Method.Name switch
        {
            "ToDictionary" or "ToImmutableDictionary" when call.Syntax.Receiver() is { } receiver && TakesPairsApart(call, receiver) =>
                receiver,
            "CreateRange" when call.Method is { IsStatic: true, IsExtensionMethod: false } && call.Arguments.Count == 1 =>
                call.Arguments[0].Expression,
            _ => null,
        };
        if (pairs is null || !StringMaps.IsStringMap(call.Method.ReturnType))
        {
            return null;
        }

        var map = new ObjectNode(KubernetesKind.Unknown, Knowledge.Whole);
        return TryFillWithPairs(map, pairs) ? new(map) : null;
    }

    /// <summary>Whether the first part of each pair becomes a key, and the second its value.</summary>
    private static bool TakesPairsApart(MethodCall call, ExpressionSyntax pairs) => call.Arguments.Count switch
    {
        0 => true,
        2 => Selects(call.Arguments[0], pairs, index: 0, "Key") && Selects(call.Arguments[1], pairs, index: 1, "Value"),
        _ => false,
    };

    /// <summary><c>pair => pair.Item1</c>, or by the name that the first of the pairs gives to it.</summary>
    private static bool Selects(ArgumentSyntax selector, ExpressionSyntax pairs, int index, string ofPair) =>
        selector.Expression is SimpleLambdaExpressionSyntax
        {
            Parameter.Identifier.ValueText: var parameter,
            ExpressionBody: MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: var selected },
                Name.Identifier.ValueText: var name,
            },
        }
        && selected == parameter
        && (name == $"Item{index + 1}"
            || (pairs.DescendantNodes().OfType<TupleExpressionSyntax>().FirstOrDefault() is { Arguments: { Count: 2 } arguments }
                ? arguments[index].NameColon?.Name.Identifier.ValueText == name
                : name == ofPair));
}
