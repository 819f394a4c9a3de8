using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Makes YAML of a template of YAML without moving a character: an action that stands alone on its lines becomes blanks, and one within a
/// line a word of the same length.
/// </summary>
internal sealed class TemplateBlanker
{
    // Any letter does: what it stands in counts as unknown.
    private const char Filler = 'x';

    private readonly string _text;
    private readonly ImmutableArray<TemplateAction> _actions;

    private TemplateBlanker(string text, ImmutableArray<TemplateAction> actions)
    {
        _text = text;
        _actions = actions;
    }

    /// <summary>Blanks the actions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="holes">Where a program puts text of its own, in order.</param>
    public static BlankedText Blank(string text, ImmutableArray<TextSpan> holes)
    {
        var actions = Merge(new TemplateActionReader(text).Read().ToImmutableArray(), holes);
        return actions.IsEmpty
            ? new(text, actions, actions, ImmutableArray<(int, TemplateBranch?)>.Empty)
            : new TemplateBlanker(text, actions).Blank();
    }

    private static ImmutableArray<TemplateAction> Merge(ImmutableArray<TemplateAction> actions, ImmutableArray<TextSpan> holes)
    {
        if (holes.IsEmpty)
        {
            return actions;
        }

        var merged = ImmutableArray.CreateBuilder<TemplateAction>(actions.Length + holes.Length);
        var next = 0;
        foreach (var hole in holes)
        {
            for (; next < actions.Length && actions[next].Span.Start <= hole.Start; next++)
            {
                merged.Add(actions[next]);
            }

            // What a program puts into an action is a part of that.
            if (merged.Count == 0 || merged[merged.Count - 1].Span.End <= hole.Start)
            {
                merged.Add(new(hole, TemplateActionKind.Text, Indentation: null));
            }
        }

        for (; next < actions.Length; next++)
        {
            merged.Add(actions[next]);
        }

        return merged.ToImmutable();
    }

    private BlankedText Blank()
    {
        var blanked = _text.ToCharArray();
        var lines = ImmutableArray.CreateBuilder<TemplateAction>();
        var beginsLine = FindThoseThatBeginLines();
        var endsLine = false;
        for (var i = _actions.Length - 1; i >= 0; i--)
        {
            var action = _actions[i];
            endsLine = EndsLine(i, endsLine);
            if (beginsLine[i] && endsLine)
            {
                Fill(blanked, action.Span, ' ');
                if (action.Kind == TemplateActionKind.Text)
                {
                    lines.Add(action);
                }
            }
            else
            {
                Fill(blanked, action.Span, endsLine && action.Kind != TemplateActionKind.Text ? ' ' : Filler);
                if (endsLine && action.Indentation is not null)
                {
                    // Lines that are indented begin with a line break, so that a colon before them is that of a key.
                    blanked[action.Span.Start] = ' ';
                }
            }
        }

        lines.Reverse();
        return new(new string(blanked), _actions, lines.ToImmutable(), FindBranches());
    }

    private bool[] FindThoseThatBeginLines()
    {
        var found = new bool[_actions.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var limit = i > 0 ? _actions[i - 1].Span.End : 0;
            var position = _actions[i].Span.Start;
            while (position > limit && _text[position - 1] is ' ' or '\t')
            {
                position--;
            }

            found[i] = position == 0 || _text[position - 1] is '\n' or '\r' || (position == limit && i > 0 && found[i - 1]);
        }

        return found;
    }

    private bool EndsLine(int index, bool nextEndsLine)
    {
        var limit = index + 1 < _actions.Length ? _actions[index + 1].Span.Start : _text.Length;
        var position = _actions[index].Span.End;
        while (position < limit && _text[position] is ' ' or '\t')
        {
            position++;
        }

        return position == limit
            ? limit == _text.Length || nextEndsLine
            : _text[position] is '\n' or '\r' || (_text[position] == '#' && position > _actions[index].Span.End);
    }

    /// <summary>Lines stay lines where the action is a line; a word has no end of line in it.</summary>
    private static void Fill(char[] blanked, TextSpan span, char filler)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (filler != ' ' || blanked[i] is not ('\n' or '\r'))
            {
                blanked[i] = filler;
            }
        }
    }

    private ImmutableArray<(int Position, TemplateBranch? Branch)> FindBranches()
    {
        var boundaries = ImmutableArray.CreateBuilder<(int, TemplateBranch?)>();
        TemplateBranch? innermost = null;
        foreach (var action in _actions)
        {
            if (action.Kind is TemplateActionKind.Else or TemplateActionKind.Close && innermost is not null)
            {
                innermost.EndAt(action.Span.Start);
                innermost = innermost.Outer;
                boundaries.Add((action.Span.Start, innermost));
            }

            if (action.Kind is TemplateActionKind.Open or TemplateActionKind.Else)
            {
                innermost = new(innermost, action.Span.End);
                boundaries.Add((action.Span.End, innermost));
            }
        }

        for (; innermost is not null; innermost = innermost.Outer)
        {
            innermost.EndAt(_text.Length);
        }

        return boundaries.ToImmutable();
    }
}
