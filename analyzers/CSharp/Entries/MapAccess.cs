using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>An entry of a map of strings, in the syntax of C#.</summary>
internal sealed class MapAccess(EntryAccess access)
{
    /// <summary>What is done with the entry.</summary>
    public EntryAccess Access { get; } = access;

    /// <summary>The expression of the value; null where none is written.</summary>
    public ExpressionSyntax? Value { get; init; }

    /// <summary>
    /// The map: an expression for it, or the assignment of an initializer that fills it; for an extension of an object, the object. Null
    /// where the entry stands in no map yet, as a pair does.
    /// </summary>
    public SyntaxNode? Map { get; init; }

    /// <summary>Which map the entry belongs to.</summary>
    public MetadataMap Slot { get; init; }

    /// <summary>
    /// Whether it is one only if the text is a key, since a name and a value may stand for many things: <c>{ Name = …, Value = … }</c>.
    /// </summary>
    public bool IsPerhaps { get; init; }

    /// <summary>How the entry is put into the map; not known where it is read, or put there by a method of one's own.</summary>
    public EntryWriting Writing { get; init; }
}
