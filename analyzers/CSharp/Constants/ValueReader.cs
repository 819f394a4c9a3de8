using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads the values that an expression can give: each arm by itself, constants however they are built, and what becomes of booleans, whole
/// numbers and enumerations as text.
/// </summary>
internal sealed class ValueReader(SemanticModel model, CancellationToken cancellationToken)
{
    // A list of environment variables is the longest value that anybody writes by hand.
    private const int LongestValue = 1024 * 1024;

    private const int DeepestNesting = 32;

    private const int MostArms = 1_000;

    /// <summary>
    /// The values that are known before the program runs, one for each arm of a conditional or switch expression, and of a local one for
    /// each branch that sets it.
    /// </summary>
    /// <param name="expression">The expression that stands beside a key.</param>
    /// <param name="withOthers">Whether booleans and numbers are values, too, and not only texts: nothing makes texts of them.</param>
    public ImmutableArray<WrittenValue> Read(ExpressionSyntax? expression, bool withOthers = false)
    {
        if (expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var only }
            && only.Length <= LongestValue)
        {
            return ImmutableArray.Create(new WrittenValue(ImmutableArray.Create(only), OriginOf(expression)) { IsLiteral = true });
        }

        var values = ImmutableArray.CreateBuilder<WrittenValue>(1);
        foreach (var arm in ArmsOf(expression))
        {
            if (TextsOf(arm, depth: 0) is { IsEmpty: false } texts)
            {
                values.Add(new(texts, OriginOf(arm)) { IsLiteral = arm is LiteralExpressionSyntax literal && literal.Says(texts[0]) });
            }
            else if (withOthers && NonTextOf(arm) is { } other)
            {
                values.Add(other);
            }
            else
            {
                values.AddRange(SetBefore(arm));
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The texts of which one was set to a local before. They are written elsewhere, perhaps for other keys as well.</summary>
    private IEnumerable<WrittenValue> SetBefore(ExpressionSyntax arm) => arm is not IdentifierNameSyntax use
        ? []
        : BranchedAssignment.ValuesAt(use, model, cancellationToken)
            .SelectMany(ArmsOf)
            .Select(value => TextsOf(value, depth: 0))
            .Where(texts => texts.Length == 1)
            .Select(texts => texts[0])
            .Distinct(StringComparer.Ordinal)
            .Select(text => new WrittenValue(ImmutableArray.Create(text), new(arm.GetLocation(), isEditable: false)));

    /// <summary>The values that hold numbers which nobody knows yet, each with some of the texts that it may be.</summary>
    public ImmutableArray<WrittenValue> ReadExamples(ExpressionSyntax? expression)
    {
        if (expression is null or LiteralExpressionSyntax)
        {
            return ImmutableArray<WrittenValue>.Empty;
        }

        var numbers = new NumberTextReader(model, cancellationToken);
        var values = ImmutableArray.CreateBuilder<WrittenValue>(1);
        foreach (var arm in ArmsOf(expression))
        {
            if (arm is not LiteralExpressionSyntax && TextsOf(arm, depth: 0).IsEmpty && numbers.Read(arm) is { } example)
            {
                values.Add(example);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>
    /// Whether any value is a boolean or a number where a text could stand as well: in a map of objects, and not in one of numbers.
    /// </summary>
    public bool AnyIsNonText(ExpressionSyntax? expression) =>
        expression is not null
        && !IsText(expression)
        && model.GetTypeInfo(expression, cancellationToken).ConvertedType is
            { IsValueType: false, SpecialType: not SpecialType.System_String }
        && ArmsOf(expression).Any(arm => NonTextKindOf(arm) != ValueKind.Text);

    private static bool IsText(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression;

    /// <summary>
    /// What an expression writes as text: <c>flag</c> for <c>flag.ToString()</c>, <c>flag.ToString().ToLowerInvariant()</c>,
    /// <c>Convert.ToString(flag)</c> and <c>$"{flag}"</c>; null for other expressions.
    /// </summary>
    public static ExpressionSyntax? WrittenAsText(ExpressionSyntax expression) => expression.Unwrap() switch
    {
        InterpolatedStringExpressionSyntax { Contents: { Count: 1 } contents }
            when contents[0] is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole =>
                hole.Expression.WithoutParentheses(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => member.Name.Identifier.ValueText switch
        {
            nameof(ToString) when member.Expression.LastName() is nameof(Convert) or "XmlConvert" => FirstArgument(call),
            "Serialize" or "SerializeObject" when IsSerializer(member) => FirstArgument(call),
            nameof(ToString) => member.Expression.WithoutParentheses(),
            nameof(string.ToLower) or nameof(string.ToLowerInvariant) or nameof(string.ToUpper) or nameof(string.ToUpperInvariant) =>
                WrittenAsText(member.Expression),
            _ => null,
        },
        _ => null,
    };

    /// <summary>
    /// What a node of a document is made of: <c>new YamlScalarNode(value)</c>, <c>new JValue(value)</c>,
    /// <c>JsonValue.Create(value)</c>.
    /// </summary>
    public static ExpressionSyntax? WrappedIn(ExpressionSyntax expression) => expression switch
    {
        ObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments } creation
            when NameOf(creation.Type) is "YamlScalarNode" or "JValue" => arguments[0].Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: { Count: 1 } arguments }
            when (member.Expression.LastName(), member.Name.Identifier.ValueText) is ("JsonValue", "Create") or ("JToken", "FromObject") =>
                arguments[0].Expression,
        _ => null,
    };

    private static ExpressionSyntax? FirstArgument(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression.WithoutParentheses() : null;

    /// <summary><c>JsonSerializer.Serialize</c>, <c>JsonConvert.SerializeObject</c>: they write a boolean as JSON does.</summary>
    private static bool IsSerializer(MemberAccessExpressionSyntax method) =>
        (method.Expression.LastName(), method.Name.Identifier.ValueText)
            is ("JsonSerializer", "Serialize") or ("JsonConvert", "SerializeObject");

    private static bool IsSerialized(ExpressionSyntax conversion) =>
        conversion.Unwrap() is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax method,
            ArgumentList.Arguments.Count: 1,
        }
        && (IsSerializer(method) || method.Expression.LastName() == "XmlConvert");

    /// <summary>The expressions that may give the value, without what only wraps a text: <c>new YamlScalarNode("text")</c>.</summary>
    private IEnumerable<ExpressionSyntax> ArmsOf(ExpressionSyntax? expression) =>
        expression is null ? [] : expression.Unwrap() is LiteralExpressionSyntax literal ? [literal] : ArmsWithin(expression);

    private IEnumerable<ExpressionSyntax> ArmsWithin(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);

        for (var steps = 0; pending.Count > 0 && steps < MostArms; steps++)
        {
            var arm = pending.Pop().Unwrap();
            switch (arm)
            {
                case ConditionalExpressionSyntax conditional:
                    PushArms(conditional, pending);
                    break;
                case SwitchExpressionSyntax choice:
                    for (var i = choice.Arms.Count - 1; i >= 0; i--)
                    {
                        pending.Push(choice.Arms[i].Expression);
                    }

                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    PushArms(coalesce, pending);
                    break;
                case var _ when WrappedIn(arm) is { } wrapped:
                    pending.Push(wrapped);
                    break;
                default:
                    yield return arm;
                    break;
            }
        }
    }

    /// <summary>Of a condition that is a constant, one arm is never reached.</summary>
    private void PushArms(ConditionalExpressionSyntax conditional, Stack<ExpressionSyntax> pending)
    {
        var condition = model.GetConstantValue(conditional.Condition, cancellationToken).Value;
        if (condition is not true)
        {
            pending.Push(conditional.WhenFalse);
        }

        if (condition is not false)
        {
            pending.Push(conditional.WhenTrue);
        }
    }

    /// <summary>Behind a constant that is not null, nothing is ever reached.</summary>
    private void PushArms(BinaryExpressionSyntax coalesce, Stack<ExpressionSyntax> pending)
    {
        if (model.GetConstantValue(coalesce.Left, cancellationToken).Value is null)
        {
            pending.Push(coalesce.Right);
        }

        pending.Push(coalesce.Left);
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };

    private static TextOrigin OriginOf(ExpressionSyntax arm) => new(arm.GetLocation(), isEditable: true);

    /// <summary>A boolean or a number; null for what may be a text, and for what is neither.</summary>
    private WrittenValue? NonTextOf(ExpressionSyntax arm)
    {
        var kind = NonTextKindOf(arm);
        if (kind == ValueKind.Text)
        {
            return null;
        }

        var text = model.GetConstantValue(arm, cancellationToken).Value switch
        {
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return text is not null
            ? new(ImmutableArray.Create(text), OriginOf(arm), kind)
            : new(ImmutableArray.Create(arm.ToString()), new(arm.GetLocation(), isEditable: false), kind);
    }

    private ValueKind NonTextKindOf(ExpressionSyntax arm) => arm.Kind() switch
    {
        _ when IsText(arm) => ValueKind.Text,
        SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => ValueKind.Boolean,
        _ => model.GetTypeInfo(arm, cancellationToken).Type switch
        {
            { SpecialType: SpecialType.System_Boolean } => ValueKind.Boolean,
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => ValueKind.Number,
            _ => ValueKind.Text,
        },
    };

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
                nameof(string.ToLowerInvariant) or nameof(string.ToLower) =>
                    Map(TextsOf(member.Expression.Unwrap(), depth + 1), text => text.ToLowerInvariant()),
                nameof(string.ToUpperInvariant) or nameof(string.ToUpper) =>
                    Map(TextsOf(member.Expression.Unwrap(), depth + 1), text => text.ToUpperInvariant()),
                _ => TextsOfConversion(expression),
            }
            : TextsOfConversion(expression);
    }

    /// <summary>What a boolean, a whole number or a constant of an enumeration becomes as text.</summary>
    private ImmutableArray<string> TextsOfConversion(ExpressionSyntax conversion)
    {
        if (WrittenAsText(conversion) is not { } converted)
        {
            return ImmutableArray<string>.Empty;
        }

        if (IsSerialized(conversion))
        {
            return TextsOfSerialized(converted);
        }

        if (!IsPlain(conversion))
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
            { TypeKind: TypeKind.Enum } when model.GetSymbolInfo(converted,
                cancellationToken).Symbol is IFieldSymbol { HasConstantValue: true } member
                && HasNameOfItsOwn(member) =>
                ImmutableArray.Create(member.Name),
            _ => ImmutableArray<string>.Empty,
        };
    }

    /// <summary>What a boolean or a whole number becomes in JSON.</summary>
    private ImmutableArray<string> TextsOfSerialized(ExpressionSyntax converted)
    {
        var known = model.GetConstantValue(converted, cancellationToken);
        return model.GetTypeInfo(converted, cancellationToken).Type switch
        {
            { SpecialType: SpecialType.System_Boolean } => known.Value switch
            {
                bool flag => ImmutableArray.Create(flag ? "true" : "false"),
                _ => ImmutableArray.Create("true", "false"),
            },
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } when known.Value is IFormattable number =>
                ImmutableArray.Create(number.ToString(format: null, CultureInfo.InvariantCulture)),
            _ => ImmutableArray<string>.Empty,
        };
    }

    /// <summary>Whether an expression writes a value as .NET itself does, without a format and without a number base.</summary>
    private bool IsPlain(ExpressionSyntax conversion) =>
        conversion.Unwrap() is not InvocationExpressionSyntax
        || (model.GetSymbolInfo(conversion,
            cancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { Name: nameof(System),
                ContainingNamespace.IsGlobalNamespace: true } } method
            && method.Parameters.Count(parameter => parameter.Type.Name != nameof(IFormatProvider)) == (method.IsStatic ? 1 : 0));

    /// <summary>Two names for one value: nothing says which of them is written.</summary>
    private static bool HasNameOfItsOwn(IFieldSymbol member) =>
        member.ContainingType
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Count(other => other.HasConstantValue && Equals(other.ConstantValue, member.ConstantValue)) == 1;

    private static ImmutableArray<string> Map(ImmutableArray<string> texts, Func<string, string> change) =>
        texts.Select(change).ToImmutableArray();
}
