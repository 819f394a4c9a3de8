using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>An entry whose key is an expression of C#. What surrounds the key is read when it is asked for, and kept.</summary>
internal sealed class CSharpEntry : AnnotationEntry
{
    private readonly EntryReader _reader;
    private readonly ExpressionSyntax _expression;
    private readonly KeyCandidate _candidate;
    private EntryUse? _use;
    private StrongBox<KeyUsage>? _usage;

    /// <summary>An entry under a key.</summary>
    /// <param name="reader">Reads what surrounds the key.</param>
    /// <param name="expression">The expression of the key.</param>
    /// <param name="text">The text that it gives.</param>
    /// <param name="candidate">The key in that text.</param>
    /// <param name="isEditable">Whether the key is written out in the expression.</param>
    public CSharpEntry(EntryReader reader, ExpressionSyntax expression, string text, KeyCandidate candidate, bool isEditable)
        : base(candidate.KeyIn(text), candidate.Domain, new(expression.GetLocation(), isEditable))
    {
        _reader = reader;
        _expression = expression;
        _candidate = candidate;
    }

    /// <summary>The map that the entry is in, where that is known already.</summary>
    public AnnotationMap? KnownMap { get; init; }

    /// <summary>The part of the code that sets the entry in the known map, where that may not run.</summary>
    public SyntaxNode? KnownBranch { get; init; }

    /// <summary>The expression of the key.</summary>
    public ExpressionSyntax Expression => _expression;

    /// <summary>What is done with the entry of a map; null where the key stands in none.</summary>
    public CSharpEntryUse? MapUse => Use as CSharpEntryUse;

    /// <inheritdoc/>
    public override bool IsLiteral => Origin.IsEditable && _expression is LiteralExpressionSyntax literal && literal.Says(Key);

    /// <inheritdoc/>
    public override KeyUsage Usage => (_usage ??= new(_reader.UsageOf(_expression, _candidate))).Value;

    /// <inheritdoc/>
    public override IEnumerable<AnnotationEntry> Companions =>
        SeenMap is null ? _reader.CompanionsOf(_expression, Access) : base.Companions;

    /// <inheritdoc/>
    protected override EntryUse Use => _use ??= _reader.UseOf(_expression, KnownMap, KnownBranch);
}
