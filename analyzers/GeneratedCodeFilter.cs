using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers;

/// <summary>
/// What is reported about a file of C#. In a file that people write there may be parts that tools write, and those are let pass. The
/// compiler would see to that, but walks through every token of the file for it at the first report: with a thousand lines, that takes
/// longer than any rule does.
/// </summary>
internal sealed class GeneratedCodeFilter(SemanticModelAnalysisContext context)
{
    /// <summary>
    /// Says to the compiler that it need not see to generated code: <see cref="SemanticModelAnalysisContext.IsGeneratedCode"/> is asked for
    /// whole files, and reports are made here.
    /// </summary>
    public const GeneratedCodeAnalysisFlags GeneratedCodeIsJudgedHere = GeneratedCodeAnalysisFlags.Analyze
        | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    // Of [GeneratedCode] and [GeneratedCodeAttribute] in the text of a file.
    private const string Mark = "GeneratedCode";

    private bool? _speaksOfMark;

    private SyntaxTree Tree => context.SemanticModel.SyntaxTree;

    private bool SpeaksOfMark => _speaksOfMark ??= Tree.GetText(context.CancellationToken).ContainsAny(Mark);

    /// <summary>
    /// Reports, unless it is in a hidden line (<c>#line hidden</c>), or in a type or a member that is marked as generated.
    /// </summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Location is not { SourceTree: { } tree, SourceSpan: var span } || tree != Tree || !IsGenerated(span))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private bool IsGenerated(TextSpan span) => IsHidden(span.Start) || (SpeaksOfMark && DeclaredAround(span).Any(IsMarked));

    /// <summary>Whether a debugger does not stop there: what stands before the first directive is hidden where anything is.</summary>
    private bool IsHidden(int position) => Tree.GetLineVisibility(position, context.CancellationToken) switch
    {
        LineVisibility.Hidden => true,
        LineVisibility.BeforeFirstLineDirective => Tree.HasHiddenRegions(),
        _ => false,
    };

    /// <summary>What is declared by the nodes around a place, and the assembly, which may be marked as a whole.</summary>
    private IEnumerable<ISymbol?> DeclaredAround(TextSpan span) =>
        Tree.GetRoot(context.CancellationToken).FindNode(span).AncestorsAndSelf()
            .Where(node => node is not BaseNamespaceDeclarationSyntax)
            .Select(node => node is BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } ? variables[0] : node)
            .Select(node => context.SemanticModel.GetDeclaredSymbol(node, context.CancellationToken))
            .Append(context.SemanticModel.Compilation.Assembly);

    /// <summary>Whether all of a symbol is marked: of the parts of a type, people may have written some.</summary>
    private static bool IsMarked(ISymbol? symbol) =>
        symbol is { DeclaringSyntaxReferences.Length: <= 1 } && symbol.GetAttributes().Any(IsMark);

    private static bool IsMark(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "System.CodeDom.Compiler." + Mark + "Attribute";
}
