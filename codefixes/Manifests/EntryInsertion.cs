using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Writes an entry into a map of a manifest, and the map around it where there is none.</summary>
internal sealed class EntryInsertion(ManifestSite site, EntryText entry, ManifestChange change)
{
    private readonly ManifestLines _lines = site.Lines;

    /// <summary>Whether the entry was written in lines of its own, with its comments.</summary>
    public bool IsInLines { get; private set; }

    /// <summary>
    /// Writes the entry into the map that members lead to; false where it cannot stand there, or its key stands there already.
    /// </summary>
    /// <param name="from">Where the members begin.</param>
    /// <param name="path">The members, of which the last is the map.</param>
    /// <param name="key">The key of the entry.</param>
    public bool TryInsert(ManifestNode from, IReadOnlyList<string> path, string key)
    {
        var node = from;
        for (var i = 0; i < path.Count; i++)
        {
            if (node.IsUnknown || site.Part.Shared.HoldPlace(node))
            {
                return false;
            }

            var index = IndexOf(node, path[i]);
            if (index < 0)
            {
                return !MayBeFilledIn(node) && TryMake(node, [.. path.Skip(i)]);
            }

            var (name, value) = node.Members[index];
            if (value is { Kind: ManifestNodeKind.Mapping, Members.Count: > 0 } inner)
            {
                node = inner;
            }
            else
            {
                return TryFill(node, name, value, [.. path.Skip(i + 1)]);
            }
        }

        return !site.Part.Shared.HoldPlace(node) && IndexOf(node, key) < 0 && TryInsertInto(node);
    }

    /// <summary>Writes the entry behind the one that the site is.</summary>
    public bool TryInsertBehind() => !site.IsShared && TryInsertBehind(site.Map, site.Index, []);

