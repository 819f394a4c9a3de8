using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Tells where a map whose values may be of any type surely is the annotations or the labels of an object: by its place, or by what
/// holds it. Such maps are scopes of logs, tags of traces and values of charts as well, and there a boolean may be just right.
/// </summary>
internal static class UntypedMap
{
    // Objects are nested about ten deep.
    private const int MostHolders = 32;

    private static readonly string[] OtherUses =
    [
        "value", "chart", "helm", "scope", "log", "tag", "state", "propert", "telemetr", "metric", "trac", "setting", "parameter",
        "header", "query", "event", "session", "claim", "context", "dimension", "payload", "option",
    ];

    // What methods begin with that write to a log, or to what is like one.
    private static readonly string[] LoggingVerbs = ["Log", "BeginScope", "PushProperties", "Trace", "Track", "Record"];

    /// <summary>
    /// Whether the map of an entry is only written to a log: <c>logger.BeginScope(new Dictionary&lt;string, object&gt; { … })</c>.
    /// </summary>
    public static bool IsOfLog(MapAccess entry) =>
        entry.Map is ExpressionSyntax map
        && IsMade(map)
        && map.Outermost().Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && call.Expression.LastName()?.BeginsWithAny(LoggingVerbs) == true;

    /// <summary>Whether the map of an entry is surely annotations or labels.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="key">Its key.</param>
    /// <param name="isInMetadata">Whether the map is seen to be in the metadata of an object.</param>
    public static bool IsSurelyMetadata(MapAccess entry, ExpressionSyntax key, bool isInMetadata)
    {
        var isNamed = isInMetadata;
        var names = 0;
        SyntaxNode? current = entry.Map ?? PairOf(key);
        for (var level = 0; level < MostHolders && current is not null; level++)
        {
            var holder = current is ExpressionSyntax existing && !IsMade(existing) ? HolderOfExisting(existing) : HolderOfNew(current);
            if (holder.Name is { } name)
            {
                // The innermost name says what the map is, and those around it what becomes of it.
                isNamed = isNamed || (holder.IsResult && level == 0) || IsOfMetadata(name, holder.IsKey);
                if (!isNamed || IsOfOtherUse(name))
                {
                    return false;
                }

                names++;
                if (names == 2 && !isInMetadata && holder is { IsKey: true, Next: not null } && IsOfChart(name))
                {
                    return false;
                }
            }

            current = holder.Next;
        }

        return isNamed;
    }

