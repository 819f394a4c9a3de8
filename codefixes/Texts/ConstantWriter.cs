using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes a generated constant in the place of a literal that says the same.</summary>
internal static class ConstantWriter
{
    /// <summary>The change; null where the literal is no longer there, or the project has no such constant.</summary>
    public static FileChange? Write(SourceFile file, Diagnostic diagnostic, UseConstant edit) =>
        ReportedExpression.Find(
            file,
            diagnostic,
            candidate => candidate is LiteralExpressionSyntax text && text.Says(edit.Written)) is { } literal
        && file.Constants.At(literal.SpanStart, edit.Constant, edit.Namespace, edit.Written) is { } constant
        && TokenText.Replace(literal, constant.Text, file) is { } change
            ? file.With([change, .. constant.Usings])
            : null;
}
