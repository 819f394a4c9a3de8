using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes an entry behind another, in the way in which that is written.</summary>
internal static class AddEntryWriter
{
    /// <summary>The change; null where there is no room for another entry.</summary>
    public static FileChange? Write(WrittenEntry entry, AddEntry edit)
    {
        var file = entry.File;
        var key = file.Constants.Key(entry.Key.SpanStart, edit.Key);
        var value = file.Constants.Value(entry.Key.SpanStart, edit.Key, edit.Value);
        var usings = key.Usings.Concat(value.Usings);
        if (entry.List is { } list)
        {
            var element = new NewElement(_ => EntryForms.Write(list, entry.Whole, key.Text, value.Text));
            return file.With(usings.Concat(new InitializerList(list, file).InsertBehind(entry.Whole, element)).Distinct());
        }

        return entry.Statement is { } statement && CanBeRepeated(entry)
            ? file.With(usings.Append(InsertBehind(statement, Copy(statement, entry, key.Text, value.Text), file)).Distinct())
            : null;
    }

    /// <summary>Behind the statement, among the same statements.</summary>
    private static TextChange InsertBehind(StatementSyntax statement, string text, SourceFile file)
    {
        var last = statement.GetLastToken();
        var lineEnd = last.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineEnd.IsKind(SyntaxKind.EndOfLineTrivia) || last.GetNextToken().IsKind(SyntaxKind.EndOfFileToken)
            ? new(
                new(lineEnd.IsKind(SyntaxKind.EndOfLineTrivia) ? lineEnd.SpanStart : last.FullSpan.End, 0),
                file.Layout.LineBreak + file.Layout.IndentationAt(statement.SpanStart) + text)
            : new(new(last.Span.End, 0), " " + text);
    }

    /// <summary>The statement with the other key and value, and without its comments.</summary>
    private static string Copy(ExpressionStatementSyntax statement, WrittenEntry entry, string newKey, string newValue)
    {
        var hasMore = statement.DescendantTokens().Any(token =>
            (token != statement.GetFirstToken() && token.LeadingTrivia.Any(IsMoreThanBlank))
            || (token != statement.GetLastToken() && token.TrailingTrivia.Any(IsMoreThanBlank)));
        if (!hasMore)
        {
            var source = entry.File.Text;
            var key = (entry.Key.Span, Text: newKey);
            var value = (entry.Value.Span, Text: newValue);
            var parts = new[] { key, value };
            return source.GetSubText(statement.Span)
                .WithChanges(parts
                    .OrderBy(part => part.Span.Start)
                    .Select(part => new TextChange(new(part.Span.Start - statement.SpanStart, part.Span.Length), part.Text)))
                .ToString();
        }

        return TokenText.Bare(statement.ReplaceNodes(
            [entry.Key, entry.Value],
            (node, _) => SyntaxFactory.ParseExpression(node == entry.Key ? newKey : newValue)));
    }

    private static bool IsMoreThanBlank(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Whether the rest of the statement does the same when it is done again.</summary>
    private static bool CanBeRepeated(WrittenEntry entry) =>
        entry.Whole.ChildNodes().All(part => !SideEffects.MayBeOf(part, except: [entry.Key, entry.Value]));
}
