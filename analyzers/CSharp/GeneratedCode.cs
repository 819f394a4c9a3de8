using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Lets pass what tools write. The compiler would do that for us, but walks through every token of a file for it, at the first report in the
/// file: with a thousand lines, that takes longer than any rule does.
/// </summary>
internal static class GeneratedCode
{
    /// <summary>
    /// Says to the compiler that it need not let generated code pass: whoever says so asks <see cref="SemanticModelAnalysisContext.IsGeneratedCode"/>
    /// of whole files, and reports with <see cref="ReportWhereWritten"/>.
    /// </summary>
    public const GeneratedCodeAnalysisFlags LetPassHere = GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private const string Attribute = "GeneratedCodeAttribute";

    // How the attribute is named in the text of a file.
    private const string Mark = "GeneratedCode";

    /// <summary>Reports, unless it is in a hidden line (<c>#line hidden</c>), or in a type or a member that is marked as generated.</summary>
    public static void ReportWhereWritten(SemanticModelAnalysisContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Location is not { SourceTree: { } tree, SourceSpan: var span } || !Includes(context.SemanticModel.ForTree(tree), span, context.CancellationToken))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static bool Includes(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        IsHidden(model.SyntaxTree, span.Start, cancellationToken)
        || (model.SyntaxTree.GetText(cancellationToken).ContainsAny(Mark) && DeclaredAround(model, span, cancellationToken).Any(IsMarked));

    /// <summary>Whether a debugger does not stop there: what stands before the first directive is hidden where anything is.</summary>
    private static bool IsHidden(SyntaxTree tree, int position, CancellationToken cancellationToken) =>
        tree.GetLineVisibility(position, cancellationToken) switch
        {
            LineVisibility.Hidden => true,
            LineVisibility.BeforeFirstLineDirective => tree.HasHiddenRegions(),
            _ => false,
        };

    private static IEnumerable<ISymbol?> DeclaredAround(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        model.SyntaxTree.GetRoot(cancellationToken).FindNode(span).AncestorsAndSelf()
            .Select(node => model.GetDeclaredSymbol(node, cancellationToken))
            .Append(model.Compilation.Assembly);

    /// <summary>Whether all of a symbol is marked: of the parts of a type, people may have written some.</summary>
    private static bool IsMarked(ISymbol? symbol) => symbol is { DeclaringSyntaxReferences.Length: <= 1 } && symbol.GetAttributes().Any(IsMark);

    private static bool IsMark(AttributeData attribute) => attribute.AttributeClass is
    {
        Name: Attribute,
        ContainingNamespace: { Name: "Compiler", ContainingNamespace: { Name: "CodeDom", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
