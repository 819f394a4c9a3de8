using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Reads the values that an expression can give: each arm by itself, constants however they are built, and what becomes of booleans, whole numbers and enumerations as text.</summary>
internal sealed class ValueReader(SemanticModel model, CancellationToken cancellationToken)
{
    // A list of environment variables is the longest value that anybody writes by hand.
    private const int LongestValue = 1024 * 1024;

    private const int DeepestNesting = 32;

    /// <summary>The values that are known before the program runs, one for each arm of a conditional or switch expression.</summary>
    public ImmutableArray<WrittenValue> Read(ExpressionSyntax? expression)
    {
        if (expression is null)
        {
            return ImmutableArray<WrittenValue>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<WrittenValue>();
        AddArms(expression, values, depth: 0);
        return values.ToImmutable();
    }

    /// <summary>
    /// What an expression writes as text: <c>flag</c> for <c>flag.ToString()</c>, <c>flag.ToString().ToLowerInvariant()</c>,
    /// <c>Convert.ToString(flag)</c> and <c>$"{flag}"</c>; null for other expressions.
    /// </summary>
    public static ExpressionSyntax? WrittenAsText(ExpressionSyntax expression) => expression.Unwrap() switch
    {
        InterpolatedStringExpressionSyntax { Contents: { Count: 1 } contents }
            when contents[0] is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => hole.Expression.WithoutParentheses(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => member.Name.Identifier.ValueText switch
        {
            nameof(ToString) when member.Expression.LastName() == nameof(Convert) =>
                call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression.WithoutParentheses() : null,
            nameof(ToString) => member.Expression.WithoutParentheses(),
            nameof(string.ToLower) or nameof(string.ToLowerInvariant) or nameof(string.ToUpper) or nameof(string.ToUpperInvariant) =>
                WrittenAsText(member.Expression),
            _ => null,
        },
        _ => null,
    };

    private void AddArms(ExpressionSyntax expression, ImmutableArray<WrittenValue>.Builder values, int depth)
    {
        if (depth == DeepestNesting)
        {
            return;
        }

        switch (expression.Unwrap())
        {
            case ConditionalExpressionSyntax conditional:
                AddArms(conditional.WhenTrue, values, depth + 1);
                AddArms(conditional.WhenFalse, values, depth + 1);
                break;
            case SwitchExpressionSyntax switchExpression:
                foreach (var arm in switchExpression.Arms)
                {
                    AddArms(arm.Expression, values, depth + 1);
                }

                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                AddArms(coalesce.Left, values, depth + 1);
                AddArms(coalesce.Right, values, depth + 1);
                break;
            case var arm when TextsOf(arm, depth) is { IsEmpty: false } texts:
                values.Add(new(texts, new(arm.GetLocation(), isEditable: true))
                {
                    IsLiteral = arm is LiteralExpressionSyntax literal && literal.Says(texts[0]),
                });
                break;
        }
    }

    private ImmutableArray<string> TextsOf(ExpressionSyntax expression, int depth)
    {
        if (new ConstantTextReader(model, LongestValue, cancellationToken).Read(expression) is { } constant)
        {
            // A number or a character by itself is no text, and the map holds something else.
            return model.GetTypeInfo(expression, cancellationToken).Type is { IsValueType: true }
                ? ImmutableArray<string>.Empty
                : ImmutableArray.Create(constant.Text);
        }

        return depth < DeepestNesting && expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            ? member.Name.Identifier.ValueText switch
            {
                nameof(string.ToLowerInvariant) or nameof(string.ToLower) => Map(TextsOf(member.Expression.Unwrap(), depth + 1), text => text.ToLowerInvariant()),
                nameof(string.ToUpperInvariant) or nameof(string.ToUpper) => Map(TextsOf(member.Expression.Unwrap(), depth + 1), text => text.ToUpperInvariant()),
                _ => TextsOfConversion(expression),
            }
            : TextsOfConversion(expression);
    }

    /// <summary>What a boolean, a whole number or a constant of an enumeration becomes as text.</summary>
    private ImmutableArray<string> TextsOfConversion(ExpressionSyntax conversion)
    {
        if (WrittenAsText(conversion) is not { } converted || !IsPlain(conversion))
        {
            return ImmutableArray<string>.Empty;
        }

        var known = model.GetConstantValue(converted, cancellationToken);
        return model.GetTypeInfo(converted, cancellationToken).Type switch
        {
            { SpecialType: SpecialType.System_Boolean } => known.Value switch
            {
                true => ImmutableArray.Create(bool.TrueString),
                false => ImmutableArray.Create(bool.FalseString),
                _ => ImmutableArray.Create(bool.TrueString, bool.FalseString),
            },
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } when known.Value is IFormattable number =>
                ImmutableArray.Create(number.ToString(format: null, CultureInfo.InvariantCulture)),
            { TypeKind: TypeKind.Enum } when model.GetSymbolInfo(converted, cancellationToken).Symbol is IFieldSymbol { HasConstantValue: true } member && HasNameOfItsOwn(member) =>
                ImmutableArray.Create(member.Name),
            _ => ImmutableArray<string>.Empty,
        };
    }

    /// <summary>Whether an expression writes a value as .NET itself does, without a format and without a number base.</summary>
    private bool IsPlain(ExpressionSyntax conversion) =>
        conversion.Unwrap() is not InvocationExpressionSyntax
        || (model.GetSymbolInfo(conversion, cancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } method
            && method.Parameters.Count(parameter => parameter.Type.Name != nameof(IFormatProvider)) == (method.IsStatic ? 1 : 0));

    /// <summary>Two names for one value: nothing says which of them is written.</summary>
    private static bool HasNameOfItsOwn(IFieldSymbol member) =>
        member.ContainingType.GetMembers().OfType<IFieldSymbol>().Count(other => other.HasConstantValue && Equals(other.ConstantValue, member.ConstantValue)) == 1;

    private static ImmutableArray<string> Map(ImmutableArray<string> texts, Func<string, string> change) => texts.Select(change).ToImmutableArray();
}
