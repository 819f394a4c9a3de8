using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Fields, properties and locals that get one value where they are declared, and keep it.</summary>
internal static class SetOnce
{
    /// <summary>The expression whose value the symbol always has; null where there is none, or where it may change.</summary>
    public static ExpressionSyntax? ValueOf(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol is not (IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true, SetMethod: null } or ILocalSymbol)
            || symbol.DeclaringSyntaxReferences.Length != 1
            || !model.Holds(symbol.DeclaringSyntaxReferences[0]))
        {
            return null;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return symbol is ILocalSymbol && declaration is VariableDeclaratorSyntax declarator && IsSetAgain(declarator, model, symbol, cancellationToken)
            ? null
            : DeclaredValue(declaration);
    }

    /// <summary>The expression that a declaration gives its field, local or property; null where it gives none.</summary>
    public static ExpressionSyntax? DeclaredValue(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        _ => null,
    };

    private static bool IsSetAgain(VariableDeclaratorSyntax declarator, SemanticModel model, ISymbol local, CancellationToken cancellationToken)
    {
        if (declarator.SyntaxTree != model.SyntaxTree || Scope(declarator) is not { } scope)
        {
            return true;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier
                && identifier.Identifier.ValueText == local.Name
                && IsWritten(identifier)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(identifier, cancellationToken).Symbol, local))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The node outside of which a local declared here has no name.</summary>
    private static SyntaxNode? Scope(SyntaxNode declaration) =>
        declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);

    private static bool IsWritten(IdentifierNameSyntax identifier)
    {
        ExpressionSyntax expression = identifier;
        while (expression.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
            || expression.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax, RefKindKeyword.RawKind: 0 })
        {
            expression = expression.Parent as ExpressionSyntax ?? (ExpressionSyntax)expression.Parent.Parent!;
        }

        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
