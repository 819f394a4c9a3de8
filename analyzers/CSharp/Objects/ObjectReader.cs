using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Reads a member once, forward, as the program would run: expressions are evaluated to what is known of them, names hold it, statements
/// change it, helpers of the same file are entered with what they are given. What cannot be evaluated hides what it could have changed. A
/// way of writing is one method: of an expression in <c>ObjectReader.Expressions</c>, of a statement in <c>ObjectReader.Statements</c>, and
/// so on.
/// </summary>
internal sealed partial class ObjectReader
{
    // Objects are nested about ten deep, each level is three or four expressions, and people nest statements less.
    private const int DeepestNesting = 160;

    // A helper may call a helper; longer chains hide what they are given.
    private const int DeepestCall = 12;

    // How the object is called whose member is read.
    private const string Own = "this";

    // Helpers may call helpers, over and over: whoever hands an object through more than this gets no word about what is missing in it.
    private const int MostSteps = 16_384;

    private readonly SemanticModel _model;
    private readonly CompilationCache _cache;
    private readonly EntryReader _entries;
    private readonly ValueReader _values;
    private readonly ObjectReading _reading;
    private readonly CancellationToken _cancellationToken;

    // Where the names of a member come from that are declared elsewhere: asked once for each spelling.
    private readonly Dictionary<(SyntaxNode? Type, string Spelling), ISymbol?> _outside = [];
    private readonly Dictionary<ISymbol, KnownValue?> _held = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(string Path, string Type), KnownValue?> _fromOutside = [];

    // Which object of each class it is whose fields are held.
    private readonly Dictionary<ITypeSymbol, string> _instances = new(SymbolEqualityComparer.Default);

    // Helpers and initializers of fields that are being run: few at a time.
    private readonly List<SyntaxNode> _entered = [];
    private readonly List<LocalFunctionStatementSyntax> _localFunctions = [];

    // In how many conditional parts an object began; most begin in none.
    private Dictionary<ObjectNode, int>? _beginnings;

    // Made by "with": what they hold unseen is their own.
    private HashSet<ObjectNode>? _copies;

    private Dictionary<SyntaxNode, AssignedNames>? _assigned;

    // Where members make an object of a text for the last time; 0 where they make none.
    private Dictionary<SyntaxNode, int>? _endsOfReadings;

    // Names that lambdas mention, and that get another value behind them.
    private HashSet<string>? _captured;

    // What statements say of an object: its kind, and the version of its API.
    private Dictionary<ObjectNode, (ExpressionSyntax? Kind, ExpressionSyntax? Version)>? _said;

    // Items that stand for all those of a list that are made in one place.
    private HashSet<ObjectNode>? _ofSeveral;

    // How many items of a long list have been said to be unknown.
    private Dictionary<ObjectNode, int>? _hiddenItems;

    private HashSet<SyntaxNode>? _everEntered;

    // What stands before the question mark of the conditional access that is being evaluated.
    private Stack<KnownValue?>? _tried;

    private CallFrame _frame;
    private ConditionalPart? _part;
    private int _nesting;
    private int _calls;
    private int _steps;

    private ObjectReader(SemanticModel model, SyntaxNode member, CancellationToken cancellationToken)
    {
        _model = model;
        _cache = CompilationCache.Of(model.Compilation);
        _cancellationToken = cancellationToken;
        _reading = new();
        _values = new(model, cancellationToken);
        _frame = new(member, outer: null);

        // The entries of a tree outlive the action that asked for it first, and the wish to cancel that.
        _entries = new(model, CancellationToken.None);
    }

    private int Depth => _part?.Depth ?? 0;

    /// <summary>Reads a member: a declaration with a body or an initializer, or a file for its top-level statements.</summary>
    public static ObjectReading Read(SemanticModel model, SyntaxNode member, CancellationToken cancellationToken)
    {
        var reader = new ObjectReader(model, member, cancellationToken);
        reader.RunMember(member);
        return reader.Finish();
    }

