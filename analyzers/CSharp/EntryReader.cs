using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Turns C# into entries of the model.</summary>
internal sealed class EntryReader
{
    // Nothing that is longer can be a key; see KeyCandidate.
    private const int LongestKeyText = 512;

    private readonly SemanticModel _model;
    private readonly MapEntryReader _maps;
    private readonly ConstantTextReader _texts;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A reader for one file.</summary>
    public EntryReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _maps = new(model, cancellationToken);
        _texts = new(model, LongestKeyText, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The entry of a key that is written out in an expression: a literal, or composed of pieces.</summary>
    public AnnotationEntry? ReadWritten(ExpressionSyntax expression) =>
        _texts.Read(expression) is { } text && KeyCandidate.Find(text.Text) is { Domain: not KeyDomain.Foreign } candidate
            ? MakeEntry(expression, candidate, text.Text, isEditable: true, _maps.Read(expression))
            : null;

    /// <summary>The entry of a key that is written as a reference to a constant; null where the reference is no key of a map of strings.</summary>
    public AnnotationEntry? ReadReference(ExpressionSyntax reference) =>
        _texts.Read(reference) is { } text
        && KeyCandidate.Find(text.Text) is { Domain: not KeyDomain.Foreign } candidate
        && _maps.Read(reference) is { } syntax
            ? MakeEntry(reference, candidate, text.Text, isEditable: false, syntax)
            : null;

    /// <summary>Whether a reference is to a constant of another assembly, whose text can be judged nowhere but at its uses.</summary>
    public bool IsFromElsewhere(ExpressionSyntax reference) =>
        _model.GetSymbolInfo(reference.Unwrap(), _cancellationToken).Symbol is { } symbol
        && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _model.Compilation.Assembly);

    private AnnotationEntry MakeEntry(ExpressionSyntax expression, KeyCandidate candidate, string text, bool isEditable, MapEntrySyntax? syntax)
    {
        // A path of a JSON Patch names the map itself.
        var position = candidate.IsJsonPointer || syntax is not null
            ? new Lazy<KeyPosition>(() => KeyPosition.KeyOfMap)
            : new Lazy<KeyPosition>(() => new SymbolUses(_model, _maps, _cancellationToken).PositionOf(expression));
        return new(candidate.KeyIn(text), candidate.Domain, new(expression.GetLocation(), isEditable), position)
        {
            Access = syntax?.Access ?? EntryAccess.None,
            Slot = syntax?.Slot ?? MapSlot.Unknown,
            Values = new ValueReader(_model, _cancellationToken).Read(syntax?.Value),
        };
    }
}
