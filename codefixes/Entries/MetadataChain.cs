using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>
/// A chain of members that leads to a map in which an entry is set: <c>pod.Metadata.Annotations</c>,
/// <c>pod.EnsureMetadata().EnsureAnnotations()</c>, or the <c>pod</c> of <c>pod.SetAnnotation(…)</c>.
/// </summary>
internal sealed class MetadataChain
{
    private const string Annotations = nameof(Annotations);
    private const string Labels = nameof(Labels);
    private const string Set = nameof(Set);

    private readonly SimpleNameSyntax _map;
    private readonly SyntaxToken _dot;
    private readonly string _suffix;

    private MetadataChain(ExpressionSyntax owner, SimpleNameSyntax map, SyntaxToken dot, string suffix)
    {
        Owner = owner;
        _map = map;
        _dot = dot;
        _suffix = suffix;
    }

    /// <summary>What stands before the metadata: the object.</summary>
    public ExpressionSyntax Owner { get; }

    /// <summary>Whether the chain makes the metadata and the map where there are none.</summary>
    public bool MakesMap => _map.Identifier.ValueText != MapName;

    /// <summary>What the map is called as a member.</summary>
    public string MapName => _map.Identifier.ValueText is var name && name.IndexOf("Label", StringComparison.Ordinal) >= 0
        ? Labels
        : Annotations;

    /// <summary>The chain of an entry; null where it leads over something else.</summary>
    public static MetadataChain? Of(WrittenEntry entry)
    {
        if (entry.Whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
            && call.Name.Identifier.ValueText is ClientExtensions.SetAnnotation or ClientExtensions.SetLabel)
        {
            return new(call.Expression, call.Name, call.OperatorToken, string.Empty);
        }

        return entry.Target is { } target && LastName(target) is var (name, before) && IsMap(name.Identifier.ValueText)
            ? OfMetadata(before, name)
            : null;
    }

    /// <summary>
    /// Whether an object has those members, one behind the other, and the last of them what the chain goes on with: a type of one's own, or
    /// one that several kinds of object have in common, need not.
    /// </summary>
    public bool CanLeadOver(IEnumerable<string> path, SourceFile file)
    {
        var part = file.Model.GetTypeInfo(Owner, file.CancellationToken).Type;
        foreach (var member in path)
        {
            part = TypeOf(member, part, file);
        }

        var next = _dot.Parent is MemberBindingExpressionSyntax binding ? binding.Name : ((MemberAccessExpressionSyntax)_dot.Parent!).Name;
        return part is not null && Find(next.Identifier.ValueText, part, file).Length > 0;
    }

    /// <summary>The change that puts members before the metadata.</summary>
    public TextChange Lengthen(IEnumerable<string> path) =>
        new(new(_dot.SpanStart, 0), string.Concat(path.Select(member => "." + member + _suffix)));

    /// <summary>
    /// The change that names the other map; null where the chain names it in a way of its own, or the metadata have no other.
    /// </summary>
    public TextChange? Rename(string name, SourceFile file)
    {
        var written = _map.Identifier.ValueText;
        var own = MapName;
        var renamed = written == own || written == ClientExtensions.Ensure + own ? written.Replace(own, name)
            : written == Set + own.TrimEnd('s') ? Set + name.TrimEnd('s')
            : null;
        var holder = _map.Parent is MemberBindingExpressionSyntax binding
            ? binding.Receiver()
            : ((MemberAccessExpressionSyntax)_map.Parent!).Expression;
        return renamed is not null
            && holder is not null
            && file.Model.GetTypeInfo(holder, file.CancellationToken).Type is { } type
            && Find(renamed, type, file).Length > 0
                ? new TextChange(_map.Span, renamed)
                : null;
    }

    private ITypeSymbol? TypeOf(string member, ITypeSymbol? type, SourceFile file) => type is null ? null : Find(member, type, file)
        .Select(symbol => symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        })
        .FirstOrDefault();

    private ImmutableArray<ISymbol> Find(string member, ITypeSymbol type, SourceFile file) =>
        file.Model.LookupSymbols(Owner.SpanStart, type, member, includeReducedExtensionMethods: true);

    private static MetadataChain? OfMetadata(ExpressionSyntax? metadata, SimpleNameSyntax map)
    {
        if (metadata is null
            || LastName(metadata) is not var (name, owner)
            || name.Identifier.ValueText is not ("Metadata" or ClientExtensions.Ensure + "Metadata"))
        {
            return null;
        }

        var suffix = metadata is PostfixUnaryExpressionSyntax || metadata.Parent is PostfixUnaryExpressionSyntax ? "!" : string.Empty;
        return name.Parent switch
        {
            MemberAccessExpressionSyntax member => new(member.Expression, map, member.OperatorToken, suffix),
            MemberBindingExpressionSyntax binding when owner is not null => new(owner, map, binding.OperatorToken, suffix),
            _ => null,
        };
    }

    /// <summary>The last name of a chain, and what stands before it; null where it ends in something else.</summary>
    private static (SimpleNameSyntax Name, ExpressionSyntax? Before)? LastName(ExpressionSyntax chain) => chain.WithoutParentheses() switch
    {
        MemberAccessExpressionSyntax member => (member.Name, member.Expression),
        MemberBindingExpressionSyntax binding => (binding.Name, binding.Receiver()),
        ConditionalAccessExpressionSyntax conditional => LastName(conditional.WhenNotNull),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax call } =>
            (call.Name, call.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberBindingExpressionSyntax call } =>
            (call.Name, call.Receiver()),
        _ => null,
    };

    private static bool IsMap(string name) =>
        name is Annotations or Labels or ClientExtensions.Ensure + Annotations or ClientExtensions.Ensure + Labels;
}
