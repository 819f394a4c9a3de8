using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class ConditionalCodeTests
{
    [Theory]
    [InlineData("Use([|given|]);")]
    [InlineData("{ Use([|given|]); }")]
    [InlineData("if (Use([|given|]) != null) { }")]
    [InlineData("foreach (var name in Use([|given|])!) { }")]
    [InlineData("using (new System.IO.MemoryStream()) { Use([|given|]); }")]
    [InlineData("try { Use([|given|]); } finally { }")]
    [InlineData("_ = Use([|given|]) ?? texts[0];")]
    [InlineData("_ = Use([|given|]) != null && flag;")]
    [InlineData("_ = flag | Use([|given|]) != null;")]
    [InlineData("_ = texts[0] + Use([|given|]);")]
    [InlineData("_ = Use([|given|]) != null ? 1 : 2;")]
    [InlineData("switch (Use([|given|])) { case null: break; }")]
    [InlineData("_ = Use([|given|]) switch { null => 1, _ => 2 };")]
    [InlineData("texts[Use([|given|])!.Length] ??= string.Empty;")]
    [InlineData("texts[0] = Use([|given|])!;")]
    public async Task What_always_runs_is_no_branch(string statements) => Assert.Null(await BranchAsync(statements));

    [Theory]
    [InlineData("if (flag) { Use([|given|]); }", SyntaxKind.Block)]
    [InlineData("if (flag) { } else Use([|given|]);", SyntaxKind.ElseClause)]
    [InlineData("while (flag) { Use([|given|]); }", SyntaxKind.Block)]
    [InlineData("foreach (var text in texts) Use([|given|]);", SyntaxKind.ExpressionStatement)]
    [InlineData("for (; flag;) { Use([|given|]); }", SyntaxKind.Block)]
    [InlineData("switch (flag) { case true: Use([|given|]); break; }", SyntaxKind.SwitchSection)]
    [InlineData("try { } catch { Use([|given|]); }", SyntaxKind.Block)]
    [InlineData("_ = flag ? Use([|given|]) : null;", SyntaxKind.InvocationExpression)]
    [InlineData("_ = flag && Use([|given|]) != null;", SyntaxKind.NotEqualsExpression)]
    [InlineData("_ = texts[0] ?? Use([|given|]);", SyntaxKind.InvocationExpression)]
    [InlineData("_ = flag || Use([|given|]) != null;", SyntaxKind.NotEqualsExpression)]
    [InlineData("string? text = null; text ??= Use([|given|]);", SyntaxKind.InvocationExpression)]
    [InlineData("_ = flag switch { true => Use([|given|]), _ => null };", SyntaxKind.SwitchExpressionArm)]
    [InlineData("void Show() { Use([|given|]); }", SyntaxKind.Block)]
    [InlineData("void Show() => Use([|given|]);", SyntaxKind.ArrowExpressionClause)]
    [InlineData("Action use = () => Use([|given|]);", SyntaxKind.InvocationExpression)]
    [InlineData("if (flag) { if (texts.Length > 0) { Use([|given|]); } }", SyntaxKind.Block)]
    public async Task What_may_not_run_is_one(string statements, SyntaxKind kind) =>
        Assert.Equal(kind, (await BranchAsync(statements))?.Kind());

    private static async Task<SyntaxNode?> BranchAsync(string statements)
    {
        SyntaxNode inner = (await MarkedCode.ReadStatementsAsync(statements)).Expression;
        while (inner.Parent is { } outer and not MemberDeclarationSyntax)
        {
            if (ConditionalCode.IsBranch(inner, outer))
            {
                return inner;
            }

            inner = outer;
        }

        return null;
    }
}
