using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is found out about a compilation, each thing once, however many entries and rules ask: the texts of keys, what entries are in the
/// syntax of C#, which types names stand for, what was read of the members that build objects, and which maps keys stand in. Questions
/// about one symbol are kept by <see cref="PerSymbolCache{TAnswer}"/>.
/// </summary>
internal sealed class CompilationCache
{
    private static readonly ConditionalWeakTable<Compilation, CompilationCache> Known = new();

    private readonly ConcurrentDictionary<ExpressionSyntax, string?> _texts = new();
    private readonly ConcurrentDictionary<ExpressionSyntax, MapAccess?> _entries = new();
    private readonly ConcurrentDictionary<SyntaxNode, ISymbol?> _members = new();
    private readonly ConcurrentDictionary<SyntaxNode, ObjectReading> _readings = new();
    private readonly ConcurrentDictionary<SyntaxNode, ObjectNode?> _maps = new();
    private readonly ConcurrentDictionary<(SyntaxNode Scope, string Spelling), ITypeSymbol?> _types = new();

    /// <summary>What is known of one compilation.</summary>
    public static CompilationCache Of(Compilation compilation) => Known.GetOrCreateValue(compilation);

    /// <summary>The text of a key; null where that is not known.</summary>
    public string? TextOf(ExpressionSyntax key, ConstantTextReader reader) =>
        _texts.TryGetValue(key, out var known) ? known : _texts.GetOrAdd(key, reader.Read(key)?.Text);

    /// <summary>The entry of a map of strings whose key an expression is; null where it is the key of none.</summary>
    public MapAccess? EntryOf(ExpressionSyntax key, MapEntryReader reader) =>
        _entries.TryGetValue(key, out var known) ? known : _entries.GetOrAdd(key, reader.Read(key));

    /// <summary>The type that a name stands for, which is the same wherever it is written in one class.</summary>
    /// <param name="scope">The class.</param>
    /// <param name="name">The name.</param>
    /// <param name="named">What is asked about where that is not known yet: the name, or what makes an object of the type.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ITypeSymbol? TypeOf(
        SyntaxNode scope, TypeSyntax name, ExpressionSyntax named, SemanticModel model, CancellationToken cancellationToken)
    {
        var spelling = name is IdentifierNameSyntax { Identifier.ValueText: var text } ? text : name.ToString();
        return _types.TryGetValue((scope, spelling), out var known)
            ? known
            : _types.GetOrAdd((scope, spelling), model.GetTypeInfo(named, cancellationToken).Type);
    }

    /// <summary>The member that a declaration declares; null for top-level statements.</summary>
    public ISymbol? MemberOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        _members.TryGetValue(declaration, out var known)
            ? known
            : _members.GetOrAdd(declaration, model.GetDeclaredSymbol(declaration, cancellationToken));

    /// <summary>What was found out by reading one member.</summary>
    public ObjectReading ReadingOf(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken) =>
        _readings.TryGetValue(member, out var known)
            ? known
            : _readings.GetOrAdd(member, ObjectReader.Read(model, member, cancellationToken));

    /// <summary>The map that a key, or the initializer of a map, stands in; null where it stands in none.</summary>
    public ObjectNode? MapOf(SyntaxNode met, SemanticModel model, CancellationToken cancellationToken) =>
        _maps.TryGetValue(met, out var known) ? known : _maps.GetOrAdd(met, new MapFinder(model, this, cancellationToken).Find(met));
}
