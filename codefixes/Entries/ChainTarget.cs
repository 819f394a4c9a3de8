using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// What a chain of members is to lead to. A chain that leads over something that is not there fails when the program runs, where Linkerd
/// only ignored
/// what was written.
/// </summary>
/// <param name="Changes">What makes the map, where its object is made here and has none.</param>
/// <param name="IsSeen">Whether it is seen here that everything is there then, and not only the author's to know.</param>
internal sealed record ChainTarget(IReadOnlyList<TextChange> Changes, bool IsSeen)
{
    private const string Metadata = nameof(Metadata);

    private static readonly ChainTarget Seen = new([], IsSeen: true);
    private static readonly ChainTarget FromElsewhere = new([], IsSeen: false);

    /// <summary>The target of a chain; null where it is seen to be missing, or may have been replaced.</summary>
    /// <param name="chain">The chain as it is.</param>
    /// <param name="path">The members that it is to lead over from its object.</param>
    /// <param name="map">What the map is called.</param>
    /// <param name="file">The file.</param>
    public static ChainTarget? Of(MetadataChain chain, IReadOnlyList<string> path, string map, SourceFile file)
    {
        var wanted = chain.MakesMap ? path : [.. path, Metadata, map];
        if (wanted.Count == 0)
        {
            return Seen;
        }

        if (RootOf(chain.Owner) is not var (root, members)
            || file.Model.GetSymbolInfo(root, file.CancellationToken).Symbol is not { } symbol
            || symbol is not (ILocalSymbol or IParameterSymbol)
            || IsReplaced(symbol, [.. members, .. wanted], root, file))
        {
            return null;
        }

        if (symbol is not ILocalSymbol || CreationOf(symbol, root, file) is not { } created)
        {
            return IsFromElsewhere(symbol, file) ? FromElsewhere : null;
        }

        return created.WithoutParentheses() is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            && ObjectInitializers.Follow(initializer, members) is { } owner
                ? InInitializer(owner, path, chain.MakesMap ? null : map, file)
                : null;
    }

    private static ChainTarget? InInitializer(InitializerExpressionSyntax owner, IReadOnlyList<string> path, string? map, SourceFile file)
    {
        if (map is null)
        {
            return ObjectInitializers.Follow(owner, path.Take(path.Count - 1)) is { } holder
                && IsMade(ObjectInitializers.Member(holder, path[path.Count - 1]))
                ? Seen
                : null;
        }

        if (ObjectInitializers.Follow(owner, path) is not { } part)
        {
            return null;
        }

        return ObjectInitializers.Member(part, Metadata) is not { } there ? MakeMetadata(owner, part, map, file)
            : ObjectInitializers.InitializerOf(there.Right) is not { } maps ? null
            : ObjectInitializers.Member(maps, map) is { } made ? IsMade(made) ? Seen : null
            : MakeMap(owner, maps, map, file);
    }

    private static bool IsMade(AssignmentExpressionSyntax? assignment) =>
        assignment?.Right.WithoutParentheses() is BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax;

    private static ChainTarget? MakeMetadata(
        InitializerExpressionSyntax owner, InitializerExpressionSyntax part, string map, SourceFile file) =>
        ObjectInitializers.Member(owner, Metadata) is { } own
        && HeadLike(own, part, Metadata, file) is { } metadata
        && HeadOfMap(owner, map, file) is { } head
            ? new([.. new InitializerList(part, file).Prepend(new(_ => $"{Metadata} = {metadata} {{ {map} = {head} }}"))], IsSeen: true)
            : null;

    private static ChainTarget? MakeMap(InitializerExpressionSyntax owner, InitializerExpressionSyntax maps, string map, SourceFile file) =>
        HeadOfMap(owner, map, file) is { } head && ObjectInitializers.PropertyOf(maps, map, file.Model) is { SetMethod: not null }
            ? new([.. new InitializerList(maps, file).Append(new(_ => $"{map} = {head}"))], IsSeen: true)
            : null;

