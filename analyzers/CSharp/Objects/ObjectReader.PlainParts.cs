using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Parts that need not be read: most of an object has nothing to do with Linkerd.</content>
internal sealed partial class ObjectReader
{
    // Probes and volumes are nested less deep.
    private const int DeepestPlainPart = 16;

    /// <summary>
    /// Whether an expression makes something of texts and numbers alone, and holds neither metadata nor a key of Linkerd's: a probe, a
    /// volume, an environment variable. Where no rule asks for it, nothing comes of reading it.
    /// </summary>
    private bool IsPlainPart(ExpressionSyntax expression, int depth = 0)
    {
        switch (expression)
        {
            case var _ when depth > DeepestPlainPart:
                return false;
            case BaseObjectCreationExpressionSyntax creation:
                return HasPlainArguments(creation.ArgumentList)
                    && (creation.Initializer is null || IsPlainPart(creation.Initializer, depth + 1));
            case InitializerExpressionSyntax initializer:
                foreach (var element in initializer.Expressions)
                {
                    if (!IsPlainElement(element, depth))
                    {
                        return false;
                    }
                }

                return true;
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    if (element is not ExpressionElementSyntax { Expression: var item } || !IsPlainPart(item, depth + 1))
                    {
                        return false;
                    }
                }

                return true;
            case ArrayCreationExpressionSyntax { Initializer: { } items, Type.RankSpecifiers: { Count: 1 } ranks }:
                return ranks[0].Sizes is { Count: 1 } sizes
                    && sizes[0] is OmittedArraySizeExpressionSyntax
                    && IsPlainPart(items, depth + 1);
            case ImplicitArrayCreationExpressionSyntax { Initializer: var items }:
                return IsPlainPart(items, depth + 1);
            default:
                return IsPlainText(expression);
        }
    }

    private bool IsPlainElement(ExpressionSyntax element, int depth) => element switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: var value } assignment =>
            assignment.Left switch
            {
                IdentifierNameSyntax { Identifier.ValueText: var member } => IsPlainMember(member),
                ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } => IsPlainKey(keys[0].Expression),
                _ => false,
            }
            && IsPlainPart(value, depth + 1),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } =>
            IsPlainKey(pair[0]) && IsPlainPart(pair[1], depth + 1),
        InitializerExpressionSyntax or AssignmentExpressionSyntax or ImplicitElementAccessSyntax => false,
        _ => IsPlainPart(element, depth + 1),
    };

    /// <summary>Whether a member leads to no annotations, and to no name of an object.</summary>
    private static bool IsPlainMember(string property) =>
        (ObjectMembers.OfProperty(property) ?? property)
            is not (ObjectMembers.Metadata or ObjectMembers.Annotations or ObjectMembers.Labels);

    private static bool IsPlainKey(ExpressionSyntax key) =>
        key is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text }
        && KeyCandidate.Find(text).Domain == KeyDomain.Foreign
        && IsPlainMember(text);

    private bool HasPlainArguments(ArgumentListSyntax? list)
    {
        foreach (var argument in list?.Arguments ?? default)
        {
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || !IsPlainText(argument.Expression))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an expression is a literal, a local that leads to no part of an object, or a text that is made of such.</summary>
    private bool IsPlainText(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax:
                return true;
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                return _frame.TryGet(name, out var value) && Resolved(name, value) is null or { LeadsToParts: false };
            case PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }:
                return true;
            case InterpolatedStringExpressionSyntax { Contents: var contents }:
                foreach (var content in contents)
                {
                    if (content is InterpolationSyntax { Expression: var hole }
                        && !(hole is LiteralExpressionSyntax or IdentifierNameSyntax && IsPlainText(hole)))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
