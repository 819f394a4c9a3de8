using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Turns C# into entries of the model.</summary>
internal sealed class EntryReader
{
    private readonly SemanticModel _model;
    private readonly CompilationCache _cache;
    private readonly MapEntryReader _maps;
    private readonly ConstantTextReader _texts;
    private readonly ValueReader _values;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A reader for one file.</summary>
    public EntryReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cache = CompilationCache.Of(model.Compilation);
        _maps = new(model, cancellationToken);
        _texts = ConstantTextReader.OfKeys(model, cancellationToken);
        _values = new(model, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>A key that is written out in an expression, wherever that stands: a literal, or composed of pieces.</summary>
    public AnnotationEntry? ReadWritten(ExpressionSyntax expression) => Read(expression, isEditable: true);

    /// <summary>A key of another assembly to which a declaration gives a name of its own.</summary>
    public AnnotationEntry? ReadNamed(ExpressionSyntax reference) => Read(reference, isEditable: false);

    /// <summary>The entry of a map of strings in which an expression is the key; null where it is the key of none.</summary>
    public AnnotationEntry? ReadEntry(ExpressionSyntax key) =>
        Read(key, isEditable: false) is { Access: not EntryAccess.None } entry ? entry : null;

    /// <summary>The entry of a map that is known already; null where the key is none of Linkerd's.</summary>
    /// <param name="key">The key.</param>
    /// <param name="map">The map.</param>
    /// <param name="branch">The part of the code that sets the entry, where that may not run.</param>
    /// <param name="isForeign">Whether the key is known, and none of Linkerd's.</param>
    public AnnotationEntry? ReadInMap(ExpressionSyntax key, AnnotationMap map, SyntaxNode? branch, out bool isForeign)
    {
        var text = TextOf(key);
        var candidate = text is null ? default : KeyCandidate.Find(text);
        isForeign = text is not null && candidate.Domain == KeyDomain.Foreign;
        return text is null || isForeign || UnfinishedEntry.IsAt(key)
            ? null
            : new CSharpEntry(this, key, text, candidate, isEditable: false) { KnownMap = map, KnownBranch = branch };
    }

    /// <summary>The text of a key; null where that is not known.</summary>
    public string? TextOf(ExpressionSyntax key) => _texts.ReadLiteral(key) ?? _cache.TextOf(key, _texts);

    /// <summary>Where the constant is declared that a name refers to.</summary>
    public ConstantOrigin OriginOf(ExpressionSyntax reference) =>
        _model.GetSymbolInfo(reference.Unwrap(), _cancellationToken).Symbol is not { } symbol ? ConstantOrigin.Source
        : ConstantsFile.Declares(symbol) ? ConstantOrigin.Generated
        : SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _model.Compilation.Assembly) ? ConstantOrigin.Source
        : ConstantOrigin.OtherAssembly;

    /// <summary>How the text of a key is used.</summary>
    public KeyUsage UsageOf(ExpressionSyntax expression, KeyCandidate candidate)
    {
        var finder = new KeyUsageFinder(_model, _maps, _cancellationToken);

        // A path of a JSON Patch names the map itself.
        return candidate.Notation == KeyNotation.JsonPointer
            || (_cache.EntryOf(expression, _maps) is { IsPerhaps: false } entry && finder.MayHoldTexts(entry, expression))
                ? KeyUsage.KeyOfMap
                : finder.UsageOf(expression);
    }

    /// <summary>What is done with the entry under a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="knownMap">The map that the entry is in, where that is known already.</param>
    /// <param name="branch">The part of the code that sets the entry in that map, where that may not run.</param>
    public EntryUse UseOf(ExpressionSyntax key, AnnotationMap? knownMap, SyntaxNode? branch) => _cache.EntryOf(key, _maps) is { } syntax
        ? new CSharpEntryUse(this, key, syntax, knownMap) { Branch = branch?.GetLocation() }
        : EntryUse.None;

    /// <summary>
    /// The entries that may be in one map with an entry whose map is not seen: all that are set in the same member. Of a key that stands by
    /// itself, those beside the uses of the constant that it is the value of.
    /// </summary>
    public IEnumerable<AnnotationEntry> CompanionsOf(ExpressionSyntax key, EntryAccess access) => access == EntryAccess.Write
        ? EntriesAround(key)
        : new KeyUsageFinder(_model, _maps, _cancellationToken).UsesOf(key)
            .Select(use => ForTree(use.SyntaxTree).ReadEntry(use))
            .OfType<AnnotationEntry>()
            .Where(use => use.Access == EntryAccess.Write)
            .SelectMany(use => use.Companions);

    /// <summary>
    /// The map that a key, or the initializer of a map, stands in, with the object that it belongs to as far as that is known.
    /// </summary>
    public AnnotationMap? MapOf(SyntaxNode met) =>
        _cache.MapOf(met, _model.ForTree(met.SyntaxTree), _cancellationToken) is { } map ? new(map) : null;

    /// <summary>The values that are written beside a key.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="mustBeText">Whether nothing but a text may stand there; asked only where something else does.</param>
    public ImmutableArray<WrittenValue> ValuesOf(MapAccess entry, Func<bool> mustBeText) =>
        _values.Read(entry.Value, withOthers: _values.AnyIsNonText(entry.Value) && mustBeText());

    /// <summary>Examples of the values beside a key that hold numbers which nobody knows.</summary>
    public ImmutableArray<WrittenValue> ExamplesOf(MapAccess entry) => _values.ReadExamples(entry.Value);

    private EntryReader ForTree(SyntaxTree tree) => tree == _model.SyntaxTree ? this : new(_model.ForTree(tree), _cancellationToken);

    private IEnumerable<AnnotationEntry> EntriesAround(ExpressionSyntax key)
    {
        var member = key.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
            ?? _model.SyntaxTree.GetRoot(_cancellationToken);
        return member.DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(expression => expression != key
                && expression.Parent is ArgumentSyntax
                    or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression })
            .Select(ReadEntry)
            .OfType<AnnotationEntry>();
    }

    private CSharpEntry? Read(ExpressionSyntax expression, bool isEditable) =>
        TextOf(expression) is { } text && KeyCandidate.Find(text) is { Domain: not KeyDomain.Foreign } candidate
            ? new(this, expression, text, candidate, isEditable)
            : null;
}