    /// <summary>
    /// A pair stands in no map of its own: <c>new KeyValuePair&lt;string, object&gt;(key, true)</c>, <c>new JProperty(key, true)</c>.
    /// </summary>
    private static ExpressionSyntax? PairOf(ExpressionSyntax key) =>
        key.Outermost().Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax pair } ? pair : null;

    private static bool IsMade(ExpressionSyntax expression) => expression
        is BaseObjectCreationExpressionSyntax
        or AnonymousObjectCreationExpressionSyntax
        or CollectionExpressionSyntax
        or ArrayCreationExpressionSyntax
        or ImplicitArrayCreationExpressionSyntax
        or InitializerExpressionSyntax
        or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } };

    private static bool IsOfMetadata(string name, bool isKey) => isKey
        ? string.Equals(name, ObjectMembers.Annotations, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, ObjectMembers.Labels, StringComparison.OrdinalIgnoreCase)
        : Contains(name, "annotation") || Contains(name, "label");

    /// <summary>
    /// Whether what holds a map of annotations is no metadata: <c>ingress.annotations</c> are values of a chart, whose template may put
    /// the quotes.
    /// </summary>
    private static bool IsOfChart(string name) =>
        name.Length > 0 && !name.EndsWith(ObjectMembers.Metadata, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string name, string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsOfOtherUse(string name) => Array.Exists(OtherUses, word => Contains(name, word));

    /// <summary>
    /// What a map is called that is there already: <c>annotations</c>, <c>pod.Labels</c>, <c>metadata["annotations"]!.AsObject()</c>.
    /// </summary>
    private static Holder HolderOfExisting(ExpressionSyntax map)
    {
        var inner = map.Unwrap();
        if (inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsObject" } node })
        {
            inner = node.Expression.Unwrap();
        }

        return inner switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } element =>
                new(TextOf(keys[0].Expression), element.Expression, IsKey: true, IsResult: false),
            MemberAccessExpressionSyntax member => new(member.Name.Identifier.ValueText, member.Expression, IsKey: false, IsResult: false),
            _ => new(inner.LastName(), null, IsKey: false, IsResult: false),
        };
    }

    /// <summary>What a new map is given to.</summary>
    private static Holder HolderOfNew(SyntaxNode made)
    {
        var parent = made is ExpressionSyntax expression ? expression.Outermost().Parent : made.Parent;
        switch (parent)
        {
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } } assignment:
                return new(TextOf(keys[0].Expression), CreationAround(assignment), IsKey: true, IsResult: false);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } element }:
                return new(TextOf(keys[0].Expression), element.Expression, IsKey: true, IsResult: false);
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } member:
                return new(member.Left.LastName(), CreationAround(member), IsKey: false, IsResult: false);
            case AssignmentExpressionSyntax { Left: var left }:
                return new(left.LastName(), null, IsKey: false, IsResult: false);
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var member } declarator:
                return new(member, declarator.Parent, IsKey: true, IsResult: false);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element:
                return new(TextOf(element.Expressions[0]), CreationAround(element), IsKey: true, IsResult: false);
            case InitializerExpressionSyntax { Parent: { } list }:
                return new(null, list, IsKey: false, IsResult: false);
            case ExpressionElementSyntax { Parent: { } list }:
                return new(null, list, IsKey: false, IsResult: false);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments, Parent: { } call } } argument:
                return HolderOfArgument(argument, arguments, call);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return new(variable.Identifier.ValueText, null, IsKey: false, IsResult: variable.Parent?.Parent is FieldDeclarationSyntax);
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: var name } }:
                return new(name, null, IsKey: false, IsResult: true);
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax when NameAround(parent) is { } name:
                return new(name, null, IsKey: false, IsResult: true);
            default:
                return default;
        }
    }

    /// <summary>
    /// A pair of a key and a map, a list that a map is put into, or a call of which nobody knows what it makes of the map.
    /// </summary>
    private static Holder HolderOfArgument(ArgumentSyntax argument, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode call)
    {
        if (arguments.Count == 2 && arguments[1] == argument && TextOf(arguments[0].Expression) is { } key)
        {
            var next = call is InvocationExpressionSyntax invocation && !IsMade(invocation) ? invocation.Receiver() : call;
            return new(key, next, IsKey: true, IsResult: false);
        }

        return call switch
        {
            ObjectCreationExpressionSyntax
                { Type: IdentifierNameSyntax { Identifier.ValueText: "JObject" or "JArray" or "JsonArray" } } list =>
                new(null, list, IsKey: false, IsResult: false),
            ObjectCreationExpressionSyntax { Initializer: null } made => new(made.Type.ToString(), made, IsKey: false, IsResult: false),
            InvocationExpressionSyntax other => new(other.Expression.LastName() ?? string.Empty, null, IsKey: true, IsResult: false),
            _ => new(string.Empty, null, IsKey: true, IsResult: false),
        };
    }

    private static SyntaxNode? CreationAround(SyntaxNode element) =>
        element.Parent is InitializerExpressionSyntax { Parent: { } creation } ? creation : null;

    private static string? NameAround(SyntaxNode result) =>
        result.FirstAncestorOrSelf<SyntaxNode>(
            node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) switch
        {
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        };

    private static string TextOf(ExpressionSyntax key) =>
        key.Unwrap() is LiteralExpressionSyntax { Token.ValueText: var text } ? text : key.LastName() ?? string.Empty;

    /// <summary>What holds a map, or another holder.</summary>
    /// <param name="Name">What it is called; null where it has no name.</param>
    /// <param name="Next">What holds it in turn; null where that is not seen.</param>
    /// <param name="IsKey">Whether the name is a key of a map, or a member that is written as one.</param>
    /// <param name="IsResult">Whether a member gives the map as a whole.</param>
    private readonly record struct Holder(string? Name, SyntaxNode? Next, bool IsKey, bool IsResult);
}
