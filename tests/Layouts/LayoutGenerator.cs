using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>
/// Lays the tokens of a file out anew: spaces and line ends between any two of them or none, comments and directives where C# allows them,
/// and lines that end in one way or the other. Some layouts are nearly as plain as the file, some are nothing but trivia.
/// </summary>
internal sealed class LayoutGenerator(Random random)
{
    // Where nothing stands between tokens that need something, another one is tried.
    private const int MostAttempts = 20;

    private static readonly string[] Spaces = [" ", "  ", "\t", "\n", "\n", "\n    ", "\n\t\t", "\n\n", " \n", "    "];

    private int _number;

    /// <summary>A layout of the same tokens.</summary>
    public Layout Next(SyntaxNode plain)
    {
        var layout = Layout.Of(plain);
        var fixedGaps = FixedGaps(plain);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var changed = Next(layout, fixedGaps);
            if (Parse(changed.ToText(), plain.SyntaxTree.Options) is var tree
                && !tree.GetDiagnostics().Any(IsError)
                && SyntaxForm.AreSame(tree.GetRoot(), plain))
            {
                return changed;
            }
        }

        return layout;
    }

    /// <summary>A file of C#.</summary>
    public static SyntaxTree Parse(SourceText text, ParseOptions options, string path = "") =>
        CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)options, path);

    /// <summary>Whether a diagnostic keeps a file from being compiled.</summary>
    public static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    // What belongs to a text, since the holes of an interpolation take no comment and no directive; and the directives that are there.
    private static HashSet<int> FixedGaps(SyntaxNode plain)
    {
        var gaps = Layout.Of(plain).Gaps;
        var tokens = plain.DescendantTokens().ToList();
        return
        [
            .. Enumerable.Range(0, gaps.Count).Where(index => gaps[index].Contains('#', StringComparison.Ordinal)
                || tokens[index].Parent!.AncestorsAndSelf()
                .Any(node => node is InterpolatedStringExpressionSyntax && node.SpanStart < tokens[index].SpanStart)),
        ];
    }

    private Layout Next(Layout layout, HashSet<int> fixedGaps)
    {
        var (density, hasComments, hasDirectives) = (Math.Pow(random.NextDouble(), 2), random.Next(3) != 0, random.Next(3) == 0);
        var open = new Stack<string>();
        var gaps = new List<string>();
        for (var i = 0; i < layout.Gaps.Count; i++)
        {
            var isLast = i == layout.Gaps.Count - 1;
            var gap = fixedGaps.Contains(i) || random.NextDouble() > density ? layout.Gaps[i] : Gap(hasComments, hasDirectives, open);
            gaps.Add(isLast ? gap + Close(gap, open) : gap);
        }

        return new Layout(layout.Tokens, gaps)
        {
            LineEnd = random.Next(4) == 0 ? "\r\n" : "\n",
            HasByteOrderMark = random.Next(8) == 0,
        };
    }

    private string Gap(bool hasComments, bool hasDirectives, Stack<string> open)
    {
        var gap = string.Empty;
        for (var pieces = random.Next(4); pieces > 0; pieces--)
        {
            gap += hasDirectives && random.Next(6) == 0 ? Directive(gap, open)
                : hasComments && random.Next(2) == 0 ? Comment()
                : Spaces[random.Next(Spaces.Length)];
        }

        return gap;
    }

    private string Comment()
    {
        var number = ++_number;
        return random.Next(6) switch
        {
            0 => $"// c{number}\n",
            1 => $" // c{number}\n    ",
            2 => $"/* c{number} */",
            3 => $"\n// c{number}\n",
            4 => $" /* c{number}\n   goes on */ ",
            _ => $"\n    /* c{number} */ ",
        };
    }

    private string Directive(string before, Stack<string> open)
    {
        var start = before.EndsWith('\n') ? string.Empty : "\n";
        var number = ++_number;
        if (open.Count > 0 && random.Next(2) == 0)
        {
            return start + open.Pop();
        }

        switch (random.Next(7))
        {
            case 0:
                open.Push("#endregion\n");
                return $"{start}#region r{number}\n";
            case 1:
                open.Push("#endif\n");
                return $"{start}#if !S{number}\n";
            case 2:
                open.Push($"#else\nleft out {number}\n#endif\n");
                return $"{start}    #if true // d{number}\n";
            case 3:
                return $"{start}#if S{number}\n[\"left out {number}\"] = 1,\n#endif\n";
            case 4:
                return $"{start}#pragma warning disable CS{number:D4} // d{number}\n";
            case 5:
                return $"{start}#nullable enable // d{number}\n";
            default:
                return $"{start}#region r{number}\n#endregion // d{number}\n";
        }
    }

    private static string Close(string before, Stack<string> open)
    {
        var close = string.Concat(open);
        return close.Length == 0 || before.EndsWith('\n') ? close : "\n" + close;
    }
}
