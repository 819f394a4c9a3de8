using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes <c>flag ? "enabled" : "disabled"</c> in the place of <c>flag.ToString()</c>.</summary>
internal static class ReplaceFlag
{
    /// <summary>The solution with the choice where the diagnostic stands; unchanged where no text of a boolean stands there any more.</summary>
    public static async Task<Solution> ApplyAsync(Document document, Diagnostic diagnostic, string whenTrue, string whenFalse, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document.Project.Solution;
        }

        var reader = new ValueReader(model, cancellationToken);
        var expression = await ReportedExpression
            .FindAsync(document, diagnostic, candidate => reader.Read(candidate) is { Length: 1 } values && values[0].Texts is { Length: 2 }, cancellationToken)
            .ConfigureAwait(false);
        if (expression is null || ValueReader.WrittenAsText(expression) is not { } flag)
        {
            return document.Project.Solution;
        }

        var condition = BindsTighterThanChoice(flag) ? flag.ToString() : $"({flag})";
        var choice = $"{condition} ? {SymbolDisplay.FormatLiteral(whenTrue, quote: true)} : {SymbolDisplay.FormatLiteral(whenFalse, quote: true)}";
        var text = StandsAlone(expression) ? choice : $"({choice})";
        return await SourceChange.ApplyAsync(document, expression.Span, text, cancellationToken).ConfigureAwait(false);
    }

    private static bool BindsTighterThanChoice(ExpressionSyntax flag) =>
        flag is not (AssignmentExpressionSyntax or ConditionalExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax);

    /// <summary>Whether nothing around the expression binds tighter than a choice.</summary>
    private static bool StandsAlone(ExpressionSyntax expression) =>
        expression.Parent is ArgumentSyntax or AttributeArgumentSyntax or EqualsValueClauseSyntax or InitializerExpressionSyntax
            or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ArrowExpressionClauseSyntax;
}
