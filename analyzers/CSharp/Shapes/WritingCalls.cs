using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What calls write to a <c>StringBuilder</c>, a <c>TextWriter</c> or a list of lines, by the names of the methods:
/// <c>builder.Append("a").AppendLine("b")</c>.
/// </summary>
internal static class WritingCalls
{
    private const string EndOfLine = "\n";
    private const string Nothing = "";
    private const int LongestIndentation = 100;

    /// <summary>Whether an argument is the text that its call writes.</summary>
    public static bool IsText(ArgumentSyntax argument, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        return EndOf(call) is not null
            && arguments.Last() == argument
            && (arguments.Count == 1
                || (arguments.Count == 2 && argument.Expression.IsKind(SyntaxKind.InterpolatedStringExpression)));
    }

    /// <summary>What the calls of a chain are made on; null where that is not written there.</summary>
    public static ExpressionSyntax? WriterOf(InvocationExpressionSyntax chain)
    {
        ExpressionSyntax? receiver = chain;
        while (receiver is InvocationExpressionSyntax call)
        {
            receiver = call.Receiver();
        }

        return receiver;
    }

    /// <summary>What the calls of a chain write, in order, behind what their writer is made of.</summary>
    public static List<WrittenText> TextsIn(InvocationExpressionSyntax chain)
    {
        var calls = new Stack<InvocationExpressionSyntax>();
        ExpressionSyntax? receiver = chain;
        for (; receiver is InvocationExpressionSyntax call; receiver = call.Receiver())
        {
            calls.Push(call);
        }

        var texts = new List<WrittenText>();
        if (receiver is not null)
        {
            texts.AddRange(TextsOfNew(receiver));
        }

        texts.AddRange(calls.SelectMany(TextsOf));
        return texts;
    }

    /// <summary>What a new writer holds from its beginning: <c>new StringBuilder("text")</c>.</summary>
    public static IEnumerable<WrittenText> TextsOfNew(ExpressionSyntax creation)
    {
        if (creation is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            && arguments[0].Expression is var first
            && first.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression or SyntaxKind.AddExpression)
        {
            yield return new(first);
        }
    }

    /// <summary>Whether a chain of calls empties what it is made on.</summary>
    public static bool Clears(InvocationExpressionSyntax chain)
    {
        ExpressionSyntax? receiver = chain;
        for (; receiver is InvocationExpressionSyntax call; receiver = call.Receiver())
        {
            if (call.Expression.LastName() == nameof(StringBuilder.Clear))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member of a writer is known to leave its text as it is.</summary>
    public static bool LeavesText(string? member) => member
        is nameof(ToString)
        or nameof(StringBuilder.Length)
        or nameof(StringBuilder.EnsureCapacity)
        or nameof(StringBuilder.Clear)
        or nameof(List<string>.Count)
        or nameof(List<string>.ToArray)
        or nameof(TextWriter.Flush)
        or nameof(TextWriter.FlushAsync)
        or nameof(TextWriter.Close)
        or nameof(TextWriter.Dispose)
        or nameof(Task.ConfigureAwait);

    private static IEnumerable<WrittenText> TextsOf(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (EndOf(call) is not { } behind)
        {
            return LeavesText(call.Expression.LastName()) ? [] : [WrittenText.UnknownLines(call)];
        }

        return arguments.Count == 0 ? [new(call, Text: null, behind)]
            : RepeatedCharacter(arguments) is { } repeated ? [new(call, Text: null, repeated)]
            : IsText(arguments.Last(), call) ? [new(call, arguments.Last().Expression, behind)]
            : [new(call, Text: null, behind) { IsUnknown = true }];
    }

    /// <summary><c>builder.Append(' ', 4)</c>.</summary>
    private static string? RepeatedCharacter(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count == 2
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: char character }
        && arguments[1].Expression is LiteralExpressionSyntax { Token.Value: int count and >= 0 and <= LongestIndentation }
            ? new string(character, count)
            : null;

    /// <summary>What a call writes behind its text; null for other calls.</summary>
    private static string? EndOf(InvocationExpressionSyntax call) => call.Expression.LastName() switch
    {
        nameof(StringBuilder.Append) or nameof(TextWriter.Write) or nameof(TextWriter.WriteAsync) => Nothing,
        nameof(StringBuilder.AppendLine) or nameof(TextWriter.WriteLine) or nameof(TextWriter.WriteLineAsync) => EndOfLine,
        nameof(List<string>.Add) => EndOfLine,
        _ => null,
    };
}
