using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What an object is found by in code: the expression that gives it, or the variable that holds it.</summary>
/// <param name="Expression">The expression, or one reference to the variable.</param>
/// <param name="Variable">The variable; null where the object has no name.</param>
/// <param name="Kind">What kind of object it is.</param>
/// <param name="IsSpecification">Whether it is only the specification of such an object.</param>
internal readonly record struct ObjectRoot(ExpressionSyntax Expression, ISymbol? Variable, KubernetesKind Kind, bool IsSpecification)
{
    /// <summary>One variable is one object, whichever of its uses it was found by.</summary>
    public bool Equals(ObjectRoot other) => Variable is null
        ? other.Variable is null && Expression == other.Expression
        : SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && Scope == other.Scope;

    /// <inheritdoc/>
    public override int GetHashCode() => Variable is null ? Expression.GetHashCode() : SymbolEqualityComparer.Default.GetHashCode(Variable);

    /// <summary>The part of the code that is looked through for uses of the variable.</summary>
    public SyntaxNode? Scope => Variable is null ? null : Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? Expression.SyntaxTree.GetRoot();
}
