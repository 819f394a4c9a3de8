using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// The texts that may not be the same as a key where it stands: the other cases of a switch, the same attribute of other members, and where
/// a constant is written anew, the other keys of the maps that it is a key of.
/// </summary>
internal sealed class Siblings
{
    private readonly HashSet<string> _texts = [];
    private readonly bool _isJumpedTo;

    /// <summary>Those of a key, and of all uses of the constant that it is the value of.</summary>
    public Siblings(ExpressionSyntax key, SourceFile file)
    {
        foreach (var use in UsesOf(key, file))
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            var model = file.Model.ForTree(use.SyntaxTree);
            if (use != key)
            {
                _texts.UnionWith(OtherKeysOf(use).Select(other => TextOf(other, model)).OfType<string>());
            }

            if (use.FirstAncestorOrSelf<SyntaxNode>(node => node is not (ExpressionSyntax or PatternSyntax)) is not { } place)
            {
                continue;
            }

            _isJumpedTo |= place is GotoStatementSyntax;
            foreach (var sibling in OthersOf(place))
            {
                _isJumpedTo |= sibling.Parent is GotoStatementSyntax && TextOf(sibling, model) == TextOf(use, model);
                if (sibling != use && TextOf(sibling, model) is { } text)
                {
                    _texts.Add(text);
                }
            }
        }
    }

    /// <summary>Whether the key may not become that text: another has it, or a jump refers to the key as it is.</summary>
    public bool Hold(string text) => _isJumpedTo || _texts.Contains(text);

    /// <summary>Whether another text is a wrong key itself, and may come to be that text by another edit.</summary>
    public bool MayComeToHold(string text)
    {
        var wanted = KeyCandidate.Find(text).KeyIn(text);
        return _texts.Any(other => other != text
            && KeyCandidate.Find(other) is { Domain: not KeyDomain.Foreign } candidate
            && LinkerdCatalog.Find(other) is null
            && MayMean(candidate.KeyIn(other), wanted));
    }

    private static bool MayMean(string key, string wanted)
    {
        var match = KeyMatcher.Match(key, release: null);
        return match.IsOfTooMany || match.Best?.Name == wanted || match.Others.Any(other => other.Name == wanted);
    }

    private static string? TextOf(SyntaxNode expression, SemanticModel model) => model.GetConstantValue(expression).Value as string;

    private static IEnumerable<ExpressionSyntax> OthersOf(SyntaxNode place) => place switch
    {
        SwitchLabelSyntax or GotoStatementSyntax or WhenClauseSyntax
            when place.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } statement =>
            statement.Sections.SelectMany(section => section.Labels).SelectMany(TextsOf)
                .Concat(statement.DescendantNodes()
                    .OfType<GotoStatementSyntax>()
                    .Select(jump => jump.Expression)
                    .OfType<ExpressionSyntax>()),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.Arms.SelectMany(arm => TextsOf(arm.Pattern)),
        AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
            when attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type =>
            type.DescendantNodes().OfType<AttributeSyntax>()
                .Where(other => other != attribute && other.Name.ToString() == attribute.Name.ToString())
                .SelectMany(other => other.ArgumentList?.Arguments ?? default)
                .Select(argument => argument.Expression),
        _ => [],
    };

    /// <summary>The other keys of the initializer that a key stands in.</summary>
    private static IEnumerable<ExpressionSyntax> OtherKeysOf(ExpressionSyntax key)
    {
        SyntaxNode? element = key.Outermost().Parent switch
        {
            InitializerExpressionSyntax pair => pair,
            ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax assignment } } => assignment,
            _ => null,
        };
        return element?.Parent is InitializerExpressionSyntax list
            ? list.Expressions.Where(other => other != element).Select(EntryForms.KeyOf).OfType<ExpressionSyntax>()
            : [];
    }

    private static IEnumerable<ExpressionSyntax> TextsOf(SyntaxNode label) => label.DescendantNodesAndSelf().OfType<ExpressionSyntax>();

    /// <summary>The key itself, or where it is the value of a constant, the places where that is named.</summary>
    private static IEnumerable<ExpressionSyntax> UsesOf(ExpressionSyntax key, SourceFile file)
    {
        yield return key;
        if (key.Outermost().Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || file.Model.GetDeclaredSymbol(declarator, file.CancellationToken) is not { } symbol
            || symbol is not (IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }))
        {
            yield break;
        }

        foreach (var tree in file.Model.Compilation.SyntaxTrees
            .Where(tree => tree == key.SyntaxTree || FileCache.Of(tree).Mentions(symbol.Name, file.CancellationToken)))
        {
            foreach (var name in SymbolReferences.In(tree, new(0, tree.Length), symbol, file.Model, file.CancellationToken))
            {
                yield return name.Whole();
            }
        }
    }
}
