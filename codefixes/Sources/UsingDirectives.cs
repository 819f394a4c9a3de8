using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// Brings a namespace into scope for a file: at its top, where no namespace of the file's own can stand in its way, and in order where
/// those that are there are in order.
/// </summary>
internal static class UsingDirectives
{
    private const string System = nameof(System);

    /// <summary>The change; null where the directives that are there leave no place that is surely compiled.</summary>
    public static TextChange? Import(SourceFile file, string name)
    {
        if (file.Root is not CompilationUnitSyntax unit || file.Document.SourceCodeKind != SourceCodeKind.Regular)
        {
            return null;
        }

        var change = unit.Usings.Count > 0 ? Among(unit, name, file.Layout) : BeforeEverything(unit, name, file.Layout);
        return change is { } found && Directives.AreSameFor(unit, 0, found.Span.Start) ? change : null;
    }

    private static TextChange? Among(CompilationUnitSyntax unit, string name, SourceLayout layout)
    {
        var directive = $"using {name};";
        var plain = unit.Usings.Where(IsPlain).ToList();
        var before = IsInOrder(plain)
            ? plain.LastOrDefault(other => Compare(NameOf(other), name) < 0) ?? unit.Usings.LastOrDefault(IsGlobal)
            : plain[plain.Count - 1];
        if (before is null)
        {
            return new(new(unit.Usings[0].SpanStart, 0), directive + layout.LineBreak);
        }

        var line = layout.LineAt(before.Span.End);
        return before.GetLastToken().GetNextToken() is var next && (next.IsKind(SyntaxKind.None) || next.SpanStart >= line.End)
            ? new(new(line.End, 0), layout.LineBreak + directive)
            : null;
    }

    private static TextChange? BeforeEverything(CompilationUnitSyntax unit, string name, SourceLayout layout)
    {
        var directive = $"using {name};" + layout.LineBreak;
        if (unit.Externs.LastOrDefault() is { } last)
        {
            return new(new(layout.LineAt(last.Span.End).EndIncludingLineBreak, 0), directive);
        }

        return new(new(BeginOf(unit), 0), directive + layout.LineBreak);
    }

    /// <summary>Behind a comment about the file, which a line without anything parts from what follows, and behind directives.</summary>
    private static int BeginOf(CompilationUnitSyntax unit)
    {
        var begin = 0;
        var isBlank = true;
        foreach (var trivia in unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            {
                begin = trivia.FullSpan.End;
                isBlank = true;
            }
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                begin = isBlank ? trivia.FullSpan.End : begin;
                isBlank = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                // A comment of documentation ends its line itself.
                isBlank = false;
            }
        }

        return begin;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && !IsGlobal(directive);

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    private static bool IsInOrder(List<UsingDirectiveSyntax> directives)
    {
        for (var i = 1; i < directives.Count; i++)
        {
            if (Compare(NameOf(directives[i - 1]), NameOf(directives[i])) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? string.Empty;

    /// <summary>In the order of names, with those of .NET first.</summary>
    private static int Compare(string one, string other) => IsOfSystem(one) == IsOfSystem(other)
        ? string.Compare(one, other, StringComparison.OrdinalIgnoreCase)
        : IsOfSystem(one) ? -1 : 1;

    private static bool IsOfSystem(string name) => name == System || name.StartsWith(System + ".", StringComparison.Ordinal);
}
