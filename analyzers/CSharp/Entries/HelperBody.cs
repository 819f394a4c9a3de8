using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>The body of a method of one's own, and what it does with the key and the value that it is given.</summary>
internal sealed class HelperBody
{
    private readonly SyntaxNode _declaration;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private HelperBody(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        _declaration = declaration;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The body of a method; null where it has none in the compilation, as that of an interface has not.</summary>
    public static HelperBody? Of(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is { Length: 1 } declarations
        && model.Holds(declarations[0])
        && declarations[0].GetSyntax(cancellationToken) is var declaration
        && HasBody(declaration)
            ? new(declaration, model.ForTree(declaration.SyntaxTree), cancellationToken)
            : null;

    /// <summary>What it sets the entry to whose key is given as one parameter, and whose value as another.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; null where the method is given none.</param>
    /// <param name="entries">Reads the entries in the body.</param>
    public HelperEffect ValueUnder(IParameterSymbol key, IParameterSymbol? value, MapEntryReader entries)
    {
        var keys = MentionsOf(key);
        var values = value is null ? [] : MentionsOf(value);
        if (keys.Count == 0 && values.Count == 0)
        {
            return HelperEffect.Unknown;
        }

        if (keys.Exists(SingleAssignment.IsWritten))
        {
            return HelperEffect.Nothing;
        }

        var isKept = !values.Exists(SingleAssignment.IsWritten);
        var written = EntriesUnder(keys, entries.ForTree(_declaration.SyntaxTree));
        return written.Count > 0
            ? isKept && written.TrueForAll(entry => IsGiven(entry.Value, value)) ? HelperEffect.AsGiven : HelperEffect.Another
            : isKept && values.Exists(IsPutAtPath) ? HelperEffect.AsGiven
            : HelperEffect.Nothing;
    }

    private static bool HasBody(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax function => function.Body is not null || function.ExpressionBody is not null,
        _ => false,
    };

    private List<SimpleNameSyntax> MentionsOf(IParameterSymbol parameter) =>
        [.. SymbolReferences.In(_declaration.SyntaxTree, _declaration.Span, parameter, _model, _cancellationToken)];

    /// <summary>The entries that are set under the key, be it by another name that it is given.</summary>
    private List<MapAccess> EntriesUnder(List<SimpleNameSyntax> keys, MapEntryReader entries)
    {
        var usages = new KeyUsageFinder(_model, entries, _cancellationToken);
        return [.. keys
            .SelectMany(key => usages.UsesOf(key).Prepend(key))
            .Select(entries.Read)
            .OfType<MapAccess>()
            .Where(entry => entry.Access == EntryAccess.Write)];
    }

    /// <summary>Whether an expression is a parameter, or what is written instead of it only where it is null.</summary>
    private bool IsGiven(ExpressionSyntax? expression, IParameterSymbol? parameter)
    {
        var given = expression?.Unwrap();
        while (given is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
        {
            given = coalesce.Left.Unwrap();
        }

        if (given is null || parameter is null)
        {
            return false;
        }

        if (ValueReader.WrappedIn(given) is { } wrapped)
        {
            return IsGiven(wrapped, parameter);
        }

        return given is SimpleNameSyntax
            && _model.GetSymbolInfo(given, _cancellationToken).Symbol is { } symbol
            && (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, parameter.OriginalDefinition)
                || (symbol is ILocalSymbol
                    && IsGiven(SingleAssignment.ValueOf(symbol, _model, _cancellationToken), parameter)));
    }

    /// <summary>Whether the value is put at the path of a JSON Patch, in which the key is written in another way.</summary>
    private bool IsPutAtPath(SimpleNameSyntax mention)
    {
        var value = mention.Outermost();
        return value.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument =>
                _model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol method
                && CallShapes.ValueOf(method) is { } put
                && CallShapes.ParameterOf(method, list, argument)?.Ordinal == put.Ordinal
                && method.Parameters.Any(other => CallShapes.IsPath(method, other)),
            AssignmentExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax =>
                MapEntryReader.MemberBeside(value.Parent, CallShapes.IsNameOfPath) is not null
                && MapEntryReader.MemberBeside(value.Parent, CallShapes.IsNameOfValue) == value,
            _ => false,
        };
    }
}
