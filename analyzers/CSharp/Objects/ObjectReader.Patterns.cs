using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Patterns and deconstruction: they give names to what is looked at, and to parts of it.</content>
internal sealed partial class ObjectReader
{
    /// <summary>Gives the names of a pattern to what they stand for, whether or not it matches.</summary>
    /// <param name="value">What is looked at.</param>
    /// <param name="source">The expression that gives it; null for a part of what another pattern looks at.</param>
    /// <param name="pattern">The pattern.</param>
    private void Match(KnownValue? value, ExpressionSyntax? source, PatternSyntax pattern)
    {
        _nesting++;
        if (IsTooMuch())
        {
            value?.Hide();
        }
        else
        {
            MatchPattern(value, source, pattern);
        }

        _nesting--;
    }

    private void MatchPattern(KnownValue? value, ExpressionSyntax? source, PatternSyntax pattern)
    {
        switch (pattern)
        {
            case DeclarationPatternSyntax declaration:
                Designate(declaration.Designation, Converted(value, source, declaration.Type));
                break;
            case VarPatternSyntax { Designation: var designation }:
                Designate(designation, value);
                break;
            case RecursivePatternSyntax recursive:
                MatchRecursive(recursive.Type is { } type ? Converted(value, source, type) : value, recursive);
                break;
            case ListPatternSyntax list:
                foreach (var item in list.Patterns)
                {
                    if (item is not SlicePatternSyntax)
                    {
                        Match(ItemOf(value) ?? ItemMatched(item), source: null, item);
                    }
                    else if (item is SlicePatternSyntax { Pattern: { } slice })
                    {
                        Match(value, source: null, slice);
                    }
                }

                Designate(list.Designation, value);
                break;
            case BinaryPatternSyntax binary:
                Match(value, source, binary.Left);
                Match(value, source, binary.Right);
                break;
            case UnaryPatternSyntax unary:
                Match(value, source, unary.Pattern);
                break;
            case ParenthesizedPatternSyntax parenthesized:
                Match(value, source, parenthesized.Pattern);
                break;
        }
    }

    /// <summary>An item of a list of which nothing is known: one of the type that the pattern looks for.</summary>
    private KnownPart? ItemMatched(PatternSyntax item) => item is RecursivePatternSyntax
        ? PartOf(_model.GetTypeInfo(item, _cancellationToken).ConvertedType, Knowledge.Additions, Depth)
        : null;

    private void MatchRecursive(KnownValue? value, RecursivePatternSyntax pattern)
    {
        if (pattern.PositionalPatternClause is { Subpatterns: var positions })
        {
            for (var i = 0; i < positions.Count; i++)
            {
                Match(PositionOf(value, i), source: null, positions[i].Pattern);
            }
        }

        foreach (var property in pattern.PropertyPatternClause?.Subpatterns ?? [])
        {
            Match(property.ExpressionColon is { Expression: var path } ? Along(value, path) : value, source: null, property.Pattern);
        }

        Designate(pattern.Designation, value);
    }

    /// <summary>What a chain of members leads to: <c>Spec.Template</c> in <c>{ Spec.Template: var template }</c>.</summary>
    private KnownValue? Along(KnownValue? value, ExpressionSyntax path) => path switch
    {
        IdentifierNameSyntax name => MemberOf(value, name.Identifier.ValueText, name),
        MemberAccessExpressionSyntax member => MemberOf(Along(value, member.Expression), member.Name.Identifier.ValueText, member),
        _ => value,
    };

    /// <summary>Gives one name or several to a value.</summary>
    private void Designate(VariableDesignationSyntax? designation, KnownValue? value)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single:
                _frame.Declare(single.Identifier.ValueText, value ?? new KnownLater(single, Depth), Depth);
                break;
            case ParenthesizedVariableDesignationSyntax several:
                for (var i = 0; i < several.Variables.Count; i++)
                {
                    Designate(several.Variables[i], PositionOf(value, i));
                }

                break;
        }
    }

    /// <summary>Gives the names and the places of the left side of a deconstruction what stands on its right.</summary>
    private void Deconstruct(ExpressionSyntax left, KnownValue? value)
    {
        switch (left.WithoutParentheses())
        {
            case DeclarationExpressionSyntax { Designation: var designation }:
                Designate(designation, value);
                break;
            case TupleExpressionSyntax tuple:
                for (var i = 0; i < tuple.Arguments.Count; i++)
                {
                    Deconstruct(tuple.Arguments[i].Expression, PositionOf(value, i));
                }

                break;
            case var target:
                AssignTo(target, value, given: null);
                break;
        }
    }

    /// <summary>Whether only what the compiler makes of a record takes its objects apart.</summary>
    private static bool IsTakenApartByCompiler(ITypeSymbol type) =>
        type.IsRecord && type.GetMembers("Deconstruct").All(member => member.IsImplicitlyDeclared);

    /// <summary>An element of what is deconstructed. What a method of one's own makes of a part may be any part of it.</summary>
    private static KnownValue? PositionOf(KnownValue? value, int index)
    {
        switch (value)
        {
            case KnownGroup { Type: { } type } when !IsTakenApartByCompiler(type):
                value.Hide();
                return null;
            case KnownGroup group:
                return group.At(index);
            case KnownChoice choice:
                return KnownValue.AnyOf(choice.Alternatives.Select(alternative => PositionOf(alternative, index)));
            default:
                value?.Hide();
                return null;
        }
    }

    /// <summary>An item of a list, or of whatever else holds several.</summary>
    private KnownValue? ItemOf(KnownValue? value) => value switch
    {
        KnownPart { Node: { Items.Count: > KnownValue.MostAlternatives } list } => AnyOfMany(list),
        KnownPart { Node: { Items.Count: > 0 } list } => KnownValue.AnyOf(list.Items.Select(item => new KnownPart(item))),
        KnownGroup group => group.Any(),
        KnownChoice choice => KnownValue.AnyOf(choice.Alternatives.Select(ItemOf)),
        _ => value,
    };

    /// <summary>
    /// One item of a list. What is known of it holds for all that were made in the same place, and what is changed in it does not.
    /// </summary>
    private KnownValue? OneItemOf(KnownValue? value)
    {
        var item = ItemOf(value);
        if (item is KnownPart { Node: var one } && value is KnownPart { Node: not { Items.Count: 1, Knowledge: Knowledge.Whole } })
        {
            (_ofSeveral ??= []).Add(one);
        }

        return item;
    }

    /// <summary>Any item of a list that has very many: each of them may be changed then, and is looked at once for that.</summary>
    private KnownPart AnyOfMany(ObjectNode list)
    {
        (_hiddenItems ??= []).TryGetValue(list, out var hidden);
        for (; hidden < list.Items.Count; hidden++)
        {
            list.Items[hidden].MarkUnknown();
        }

        _hiddenItems[list] = hidden;
        return new(list.Items[0]);
    }
}
