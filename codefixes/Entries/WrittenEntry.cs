using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>An entry of a map as it is written: an element of an initializer, or something that sets it afterwards.</summary>
internal sealed class WrittenEntry
{
    private WrittenEntry(SourceFile file, ExpressionSyntax key, ExpressionSyntax value, ExpressionSyntax whole)
    {
        File = file;
        Key = key;
        Value = value;
        Whole = whole;
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>The key.</summary>
    public ExpressionSyntax Key { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The element of the initializer; or the assignment or the call.</summary>
    public ExpressionSyntax Whole { get; }

    /// <summary>The initializer that it is an element of; null where it is set afterwards.</summary>
    public InitializerExpressionSyntax? List { get; private init; }

    /// <summary>
    /// The map that it is set in afterwards, or the object of <c>SetAnnotation</c>; null for an element of an initializer.
    /// </summary>
    public ExpressionSyntax? Target { get; private init; }

    /// <summary>
    /// The statement that does nothing but set it, and beside which others have room; null where it is more than that, or less.
    /// </summary>
    public ExpressionStatementSyntax? Statement =>
        Whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement
            ? statement
            : null;

    /// <summary>The entry of a key; null where it is written in a way that is left as it is.</summary>
    public static WrittenEntry? Of(ExpressionSyntax key, SourceFile file)
    {
        var outermost = key.Outermost();
        if (new MapEntryReader(file.Model, file.CancellationToken).Read(outermost)
            is not { Access: EntryAccess.Write, Value: { } value, Map: { } map })
        {
            return null;
        }

        return outermost.Parent switch
        {
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax list } element =>
                new(file, outermost, value, element) { List = list },
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax access } } =>
                OfAccess(file, outermost, value, access),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when map is ExpressionSyntax target =>
                new(file, outermost, value, call) { Target = target },
            _ => null,
        };
    }

    private static WrittenEntry? OfAccess(SourceFile file, ExpressionSyntax key, ExpressionSyntax value, ExpressionSyntax access)
    {
        ExpressionSyntax target = access.Parent is ConditionalAccessExpressionSyntax conditional ? conditional : access;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            && assignment.Left == target
            ? access switch
            {
                ImplicitElementAccessSyntax when assignment.Parent is InitializerExpressionSyntax list =>
                    new(file, key, value, assignment) { List = list },
                ElementAccessExpressionSyntax element => new(file, key, value, assignment) { Target = element.Expression },
                _ => null,
            }
            : null;
    }
}