    /// <summary>The member that is read as one piece around a node.</summary>
    public static SyntaxNode MemberAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax))
        ?? node.SyntaxTree.GetRoot();

    private ObjectReading Finish()
    {
        foreach (var held in _held)
        {
            foreach (var part in held.Value?.Parts() ?? [])
            {
                _reading.Hold(held.Key, part);
            }
        }

        return _reading;
    }

    private void RunMember(SyntaxNode member)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax method:
                DeclareParameters(method.ParameterList);
                if (method is ConstructorDeclarationSyntax { Initializer.ArgumentList: { } handedOn })
                {
                    HideArguments(handedOn);
                }

                RunBody(method.Body, method.ExpressionBody);
                break;
            case BasePropertyDeclarationSyntax property:
                RunProperty(property);
                break;
            case BaseFieldDeclarationSyntax fields:
                foreach (var variable in fields.Declaration.Variables)
                {
                    if (variable.Initializer is { Value: var value })
                    {
                        HoldInitial(variable, EvaluateInitial(value, variable));
                    }
                }

                break;
            case CompilationUnitSyntax file:
                RunStatements([.. file.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement)]);
                break;
            case TypeDeclarationSyntax { BaseList: { } bases } type:
                if (type.ParameterList is { } parameters)
                {
                    DeclareParameters(parameters);
                }

                foreach (var arguments in bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Select(one => one.ArgumentList))
                {
                    HideArguments(arguments);
                }

                break;
        }

        ReturnResult();
        RunUncalledFunctions();
    }

    private void RunProperty(BasePropertyDeclarationSyntax property)
    {
        if (property is IndexerDeclarationSyntax { ParameterList: { } parameters })
        {
            DeclareParameters(parameters);
        }

        if (property is PropertyDeclarationSyntax { Initializer.Value: var value })
        {
            HoldInitial(property, EvaluateInitial(value, property));
        }

        var arrow = property switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
            _ => null,
        };
        RunBody(block: null, arrow);
        foreach (var accessor in property.AccessorList?.Accessors ?? [])
        {
            RunBody(accessor.Body, accessor.ExpressionBody);
        }
    }

    /// <summary>What is returned, others have.</summary>
    private void ReturnResult() => Return(_frame.Result);

    private void Return(KnownValue? value)
    {
        if (value is KnownGroup { Type: { } type } && HasMethods(type))
        {
            // Whoever gets it may call them.
            value.Hide();
        }

        foreach (var part in value?.Parts() ?? [])
        {
            _reading.Return(part);
        }
    }

    /// <summary>Local functions that nothing calls here may be called from elsewhere, or by a delegate.</summary>
    private void RunUncalledFunctions()
    {
        for (var i = 0; i < _localFunctions.Count; i++)
        {
            var function = _localFunctions[i];
            if ((_everEntered ??= []).Add(function))
            {
                var outer = Enter(function);
                RunFunction(function, function.ParameterList, function.Body, function.ExpressionBody);
                Leave(outer);
            }
        }
    }

    private void RunFunction(
        SyntaxNode function,
        BaseParameterListSyntax? parameters,
        BlockSyntax? block,
        ArrowExpressionClauseSyntax? arrow)
    {
        var frame = _frame;
        _frame = new(function, _frame);
        if (parameters is not null)
        {
            DeclareParameters(parameters);
        }

        RunBody(block, arrow);
        _frame = frame;
    }

    private void RunBody(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (arrow is not null)
        {
            Return(arrow.Expression);
        }
        else if (block is not null)
        {
            Run(block);
        }
    }

    private void DeclareParameters(BaseParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            _frame.Declare(parameter.Identifier.ValueText, new KnownLater(parameter, Depth), Depth);
        }
    }

    /// <summary>Goes into a part of the code that may not run.</summary>
    private ConditionalPart? Enter(SyntaxNode part)
    {
        var outer = _part;
        _part = new(part, outer);
        return outer;
    }

    private void Leave(ConditionalPart? outer) => _part = outer;

    /// <summary>The innermost part of the code that may not run although the object is there.</summary>
    private SyntaxNode? PartAround(ObjectNode node) =>
        _part is { } part && part.Depth > BeginningOf(node.Root) ? part.Syntax : null;

    /// <summary>Whether a part, or what it lies in, may be another one of its list.</summary>
    private bool IsOfSeveral(ObjectNode node)
    {
        for (var part = _ofSeveral is null ? null : node; part is not null; part = part.Parent)
        {
            if (_ofSeveral!.Contains(part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what runs here changes this object whenever it is there.</summary>
    private bool IsSurelyChanged(ObjectNode node) => PartAround(node) is null && !IsOfSeveral(node);

    private int BeginningOf(ObjectNode root) => _beginnings is not null && _beginnings.TryGetValue(root, out var depth) ? depth : 0;

    /// <summary>Says in how many conditional parts an object begins.</summary>
    private void BeginAt(ObjectNode root, int depth)
    {
        if (depth > 0)
        {
            (_beginnings ??= [])[root] = depth;
        }
    }

    /// <summary>Says that a helper, or the initializer of a field, is being run; false where it is already.</summary>
    private bool TryEnter(SyntaxNode body)
    {
        if (_entered.Contains(body))
        {
            return false;
        }

        _entered.Add(body);
        return true;
    }

    /// <summary>What has been asked for too often, or lies too deep, is not evaluated.</summary>
    private bool IsTooMuch() => _nesting > DeepestNesting || (_calls > 0 && ++_steps > MostSteps);

    /// <summary>Hides whatever the names lead to that stand in a piece of code.</summary>
    private void HideMentioned(SyntaxNode code)
    {
        foreach (var name in code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_frame.TryGet(name.Identifier.ValueText, out var value))
            {
                value?.Hide();
            }
        }
    }
}
