using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The assignments to names in a function, and in the functions within it.</summary>
internal sealed class AssignedNames
{
    private readonly List<AssignmentExpressionSyntax> _inOrder = [];
    private readonly Dictionary<string, AssignmentExpressionSyntax> _last = new(StringComparer.Ordinal);

    /// <summary>Looks through a function.</summary>
    public AssignedNames(SyntaxNode function)
    {
        foreach (var node in function.DescendantNodes(ExpressionShapes.MayHoldExpressions))
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment)
            {
                _inOrder.Add(assignment);
                _last[NameIn(assignment)] = assignment;
            }
        }
    }

    /// <summary>The name that an assignment gives a value to.</summary>
    public static string NameIn(AssignmentExpressionSyntax assignment) => ((IdentifierNameSyntax)assignment.Left).Identifier.ValueText;

    /// <summary>The assignments in a part of the function, in the order in which they stand.</summary>
    public IEnumerable<AssignmentExpressionSyntax> Within(SyntaxNode part)
    {
        var first = 0;
        for (var end = _inOrder.Count; first < end;)
        {
            var middle = (first + end) / 2;
            if (_inOrder[middle].SpanStart < part.SpanStart)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        for (var i = first; i < _inOrder.Count && _inOrder[i].SpanStart < part.Span.End; i++)
        {
            yield return _inOrder[i];
        }
    }

    /// <summary>The last assignment to a name, where it stands behind a part of the function; null where none does.</summary>
    public AssignmentExpressionSyntax? After(SyntaxNode part, string name) =>
        _last.TryGetValue(name, out var assignment) && assignment.SpanStart > part.Span.End ? assignment : null;
}
