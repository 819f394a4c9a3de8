using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Statements: each method says whether what stands behind the statement is never reached.</content>
internal sealed partial class ObjectReader
{
    private bool Run(StatementSyntax statement)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _nesting++;
        try
        {
            if (IsTooMuch())
            {
                HideMentioned(statement);
                return false;
            }

            return RunStatement(statement);
        }
        finally
        {
            _nesting--;
        }
    }

    private bool RunStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block:
                return RunStatements(block.Statements);
            case ExpressionStatementSyntax { Expression: var expression }:
                Evaluate(expression, isWanted: false);
                return false;
            case LocalDeclarationStatementSyntax { Declaration: var declaration } local:
                RunDeclaration(declaration, isDisposed: !local.UsingKeyword.IsKind(SyntaxKind.None));
                return false;
            case IfStatementSyntax conditional:
                return RunIf(conditional);
            case ReturnStatementSyntax { Expression: var result }:
                if (result is not null)
                {
                    Return(result);
                }

                return true;
            case ThrowStatementSyntax { Expression: var thrown }:
                if (thrown is not null)
                {
                    Evaluate(thrown)?.Hide();
                }

                return true;
            case BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax:
                return true;
            case CommonForEachStatementSyntax loop:
                RunForEach(loop);
                return false;
            case ForStatementSyntax loop:
                RunFor(loop);
                return false;
            case WhileStatementSyntax loop:
                ExpectChanges(loop);
                Evaluate(loop.Condition, isWanted: false);
                RunConditional(loop.Statement);
                HideForNextTime(loop);
                return IsEndless(loop.Condition, loop.Statement);
            case DoStatementSyntax loop:
                ExpectChanges(loop);
                var ends = Run(loop.Statement) && !Leaves(loop.Statement);
                Evaluate(loop.Condition, isWanted: false);
                HideForNextTime(loop);
                return ends || IsEndless(loop.Condition, loop.Statement);
            case SwitchStatementSyntax choice:
                RunSwitch(choice);
                return false;
            case TryStatementSyntax attempt:
                return RunTry(attempt);
            case UsingStatementSyntax usage:
                RunDeclaration(usage.Declaration, isDisposed: true);
                if (usage.Expression is { } disposed)
                {
                    Dispose(Evaluate(disposed), disposed);
                }

                return Run(usage.Statement);
            case FixedStatementSyntax pinned:
                RunDeclaration(pinned.Declaration);
                return Run(pinned.Statement);
            case LockStatementSyntax locked:
                Evaluate(locked.Expression, isWanted: false);
                return Run(locked.Statement);
            case CheckedStatementSyntax { Block: var body }:
                return Run(body);
            case UnsafeStatementSyntax { Block: var body }:
                return Run(body);
            case LabeledStatementSyntax labeled:
                return Run(labeled.Statement);
            case YieldStatementSyntax { Expression: var result }:
                if (result is null)
                {
                    return true;
                }

                Return(result);
                return false;
            default:
                // Local functions are read where they are called; what is half typed is no statement yet.
                return false;
        }
    }

    /// <summary>One statement after the other, as far as they are reached. A function may stand behind the last of them.</summary>
    private bool RunStatements(IReadOnlyList<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalFunctionStatementSyntax function && !_localFunctions.Contains(function))
            {
                _localFunctions.Add(function);
            }
        }

        var hasLabels = statements.Any(statement => statement is LabeledStatementSyntax);
        var ends = false;
        foreach (var statement in statements)
        {
            if (statement is LabeledStatementSyntax && statement.Parent is { } repeated)
            {
                ExpectChanges(repeated is GlobalStatementSyntax ? repeated.Parent! : repeated);
            }

            ends = (ends && statement is not LabeledStatementSyntax) || Run(statement);
            if (ends && !hasLabels)
            {
                return true;
            }
        }

        return ends;
    }

    /// <summary>What is given to a name in code that may run again, the name may hold from the beginning of that on.</summary>
    private void ExpectChanges(SyntaxNode repeated)
    {
        foreach (var assignment in Assigned(_frame.Function).Within(repeated))
        {
            if (AssignedNames.NameIn(assignment) is var name && !Mentions(assignment.Right, name))
            {
                ExpectChange(name, assignment.Left);
            }
        }
    }

    private void ExpectChange(string name, ExpressionSyntax target)
    {
        if (_frame.TryGet(name, out var held) && held is { LeadsToParts: true })
        {
            var other = PartOf(_model.GetTypeInfo(target, _cancellationToken).Type, Knowledge.Unknown, Depth);
            _frame.Assign(name, KnownValue.OneOf(held, other), depth: 0);
        }
    }

    /// <summary>
    /// Hides what code that may run again made for a name that it mentions before: the next time, it may change that there.
    /// </summary>
    private void HideForNextTime(SyntaxNode repeated)
    {
        Dictionary<string, int>? mentions = null;
        foreach (var assignment in Assigned(_frame.Function).Within(repeated))
        {
            var name = AssignedNames.NameIn(assignment);
            if (_frame.TryGet(name, out var held)
                && held is { LeadsToParts: true }
                && (mentions ??= FirstMentionsIn(repeated)).TryGetValue(name, out var first)
                && first < assignment.SpanStart)
            {
                held.Hide();
            }
        }
    }

    private static Dictionary<string, int> FirstMentionsIn(SyntaxNode code)
    {
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in code.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && !mentions.ContainsKey(name))
            {
                mentions.Add(name, node.SpanStart);
            }
        }

        return mentions;
    }

    private AssignedNames Assigned(SyntaxNode function)
    {
        if (!(_assigned ??= []).TryGetValue(function, out var names))
        {
            _assigned.Add(function, names = new(function));
        }

        return names;
    }

    private bool RunConditional(StatementSyntax statement)
    {
        var outer = Enter(statement);
        var ends = Run(statement);
        Leave(outer);
        return ends;
    }

    private void RunDeclaration(VariableDeclarationSyntax? declaration, bool isDisposed = false)
    {
        foreach (var variable in declaration?.Variables ?? [])
        {
            var value = variable.Initializer is { Value: var initial } ? EvaluateInitial(initial, variable) : null;
            _frame.Declare(variable.Identifier.ValueText, value, Depth);
            if (isDisposed && variable.Initializer is { Value: var disposed })
            {
                Dispose(value, disposed);
            }
        }
    }

    /// <summary>What a type of one's own is given, it may change when it is disposed of.</summary>
    private void Dispose(KnownValue? value, ExpressionSyntax disposed)
    {
        if (value is { LeadsToParts: true }
            && _model.GetTypeInfo(disposed, _cancellationToken).Type is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            value.Hide();
        }
    }

    private bool RunIf(IfStatementSyntax conditional)
    {
        Evaluate(conditional.Condition, isWanted: false);
        switch (IsKnownToHold(conditional.Condition.Unwrap()))
        {
            case true:
                return Run(conditional.Statement);
            case false:
                return conditional.Else is { Statement: var only } && Run(only);
            default:
                var ends = RunConditional(conditional.Statement);
                return conditional.Else is { Statement: var otherwise } && RunConditional(otherwise) && ends;
        }
    }

    /// <summary>Whether a condition holds, where that is a literal or a constant; null where it is neither.</summary>
    private bool? IsKnownToHold(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => true,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => false,
        IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } when char.IsUpper(name[0]) =>
            _model.GetConstantValue(condition, _cancellationToken).Value as bool?,
        _ => null,
    };

    private void RunForEach(CommonForEachStatementSyntax loop)
    {
        var items = Evaluate(loop.Expression);
        if (items is { LeadsToParts: true }
            && _model.GetForEachStatementInfo(loop).GetEnumeratorMethod is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            items.Hide();
        }

        ExpectChanges(loop);
        var outer = Enter(loop.Statement);
        var item = items is KnownPart { Node.Items.Count: 0 }
            && StringMaps.IsStringMap(_model.GetTypeInfo(loop.Expression, _cancellationToken).Type)
            ? null
            : ItemOf(items);
        switch (loop)
        {
            case ForEachStatementSyntax { Identifier.ValueText: var name }:
                _frame.Declare(name, item ?? new KnownLater(loop, Depth), Depth);
                break;
            case ForEachVariableStatementSyntax { Variable: var variable }:
                Deconstruct(variable, item);
                break;
        }

        Run(loop.Statement);
        Leave(outer);
        HideForNextTime(loop);
    }

    private void RunFor(ForStatementSyntax loop)
    {
        RunDeclaration(loop.Declaration);
        foreach (var initializer in loop.Initializers)
        {
            Evaluate(initializer, isWanted: false);
        }

        ExpectChanges(loop);
        EvaluateIfAny(loop.Condition);
        var outer = Enter(loop.Statement);
        Run(loop.Statement);
        foreach (var incrementor in loop.Incrementors)
        {
            Evaluate(incrementor, isWanted: false);
        }

        Leave(outer);
        HideForNextTime(loop);
    }

    private void RunSwitch(SwitchStatementSyntax choice)
    {
        var value = Evaluate(choice.Expression);
        foreach (var section in choice.Sections)
        {
            var outer = Enter(section);
            foreach (var label in section.Labels)
            {
                if (label is CasePatternSwitchLabelSyntax { Pattern: var pattern } tested)
                {
                    Match(value, choice.Expression, pattern);
                    EvaluateIfAny(tested.WhenClause?.Condition);
                }
            }

            RunStatements(section.Statements);
            Leave(outer);
        }
    }

    private bool RunTry(TryStatementSyntax attempt)
    {
        var ends = Run(attempt.Block);
        foreach (var handler in attempt.Catches)
        {
            var outer = Enter(handler);
            EvaluateIfAny(handler.Filter?.FilterExpression);
            ends &= Run(handler.Block);
            Leave(outer);
        }

        return (attempt.Finally is { Block: var final } && Run(final)) || ends;
    }

    private void Return(ExpressionSyntax result)
    {
        var value = Evaluate(result);
        _frame.Return(value is { LeadsToParts: true } && IsConvertedByUser(result) ? Hidden(value) : value);
    }

    private void EvaluateIfAny(ExpressionSyntax? expression)
    {
        if (expression is not null)
        {
            Evaluate(expression, isWanted: false);
        }
    }

    private static bool IsEndless(ExpressionSyntax condition, StatementSyntax body) =>
        condition.Unwrap().IsKind(SyntaxKind.TrueLiteralExpression) && !Leaves(body);

    /// <summary>Whether a loop may be left before its condition says so.</summary>
    private static bool Leaves(StatementSyntax body) =>
        body.DescendantNodesAndSelf().Any(node => node is BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax);
}
