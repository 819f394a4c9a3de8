using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry from one map to another within one object initializer.</summary>
internal sealed class EntryMove
{
    private readonly SourceLayout _layout;
    private readonly WrittenEntry _entry;

    private EntryMove(WrittenEntry entry, InitializerExpressionSyntax list, AssignmentExpressionSyntax map, AssignmentExpressionSyntax? metadata, SourceLayout layout)
    {
        _entry = entry;
        _layout = layout;
        List = list;
        Map = map;
        Metadata = metadata;
    }

    /// <summary>The initializer that holds the entry.</summary>
    public InitializerExpressionSyntax List { get; }

    /// <summary>The assignment of the map: <c>Annotations = …</c>.</summary>
    public AssignmentExpressionSyntax Map { get; }

    /// <summary>The assignment of the metadata: <c>Metadata = …</c>; null where the metadata is made by itself.</summary>
    public AssignmentExpressionSyntax? Metadata { get; }

    /// <summary>The way an entry could go; null where its map is no member of an object initializer.</summary>
    public static EntryMove? Of(WrittenEntry entry, SourceLayout layout) =>
        entry.List is { } list && ObjectInitializers.AssignmentOf(list) is { } map
            ? new(entry, list, map, ObjectInitializers.AssignmentOf(ObjectInitializers.ListOf(map)), layout)
            : null;

    /// <summary>The changes that write the entry into an initializer, as a member of a member if need be, and take it out of its own.</summary>
    /// <param name="target">The initializer that is there.</param>
    /// <param name="missing">The members that have to be made in it, outermost first, each after the model of an assignment that is there.</param>
    public IReadOnlyList<TextChange> To(InitializerExpressionSyntax target, params (string Member, AssignmentExpressionSyntax Model)[] missing)
    {
        var into = new InitializerList(target, _layout);
        var value = _layout.TextOf(_entry.Value, missing.Aggregate(into.Indentation, (indentation, _) => SourceLayout.Deeper(indentation)));
        var entry = EntryForms.Write(missing.Length == 0 ? target : null, _entry.Whole, _layout.Source.ToString(_entry.Key.Span), value);
        return missing.Length == 0
            ? [Removal(), into.Append(entry, moved: _entry.Whole)]
            : [Removal(), Place(into, missing, Wrapped(entry, missing, into.Indentation, into.IsOnLines))];
    }

    /// <summary>The changes that give the map another name, where the entry is alone in it.</summary>
    public IReadOnlyList<TextChange>? Rename(string name) => List.Expressions.Count == 1 ? [new(Map.Left.Span, name)] : null;

    /// <summary>Metadata stands first in an object.</summary>
    private static TextChange Place(InitializerList into, (string Member, AssignmentExpressionSyntax Model)[] missing, string element) =>
        missing.Length > 1 ? into.Prepend(element) : into.Append(element);

    /// <summary>An empty map goes with its last entry, and empty metadata with its last map.</summary>
    private TextChange Removal()
    {
        if (List.Expressions.Count > 1)
        {
            return new InitializerList(List, _layout).Remove(_entry.Whole);
        }

        var maps = ObjectInitializers.ListOf(Map);
        return maps.Expressions.Count > 1 || Metadata is null
            ? new InitializerList(maps, _layout).Remove(Map)
            : new InitializerList(ObjectInitializers.ListOf(Metadata), _layout).Remove(Metadata);
    }

    private string Wrapped(string entry, (string Member, AssignmentExpressionSyntax Model)[] outer, string indentation, bool isOnLines)
    {
        var text = entry;
        for (var i = outer.Length - 1; i >= 0; i--)
        {
            var head = $"{outer[i].Member} = {ObjectInitializers.Head(outer[i].Model.Right)}".TrimEnd();
            var own = Enumerable.Range(0, i).Aggregate(indentation, (blanks, _) => SourceLayout.Deeper(blanks));
            text = isOnLines
                ? $"{head}{_layout.LineBreak}{own}{{{_layout.LineBreak}{SourceLayout.Deeper(own)}{text},{_layout.LineBreak}{own}}}"
                : $"{head} {{ {text} }}";
        }

        return text;
    }
}
