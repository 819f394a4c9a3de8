using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What becomes of an entry whose key its map has already. Said only where both surely stand: in one initializer, or where an <c>Add</c>
/// runs whenever the earlier entry was made. A value that an indexer sets anew is ordinary code, a default and what it becomes,
/// unless nothing at all lies between the two.
/// </summary>
internal static class RepeatedEntries
{
    /// <summary>What becomes of <paramref name="later"/>, an entry of the same map and key as <paramref name="earlier"/>.</summary>
    public static Repetition RepetitionOf(CSharpEntryUse later, CSharpEntryUse earlier)
    {
        if (later.Writing == EntryWriting.Unknown
            || later.Key.SyntaxTree != earlier.Key.SyntaxTree
            || later.Key.SpanStart <= earlier.Key.SpanStart
            || !BothStand(later, earlier))
        {
            return Repetition.None;
        }

        return later.Writing == EntryWriting.Adds ? Repetition.Throws : Repetition.Replaces;
    }

    /// <summary>Whether two entries stand in two branches of one statement or expression, of which only one runs.</summary>
    public static bool AreExclusive(CSharpEntryUse later, CSharpEntryUse earlier) =>
        later.Key.SyntaxTree == earlier.Key.SyntaxTree
        && CommonAncestor(later.Key, earlier.Key) is { } choice
        && choice is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax
        && ConditionalCode.IsBranch(ChildAround(later.Key, choice), choice)
        && ConditionalCode.IsBranch(ChildAround(earlier.Key, choice), choice);

    private static SyntaxNode ChildAround(SyntaxNode node, SyntaxNode outer) =>
        outer.ChildNodes().First(child => child.Span.Contains(node.Span));

    private static bool BothStand(CSharpEntryUse later, CSharpEntryUse earlier)
    {
        if (earlier.Writing == EntryWriting.Unknown || CommonAncestor(later.Key, earlier.Key) is not { } common)
        {
            return false;
        }

        if (common is InitializerExpressionSyntax)
        {
            return IsElement(later.Key, common) && IsElement(earlier.Key, common);
        }

        return later.Writing == EntryWriting.Adds
            ? common is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax
                && AlwaysRuns(later.Key, common)
                && AlwaysRuns(earlier.Key, common)
            : earlier.Writing == EntryWriting.Replaces && NothingLiesBetween(earlier.Key, later.Key);
    }

    private static SyntaxNode? CommonAncestor(SyntaxNode later, SyntaxNode earlier) =>
        later.Ancestors().FirstOrDefault(outer => outer.Span.Contains(earlier.Span));

    /// <summary><c>{ key, value }</c> or <c>[key] = value</c>, right in the initializer.</summary>
    private static bool IsElement(ExpressionSyntax key, SyntaxNode initializer) => key.Outermost().Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
            element.Parent == initializer,
        ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax assignment } } =>
            assignment.Parent == initializer,
        _ => false,
    };

    /// <summary>Whether a key is reached whenever the statements around it run to their end.</summary>
    private static bool AlwaysRuns(SyntaxNode key, SyntaxNode around)
    {
        for (var inner = key; inner.Parent is { } outer && inner != around; inner = outer)
        {
            if (ConditionalCode.IsBranch(inner, outer) || outer is TryStatementSyntax or ConditionalAccessExpressionSyntax)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two statements of one list, with nothing between them but further entries of the same map, given constants.</summary>
    private static bool NothingLiesBetween(ExpressionSyntax earlier, ExpressionSyntax later)
    {
        if (AssignmentOf(earlier) is not { } first
            || AssignmentOf(later) is not { } second
            || !SyntaxFactory.AreEquivalent(MapOf(first), MapOf(second))
            || StatementsAround(first) is not { } statements
            || statements != StatementsAround(second))
        {
            return false;
        }

        var map = MapOf(first);
        return statements.ChildNodes()
            .Select(StatementOf)
            .Where(statement => statement.SpanStart > first.Span.End && statement.SpanStart <= second.SpanStart)
            .All(statement => statement
                is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax entry } set }
                && SyntaxFactory.AreEquivalent(entry.Expression, map)
                && IsPlain(set.Right));
    }

    /// <summary><c>map[key] = value;</c>, a statement of its own.</summary>
    private static AssignmentExpressionSyntax? AssignmentOf(ExpressionSyntax key) =>
        key.Outermost().Parent?.Parent?.Parent
            is ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment } access
        && assignment.Left == access
            ? assignment
            : null;

    private static ExpressionSyntax MapOf(AssignmentExpressionSyntax assignment) =>
        ((ElementAccessExpressionSyntax)assignment.Left).Expression;

    private static SyntaxNode? StatementsAround(AssignmentExpressionSyntax assignment) => assignment.Parent?.Parent switch
    {
        GlobalStatementSyntax { Parent: { } program } => program,
        BlockSyntax or SwitchSectionSyntax => assignment.Parent.Parent,
        _ => null,
    };

    private static SyntaxNode StatementOf(SyntaxNode node) => node is GlobalStatementSyntax global ? global.Statement : node;

    /// <summary>A value that asks nothing of the map, and always is the same.</summary>
    private static bool IsPlain(ExpressionSyntax value) => value.Unwrap() is LiteralExpressionSyntax or IdentifierNameSyntax
        || value.Unwrap() is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or PredefinedTypeSyntax };
}