    private static int IndexOf(ManifestNode node, string name)
    {
        for (var i = node.Members.Count - 1; i >= 0; i--)
        {
            if (node.Members[i].Key is { Kind: ManifestNodeKind.Scalar, IsUnknown: false } key && key.Text == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a template may put the very member there that is missing.</summary>
    private static bool MayBeFilledIn(ManifestNode node) =>
        node.IsOpen || node.Members.Any(member => member.Key.IsUnknown || member.Key.Text == "<<");

    private bool TryInsertInto(ManifestNode map)
    {
        for (var i = map.Members.Count - 1; i >= 0; i--)
        {
            if (TryInsertBehind(map, i, []))
            {
                return true;
            }
        }

        return TryInsertFirst(map);
    }

    /// <summary>
    /// Writes the entry before all others, where a template writes something into the line of each, as the checksums of charts are written.
    /// A comment stays with the entry that it stands above.
    /// </summary>
    private bool TryInsertFirst(ManifestNode map)
    {
        var first = map.Members[0].Key;
        var line = _lines.StartOf(first.Span.Start);
        if (map.Column is not { } column
            || first.IsUnknown
            || line == 0
            || !_lines.BeginsLine(first.Span.Start)
            || !site.AreTogether(first.Span.Start, site.Member.Key.Span.Start))
        {
            return false;
        }

        var above = _lines.StartOf(_lines.EndOfLineBefore(line));
        if (site.IsFilledIn(TextSpan.FromBounds(above, first.Span.Start))
            || _lines.Text.Substring(above, line - above).TrimStart().StartsWith("#", StringComparison.Ordinal))
        {
            return false;
        }

        change.Insert(first.Span.Start, InBlock([], column) + _lines.Break + new string(' ', column));
        return true;
    }

    /// <summary>Makes members that are missing, with the entry in the last of them. Metadata comes first, as everybody writes it.</summary>
    private bool TryMake(ManifestNode node, string[] names)
    {
        if (names[0] == ObjectMembers.Metadata && node.Column is { } column)
        {
            var first = node.Members[0].Key.Span.Start;
            if (!site.AreTogether(site.Member.Key.Span.Start, first) || site.IsFilledIn(TextSpan.FromBounds(_lines.StartOf(first), first)))
            {
                return false;
            }

            change.Insert(first, InBlock(names, column) + _lines.Break + new string(' ', column));
            return true;
        }

        return Enumerable.Range(1, node.Members.Count).Any(i => TryInsertBehind(node, node.Members.Count - i, names));
    }

    /// <summary>Fills a member that has no members of its own.</summary>
    private bool TryFill(ManifestNode outer, ManifestNode name, ManifestNode value, string[] names)
    {
        if (value is { Kind: ManifestNodeKind.Mapping } braces)
        {
            return outer.Column is { } column && !site.Part.IsJson
                ? TryReplaceBraces(name, braces, column, outer, names)
                : TryFillBraces(braces, name, names);
        }

        if (value is not { Kind: ManifestNodeKind.Scalar, IsUnknown: false, ValueKind: ValueKind.Null } || outer.Column is not { } block)
        {
            return false;
        }

        if (value.Span.IsEmpty)
        {
            return IsCommentOrNothing(_lines.RestOf(name.Span.End).TrimStart(' ', ':')) && TryInsertBelow(name.Span.End);
        }

        // What is written for nothing goes; an anchor or a tag before it would stay behind.
        var before = _lines.Text.Substring(name.Span.End, value.Span.Start - name.Span.End);
        if (before.Trim() != ":" || !IsCommentOrNothing(_lines.RestOf(value.Span.End).TrimStart()))
        {
            return false;
        }

        change.Replace(TextSpan.FromBounds(_lines.Text.IndexOf(':', name.Span.End) + 1, value.Span.End), string.Empty);
        return TryInsertBelow(value.Span.End);

        bool TryInsertBelow(int position) =>
            TryInsertLines(_lines.EndOf(position), names, block + ManifestLines.UnitOf(outer), name.Span.Start);
    }

    private static bool IsCommentOrNothing(string text) => text.Length == 0 || text[0] == '#';

    private bool TryReplaceBraces(ManifestNode name, ManifestNode braces, int column, ManifestNode outer, string[] names)
    {
        if (site.IsFilledIn(braces.Span)
            || _lines.Text.Substring(braces.Span.Start, braces.Span.Length).Any(character => character is not ('{' or '}' or ' ')))
        {
            return false;
        }

        var start = braces.Span.Start;
        while (_lines.Text[start - 1] == ' ')
        {
            start--;
        }

        change.Replace(TextSpan.FromBounds(start, braces.Span.End), string.Empty);
        return _lines.Text[start - 1] == ':'
            && TryInsertLines(_lines.EndOf(braces.Span.End), names, column + ManifestLines.UnitOf(outer), name.Span.Start);
    }

    private bool TryFillBraces(ManifestNode braces, ManifestNode name, string[] names)
    {
        if (!entry.FitsInFlow
            || site.IsFilledIn(TextSpan.FromBounds(name.Span.Start, braces.Span.End))
            || !site.AreTogether(site.Member.Key.Span.Start, name.Span.Start))
        {
            return false;
        }

        var indentation = IndentationOf(name);
        change.Replace(
            TextSpan.FromBounds(braces.Span.Start + 1, braces.Span.End - 1),
            indentation is null
                ? InFlow(names)
                : _lines.Break
                    + indentation
                    + Unit()
                    + InLines(names, indentation + Unit(), comma: string.Empty)
                    + _lines.Break
                    + indentation);
        return true;
    }

    private bool TryInsertLines(int position, string[] names, int column, int around)
    {
        if (!site.AreTogether(site.Member.Key.Span.Start, around) || site.IsFilledIn(TextSpan.FromBounds(around, position)))
        {
            return false;
        }

        change.Insert(position, _lines.Break + new string(' ', column) + InBlock(names, column));
        return true;
    }

    /// <summary>Writes the entry, within members of these names, behind a member.</summary>
    private bool TryInsertBehind(ManifestNode map, int index, string[] names)
    {
        var member = map.Members[index];
        var end = ManifestLines.EndOf(member);
        var next = index + 1 < map.Members.Count
            ? map.Members[index + 1].Key.Span.Start
            : Math.Min(Math.Max(end, map.Span.End), _lines.EndOf(end));
        if (!site.AreTogether(member.Key.Span.Start, site.Member.Key.Span.Start)
            || member.Key.IsUnknown
            || HoldsUnseen(member.Value)
            || site.IsFilledIn(TextSpan.FromBounds(member.Key.Span.Start, end))
            || site.IsFilledIn(TextSpan.FromBounds(end, Math.Min(next, _lines.EndOf(end)))))
        {
            return false;
        }

        if (map.Column is { } column)
        {
            if (_lines.KeepsBlankLines(member.Value) || _lines.IsExplicit(member.Key))
            {
                return false;
            }

            change.Insert(_lines.EndOf(end), _lines.Break + new string(' ', column) + InBlock(names, column));
            return true;
        }

        return entry.FitsInFlow && TryInsertBetweenBraces(map, index, names, end);
    }

    /// <summary>Whether lines of a template belong to the end of a value.</summary>
    private static bool HoldsUnseen(ManifestNode value) =>
        value.IsOpen || (value is { Kind: ManifestNodeKind.Scalar, IsUnknown: true })
        || value.Members.Any(member => HoldsUnseen(member.Value))
        || value.Items.Any(HoldsUnseen);

    private bool TryInsertBetweenBraces(ManifestNode map, int index, string[] names, int end)
    {
        var comma = _lines.SkipBlanks(end);
        var hasComma = comma < _lines.Text.Length && _lines.Text[comma] == ',';
        var isLast = index + 1 == map.Members.Count;
        var indentation = IndentationOf(map.Members[index].Key);
        if (indentation is not null
            && (isLast || _lines.BeginsLine(map.Members[index + 1].Key.Span.Start))
            && _lines.EndOf(end) < map.Span.End)
        {
            // Each member has lines of its own, and comments stay behind theirs.
            var line = _lines.EndOf(end);
            var separator = hasComma ? string.Empty : ",";
            change.Insert(end, separator);
            change.Insert(line, _lines.Break + indentation + InLines(names, indentation, hasComma ? "," : string.Empty));
            return true;
        }

        if (!isLast && _lines.Text.IndexOfAny(['\n', '\r', '#'], end, map.Members[index + 1].Key.Span.Start - end) >= 0)
        {
            return false;
        }

        var between = isLast ? (entry.Separator.EndsWith(" ", StringComparison.Ordinal) ? ", " : ",")
            : _lines.Text.Substring(end, map.Members[index + 1].Key.Span.Start - end);
        change.Insert(end, between + InFlow(names));
        return true;
    }

    /// <summary>What a line begins with that a key begins; null where it begins none.</summary>
    private string? IndentationOf(ManifestNode key)
    {
        var start = _lines.StartOf(key.Span.Start);
        return _lines.BeginsLine(key.Span.Start) ? _lines.Text.Substring(start, key.Span.Start - start) : null;
    }

    /// <summary>How far JSON is indented at each level.</summary>
    private string Unit()
    {
        foreach (var (key, _) in site.Part.Roots[0].Members)
        {
            if (IndentationOf(key) is { Length: > 0 } indentation)
            {
                return indentation;
            }
        }

        return "  ";
    }

    private string InBlock(string[] names, int column)
    {
        IsInLines = true;
        var unit = ManifestLines.UnitOf(site.Owner ?? site.Map);
        var written = string.Empty;
        foreach (var name in names)
        {
            column += unit;
            written += name + ":" + _lines.Break + new string(' ', column);
        }

        return written + entry.InBlock(column, _lines);
    }

    private string InFlow(string[] names)
    {
        var written = entry.InFlow();
        foreach (var name in names.Reverse())
        {
            written = Name(name) + "{" + written + "}";
        }

        return written;
    }

    private string InLines(string[] names, string indentation, string comma)
    {
        IsInLines = true;
        var unit = Unit();
        var written = string.Empty;
        var inner = indentation;
        foreach (var name in names)
        {
            inner += unit;
            written += Name(name) + "{" + _lines.Break + inner;
        }

        written += entry.InFlow(inner, names.Length == 0 ? comma : string.Empty, _lines);
        for (var i = 0; i < names.Length; i++)
        {
            inner = inner.Substring(unit.Length);
            written += _lines.Break + inner + "}";
        }

        return names.Length == 0 ? written : written + comma;
    }

    private string Name(string name)
    {
        // What begins with a brace may be YAML too.
        var isQuoted = site.Part.IsJson && _lines.Text[(site.Metadata ?? site.Map).Members[0].Key.Span.Start] == '"';
        return (isQuoted ? "\"" + name + "\"" : name) + (entry.Separator.EndsWith(" ", StringComparison.Ordinal) || !isQuoted ? ": " : ":");
    }
}
