using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes <c>flag ? "enabled" : "disabled"</c> in the place of <c>flag.ToString()</c>.</summary>
internal static class FlagWriter
{
    /// <summary>The change; null where no text of a boolean stands there any more.</summary>
    public static FileChange? Write(SourceFile file, Diagnostic diagnostic, ReplaceFlag edit)
    {
        var reader = new ValueReader(file.Model, file.CancellationToken);
        var found = ReportedExpression.Find(
            file, diagnostic, candidate => reader.Read(candidate) is { Length: 1 } values && values[0].Texts is { Length: 2 });
        if (found is not { } expression
            || ValueReader.WrittenAsText(expression) is not { } flag)
        {
            return null;
        }

        var condition = BindsTighterThanChoice(flag) ? flag.ToString() : $"({flag})";
        var key = EntryNeighbours.KeyOf(expression, file.Model, file.CancellationToken);
        var whenTrue = TextOf(edit.WhenTrue);
        var whenFalse = TextOf(edit.WhenFalse);
        var choice = $"{condition} ? {whenTrue.Text} : {whenFalse.Text}";
        return TokenText.Replace(expression, StandsAlone(expression) ? choice : $"({choice})", file, kept: flag) is { } change
            ? file.With(new[] { change }.Concat(whenTrue.Usings).Concat(whenFalse.Usings).Distinct())
            : null;

        WrittenText TextOf(string value) => file.Constants.ConstantOf(expression.SpanStart, key, value) ?? WrittenText.Literal(value);
    }

    private static bool BindsTighterThanChoice(ExpressionSyntax flag) =>
        flag is not (AssignmentExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax);

    /// <summary>Whether nothing around the expression binds tighter than a choice.</summary>
    private static bool StandsAlone(ExpressionSyntax expression) =>
        expression.Parent is ArgumentSyntax or AttributeArgumentSyntax or EqualsValueClauseSyntax or InitializerExpressionSyntax
            or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax;
}
