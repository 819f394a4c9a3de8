using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Fields, properties and locals that get one value where they are declared, and keep it.</summary>
internal static class SingleAssignment
{
    private static readonly PerSymbolCache<ExpressionSyntax?> Values = new();

    /// <summary>The expression whose value the symbol always has; null where there is none, or where it may change.</summary>
    public static ExpressionSyntax? ValueOf(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken) =>
        symbol is (IFieldSymbol { IsStatic: true, IsReadOnly: true }
            or IPropertySymbol { IsStatic: true, SetMethod: null, IsVirtual: false, IsAbstract: false }
            or ILocalSymbol)
        && symbol.DeclaringSyntaxReferences is { Length: 1 } declarations
        && model.Holds(declarations[0])
            ? Values.Get(
                model.Compilation,
                new(symbol, model.SyntaxTree.GetRoot(cancellationToken)),
                (model, cancellationToken),
                static (asked, context) => FindValue(asked.Symbol, context.model, context.cancellationToken))
            : null;

    /// <summary>The expression that a declaration gives its field, local or property; null where it gives none.</summary>
    public static ExpressionSyntax? DeclaredValue(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } property => HasOwnAccessor(property) ? null : value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        _ => null,
    };

    /// <summary>Whether what a name stands for is set there, or may be set from there on.</summary>
    public static bool IsWritten(SimpleNameSyntax identifier)
    {
        var expression = identifier.Whole();
        while (expression.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax
            || expression.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)
            || expression.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax, RefKindKeyword.RawKind: 0 })
        {
            expression = expression.Parent as ExpressionSyntax ?? (ExpressionSyntax)expression.Parent.Parent!;
        }

        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => true,
            { } parent => parent.CountsUpOrDown() || parent.IsKind(SyntaxKind.AddressOfExpression),
            null => false,
        };
    }

    private static ExpressionSyntax? FindValue(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var isSetAgain = symbol is ILocalSymbol
            ? declaration is VariableDeclaratorSyntax && IsSetAgain(declaration, model, symbol, cancellationToken)
            : symbol.ContainingType.DeclaringSyntaxReferences.Any(type =>
                IsSetIn(type.SyntaxTree, type.Span, symbol, model, cancellationToken));
        return isSetAgain ? null : DeclaredValue(declaration);
    }

    /// <summary>Whether what a property gives is not just what it was given first.</summary>
    private static bool HasOwnAccessor(PropertyDeclarationSyntax property) =>
        property.AccessorList is { Accessors: var accessors }
        && accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null);

    private static bool IsSetAgain(SyntaxNode declaration, SemanticModel model, ISymbol local, CancellationToken cancellationToken) =>
        declaration.SyntaxTree != model.SyntaxTree
        || IsSetIn(
            declaration.SyntaxTree,
            SymbolReferences.ScopeOf(local, declaration).FullSpan,
            local,
            model,
            cancellationToken);

    /// <summary>Whether a part of a file sets a symbol: the scope of a local, or the type of a member, which alone may.</summary>
    private static bool IsSetIn(
        SyntaxTree tree,
        TextSpan part,
        ISymbol symbol,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        foreach (var identifier in FileCache.Of(tree).Expressions.SpelledLike(symbol.Name, part, cancellationToken))
        {
            // Hardly any name is set where it stands, and the compiler is asked about those alone.
            if (IsWritten(identifier)
                && SymbolEqualityComparer.Default.Equals(
                    model.ForTree(tree).GetSymbolInfo(identifier, cancellationToken).Symbol?.OriginalDefinition,
                    symbol.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