    /// <summary>How the object makes a map of its own, for another to be made alike.</summary>
    private static string? HeadOfMap(InitializerExpressionSyntax owner, string map, SourceFile file) =>
        ObjectInitializers.Member(owner, Metadata) is { } metadata
        && ObjectInitializers.InitializerOf(metadata.Right) is { } maps
        && (ObjectInitializers.Member(maps, "Annotations") ?? ObjectInitializers.Member(maps, "Labels")) is { } own
        && HeadLike(own, maps, map, file) is { } head
            ? head.EndsWith(")", StringComparison.Ordinal) ? head : head + "()"
            : null;

    private static string? HeadLike(AssignmentExpressionSyntax model, InitializerExpressionSyntax target, string name, SourceFile file) =>
        ObjectInitializers.HeadLike(model) is { Length: > 0 } head
        && ObjectInitializers.PropertyOf(target, name, file.Model) is { SetMethod: not null } property
        && file.Model.GetSymbolInfo(model.Left, file.CancellationToken).Symbol is IPropertySymbol own
        && SymbolEqualityComparer.Default.Equals(own.Type, property.Type)
            ? head
            : null;

    /// <summary>The name that a chain begins with, and the members behind it; null where it begins with something else.</summary>
    private static (IdentifierNameSyntax Root, IReadOnlyList<string> Members)? RootOf(ExpressionSyntax chain)
    {
        var members = new Stack<string>();
        for (var part = chain.WithoutParentheses(); ;)
        {
            switch (part)
            {
                case IdentifierNameSyntax root:
                    return (root, [.. members]);
                case MemberAccessExpressionSyntax member:
                    members.Push(member.Name.Identifier.ValueText);
                    part = member.Expression.WithoutParentheses();
                    break;
                case MemberBindingExpressionSyntax binding when binding.Receiver() is { } receiver:
                    members.Push(binding.Name.Identifier.ValueText);
                    part = receiver.WithoutParentheses();
                    break;
                case ConditionalAccessExpressionSyntax conditional:
                    part = conditional.WhenNotNull.WithoutParentheses();
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The creation of what a variable always is; null where it is not made here.</summary>
    private static ExpressionSyntax? CreationOf(ISymbol symbol, SyntaxNode place, SourceFile file) =>
        SingleAssignment.ValueOf(symbol, file.Model, file.CancellationToken) is { } value
        && value.SyntaxTree == place.SyntaxTree
        && value.WithoutParentheses() is BaseObjectCreationExpressionSyntax
            ? value
            : null;

    /// <summary>Whether a parameter or a variable is given its object by somebody else, once.</summary>
    private static bool IsFromElsewhere(ISymbol symbol, SourceFile file) =>
        symbol is IParameterSymbol
        || (SingleAssignment.ValueOf(symbol, file.Model, file.CancellationToken) is { } value
            ? value.WithoutParentheses() is not (LiteralExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax)
            : symbol.DeclaringSyntaxReferences is { Length: 1 } declarations
                && declarations[0].GetSyntax(file.CancellationToken) is not VariableDeclaratorSyntax);

    /// <summary>Whether the variable, or a part of its object on the way to the map, is set to something else around.</summary>
    private static bool IsReplaced(ISymbol symbol, IReadOnlyList<string> path, SyntaxNode place, SourceFile file)
    {
        foreach (var name in SymbolReferences.Around(place, symbol, file.Model, file.CancellationToken))
        {
            ExpressionSyntax whole = name;
            var depth = 0;
            while (true)
            {
                if (whole.Parent is MemberAccessExpressionSyntax member
                    && member.Expression == whole
                    && depth < path.Count
                    && member.Name.Identifier.ValueText == path[depth])
                {
                    whole = member;
                    depth++;
                }
                else if (whole.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
                {
                    whole = (ExpressionSyntax)whole.Parent;
                }
                else
                {
                    break;
                }
            }

            if (whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                && assignment.Left == whole)
            {
                return true;
            }
        }

        return false;
    }
}
