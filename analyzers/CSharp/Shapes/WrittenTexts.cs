using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Texts that a program writes one after the other in the statements of one block: <c>builder.AppendLine("…")</c>,
/// <c>writer.WriteLine("…")</c>, <c>text += "…"</c>, <c>lines.Add("…")</c>, <c>yield return "…"</c>. What else may be written between them
/// is unknown.
/// </summary>
internal sealed class WrittenTexts(SemanticModel model, CancellationToken cancellationToken)
{
    // Which statements of a block speak of a name, and what they write to it: found out once for all texts that are written there.
    private readonly Dictionary<SyntaxNode, ILookup<string, StatementSyntax>> _mentions = [];
    private readonly Dictionary<(SyntaxNode Block, string Name), Dictionary<StatementSyntax, List<WrittenText>>> _written = [];
    private readonly Dictionary<SyntaxNode, List<WrittenText>> _yielded = [];
    private readonly Dictionary<InvocationExpressionSyntax, InvocationExpressionSyntax> _chains = [];
    private readonly Dictionary<InvocationExpressionSyntax, List<WrittenText>?> _textsOfChains = [];

    /// <summary>Whether an expression may have others written before or behind it. Looks at names alone.</summary>
    public static bool MayBeWritten(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => WritingCalls.IsText(argument, call),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Left: IdentifierNameSyntax } => true,
        YieldStatementSyntax => true,
        _ => false,
    };

    /// <summary>Everything that is written together with an expression, in order; null where nothing is.</summary>
    public List<WrittenText>? Around(ExpressionSyntax text)
    {
        if (!MayBeWritten(text))
        {
            return null;
        }

        if (text.Parent is YieldStatementSyntax yielding)
        {
            return BlockOf(yielding) is { } block ? YieldedIn(block) : null;
        }

        if (text.Parent is AssignmentExpressionSyntax { Left: var target } addition)
        {
            return addition.Parent is StatementSyntax adding && IsWriter(target) ? WrittenTo(target, adding) : null;
        }

        var chain = WholeChain((InvocationExpressionSyntax)text.Parent!.Parent!.Parent!);
        if (!_textsOfChains.TryGetValue(chain, out var texts))
        {
            _textsOfChains.Add(chain, texts = WrittenBy(chain));
        }

        return texts;
    }

    /// <summary>The lines that an iterator gives, if that is what it gives.</summary>
    private List<WrittenText>? YieldedIn(SyntaxNode block)
    {
        if (!_yielded.TryGetValue(block, out var texts))
        {
            _yielded.Add(block, texts = StatementsOf(block).SelectMany(TextsYieldedBy).ToList());
        }

        return texts;
    }

    private IEnumerable<WrittenText> TextsYieldedBy(StatementSyntax statement)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return statement switch
        {
            YieldStatementSyntax { Expression: { } text } => [new(text, text, "\n")],
            LocalFunctionStatementSyntax => [],
            _ when statement.DescendantNodes(IsOfIterator).Any(node => node is YieldStatementSyntax { Expression: not null }) =>
                [WrittenText.UnknownLines(statement)],
            _ => [],
        };
    }

    private static bool IsOfIterator(SyntaxNode node) => node is not (LocalFunctionStatementSyntax or ExpressionSyntax);

    private List<WrittenText>? WrittenBy(InvocationExpressionSyntax chain) =>
        WritingCalls.WriterOf(chain) is not { } writer || !IsWriter(writer) ? null
            : (chain.Parent is AwaitExpressionSyntax awaited ? awaited.Parent : chain.Parent) switch
            {
                ExpressionStatementSyntax statement when NameOf(writer) is not null => WrittenTo(writer, statement),
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaring } }
                    when NameOf(writer) is null => WrittenTo(writer, declaring),
                _ => WritingCalls.TextsIn(chain),
            };

    /// <summary>The whole chain of calls that a call is a part of.</summary>
    private InvocationExpressionSyntax WholeChain(InvocationExpressionSyntax call)
    {
        var passed = new List<InvocationExpressionSyntax>();
        InvocationExpressionSyntax? whole;
        while (!_chains.TryGetValue(call, out whole))
        {
            passed.Add(call);
            if (call.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } member
                || member.Expression != call)
            {
                whole = call;
                break;
            }

            call = next;
        }

        passed.ForEach(one => _chains[one] = whole);
        return whole;
    }

    private List<WrittenText>? WrittenTo(ExpressionSyntax writer, StatementSyntax statement)
    {
        var name = NameOf(writer) ?? DeclaredBy(statement);
        if (name is null || BlockOf(statement) is not { } block)
        {
            return null;
        }

        if (!_written.TryGetValue((block, name), out var written))
        {
            _written.Add((block, name), written = Write(name, block));
        }

        return written.TryGetValue(statement, out var texts) ? texts : null;
    }

    /// <summary>Goes through the statements of a block that speak of a writer.</summary>
    private Dictionary<StatementSyntax, List<WrittenText>> Write(string name, SyntaxNode block)
    {
        if (!_mentions.TryGetValue(block, out var mentions))
        {
            _mentions.Add(block, mentions = MentionsIn(block));
        }

        var written = new Dictionary<StatementSyntax, List<WrittenText>>();
        var texts = new List<WrittenText>();
        foreach (var statement in mentions[name])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Begins(statement, name))
            {
                texts = [];
            }

            written.Add(statement, texts);
            texts.AddRange(TextsOf(statement, name));
        }

        return written;
    }

    private ILookup<string, StatementSyntax> MentionsIn(SyntaxNode block) => StatementsOf(block)
        .SelectMany(statement => NamesIn(statement), (statement, name) => (Statement: statement, Name: name))
        .ToLookup(mention => mention.Name, mention => mention.Statement, StringComparer.Ordinal);

    private HashSet<string> NamesIn(StatementSyntax statement)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [.. statement.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
    }

    private static IEnumerable<StatementSyntax> StatementsOf(SyntaxNode block) =>
        block.ChildNodes().Select(child => child is GlobalStatementSyntax global ? global.Statement : child).OfType<StatementSyntax>();

    private static SyntaxNode? BlockOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => statement.Parent,
        GlobalStatementSyntax { Parent: var program } => program,
        _ => null,
    };

    /// <summary>Whether a statement gives a name to a new text, or empties it.</summary>
    private static bool Begins(StatementSyntax statement, string name) => statement switch
    {
        LocalDeclarationStatementSyntax => DeclaredBy(statement) == name,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set } =>
            NameOf(set.Left) == name,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax chain } =>
            WritingCalls.WriterOf(chain) is { } writer && NameOf(writer) == name && WritingCalls.Clears(chain),
        _ => false,
    };

    private static IEnumerable<WrittenText> TextsOf(StatementSyntax statement, string name) => statement switch
    {
        ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var awaited } } => TextsOf(awaited, name),
        ExpressionStatementSyntax { Expression: var expression } => TextsOf(expression, name),
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } when DeclaredBy(statement) == name =>
            variables[0].Initializer is { Value: var initial } ? TextsOfInitial(initial) : [],
        _ => OtherTextsOf(statement, name),
    };

    private static IEnumerable<WrittenText> TextsOf(ExpressionSyntax expression, string name) => expression switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } addition when NameOf(addition.Left) == name =>
            [new(addition.Right)],
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set when NameOf(set.Left) == name =>
            TextsOfInitial(set.Right),
        InvocationExpressionSyntax chain when WritingCalls.WriterOf(chain) is { } writer && NameOf(writer) == name =>
            WritingCalls.TextsIn(chain),
        _ => OtherTextsOf(expression, name),
    };

    private static IEnumerable<WrittenText> TextsOfInitial(ExpressionSyntax initial) => initial.Unwrap() switch
    {
        InvocationExpressionSyntax chain => WritingCalls.TextsIn(chain),
        BaseObjectCreationExpressionSyntax creation => WritingCalls.TextsOfNew(creation),
        var text => [new(text)],
    };

    /// <summary>What else may write something: a branch, a loop, a helper that is given the writer.</summary>
    private static IEnumerable<WrittenText> OtherTextsOf(SyntaxNode code, string name) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(mention => mention.Identifier.ValueText == name && MayWrite(mention))
            ? [WrittenText.UnknownLines(code)]
            : [];

    private static bool MayWrite(IdentifierNameSyntax mention) => mention.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Expression == mention => !WritingCalls.LeavesText(member.Name.Identifier.ValueText),
        AssignmentExpressionSyntax assignment => assignment.Left == mention,
        ArgumentSyntax => true,
        _ => false,
    };

    /// <summary>The name of a writer, where it is one name.</summary>
    private static string? NameOf(ExpressionSyntax writer) => writer switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    private static string? DeclaredBy(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
            ? variables[0].Identifier.ValueText
            : null;

    /// <summary>Whether an expression is one of the types to which a text is written as it is, without an indentation of theirs.</summary>
    private bool IsWriter(ExpressionSyntax writer) =>
        model.GetSymbolInfo(writer, cancellationToken).Symbol is INamedTypeSymbol { Name: nameof(Console) }
        || model.GetTypeInfo(writer, cancellationToken).Type switch
        {
            { SpecialType: SpecialType.System_String } => true,
            { Name: nameof(System.Text.StringBuilder) } => true,
            INamedTypeSymbol { Name: "List", TypeArguments: { Length: 1 } items } => items[0].SpecialType == SpecialType.System_String,
            { Name: "IndentedTextWriter" } => false,
            { } type => IsTextWriter(type),
            null => false,
        };

    private static bool IsTextWriter(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(TextWriter))
            {
                return true;
            }
        }

        return false;
    }
}
