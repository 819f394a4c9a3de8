using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Turns C# into entries of the model.</summary>
internal sealed class EntryReader
{
    private readonly SemanticModel _model;
    private readonly MapEntryReader _maps;
    private readonly ConstantTextReader _texts;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A reader for one file.</summary>
    public EntryReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _maps = new(model, cancellationToken);
        _texts = ConstantTextReader.OfKeys(model, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>A key that is written out in an expression, wherever that stands: a literal, or composed of pieces.</summary>
    public AnnotationEntry? ReadWritten(ExpressionSyntax expression) => Read(expression, isEditable: true, UseOf);

    /// <summary>A key of another assembly to which a declaration gives a name of its own.</summary>
    public AnnotationEntry? ReadNamed(ExpressionSyntax reference) => Read(reference, isEditable: false, UseOf);

    /// <summary>The entry of a map of strings in which an expression is the key; null where it is the key of none.</summary>
    public AnnotationEntry? ReadEntry(ExpressionSyntax key) =>
        Read(key, isEditable: false, UseOf) is { Access: not EntryAccess.None } entry ? entry : null;

    /// <summary>The entry of a map that is known already; null where the key is none of Linkerd's.</summary>
    /// <param name="key">The key.</param>
    /// <param name="map">The map.</param>
    /// <param name="branch">The part of the code that sets the entry, where that may not run.</param>
    public AnnotationEntry? ReadInMap(ExpressionSyntax key, AnnotationMap map, SyntaxNode? branch) =>
        Read(key, isEditable: false, expression => UseIn(expression, map, branch));

    /// <summary>The text of a key; null where that is not known.</summary>
    public string? TextOf(ExpressionSyntax key) => _texts.Read(key)?.Text;

    /// <summary>Whether an expression is a key that is known, and none of Linkerd's.</summary>
    public bool IsForeignKey(ExpressionSyntax key) => TextOf(key) is { } text && KeyCandidate.Find(text).Domain == KeyDomain.Foreign;

    /// <summary>Whether a reference is to a constant of another assembly, whose text can be judged nowhere but at its uses.</summary>
    public bool IsFromElsewhere(ExpressionSyntax reference) =>
        _model.GetSymbolInfo(reference.Unwrap(), _cancellationToken).Symbol is { } symbol
        && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _model.Compilation.Assembly);

    private AnnotationEntry? Read(ExpressionSyntax expression, bool isEditable, Func<ExpressionSyntax, EntryUse> useOf)
    {
        if (_texts.Read(expression) is not { } text || KeyCandidate.Find(text.Text) is not { Domain: not KeyDomain.Foreign } candidate)
        {
            return null;
        }

        var use = new Lazy<EntryUse>(() => useOf(expression));
        var position = new Lazy<KeyPosition>(() => PositionOf(expression, candidate, use.Value));
        return new(candidate.KeyIn(text.Text), candidate.Domain, new(expression.GetLocation(), isEditable), use, position);
    }

    private EntryUse UseOf(ExpressionSyntax key)
    {
        if (_maps.Read(key) is not { } syntax)
        {
            return EntryUse.None;
        }

        var place = new Lazy<ObjectPlace?>(() => new ObjectLocator(_model, _cancellationToken).Locate(syntax));
        return new(
            syntax.Access,
            new(() => syntax.Slot != MapSlot.Unknown ? syntax.Slot : place.Value?.Slot ?? MapSlot.Unknown),
            new(() => place.Value?.Owner ?? OwnerKind.Unknown),
            new(() => place.Value is { Owner: not OwnerKind.Unknown } known ? MapAt(known, key) : null),
            new(() => new ValueReader(_model, _cancellationToken).Read(syntax.Value)));
    }

    /// <summary>The map at a place, if the entry is seen to be in it when all is done.</summary>
    private AnnotationMap? MapAt(ObjectPlace place, ExpressionSyntax key) =>
        new AnnotationMap(place.In(ObjectTrees.Of(_model.Compilation).Read(place.Root, _model, _cancellationToken))) is var map && map.Holds(key.GetLocation()) ? map : null;

    private EntryUse UseIn(ExpressionSyntax key, AnnotationMap map, SyntaxNode? branch) => _maps.Read(key) is { } syntax
        ? new(
            syntax.Access,
            new(() => map.Slot),
            new(() => map.Owner.Kind),
            new(() => map),
            new(() => new ValueReader(_model, _cancellationToken).Read(syntax.Value)))
        {
            Branch = branch?.GetLocation(),
        }
        : EntryUse.None;

    private KeyPosition PositionOf(ExpressionSyntax expression, KeyCandidate candidate, EntryUse use) =>
        // A path of a JSON Patch names the map itself.
        candidate.IsJsonPointer || use.Access != EntryAccess.None
            ? KeyPosition.KeyOfMap
            : new SymbolUses(_model, _maps, _cancellationToken).PositionOf(expression);
}
