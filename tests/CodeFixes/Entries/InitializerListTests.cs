using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Where an element goes in a list, and which commas it needs. The list is that of <c>x</c>, the element <c>N</c>.</summary>
public class InitializerListTests
{
    private const string Array = "new[] ";

    [Theory]
    [InlineData("{ A }", "{ A, N }")]
    [InlineData("{ A, }", "{ A, N, }")]
    [InlineData("{ A, B }", "{ A, N, B }")]
    [InlineData("{ A , B }", "{ A , N, B }")]
    [InlineData("{A,B}", "{A, N,B}")]
    [InlineData("{ A /* a */ }", "{ A, /* a */ N }")]
    [InlineData("{ A, /* a */ }", "{ A, /* a */ N, }")]
    [InlineData("{ A, /* b */ B }", "{ A, N, /* b */ B }")]
    [InlineData("{\n        A\n    }", "{\n        A,\n        N\n    }")]
    [InlineData("{\n        A,\n    }", "{\n        A,\n        N,\n    }")]
    [InlineData("{\n        A, // a\n        B,\n    }", "{\n        A, // a\n        N,\n        B,\n    }")]
    [InlineData("{\n        A // a\n    }", "{\n        A, // a\n        N\n    }")]
    [InlineData("{\n        A\n        , B }", "{\n        A,\n        N\n        , B }")]
    [InlineData("{\n        A, B }", "{\n        A, N, B }")]
    [InlineData("{\n        A }", "{\n        A,\n        N }")]
    [InlineData("{ A,\n      B }", "{ A,\n      N,\n      B }")]
    [InlineData("{ A }; object y = new[] { B\n }", "{ A, N }; object y = new[] { B\n }")]
    public async Task Behind_another(string list, string changed) =>
        Assert.Equal(changed, await ChangeAsync(list, (one, file) => one.InsertBehind(ListIn(file).Expressions[0], new(_ => "N"))));

    [Theory]
    [InlineData("{}", "{ N }")]
    [InlineData("{ }", "{ N }")]
    [InlineData("{ A }", "{ A, N }")]
    [InlineData("{ A, B, }", "{ A, B, N, }")]
    [InlineData("{\n    }", "{\n        N,\n    }")]
    [InlineData("{\n        A,\n        B,\n    }", "{\n        A,\n        B,\n        N,\n    }")]
    [InlineData("{\n        A,\n#if !NEVER\n        B,\n#endif\n    }", "{\n        A,\n        N,\n#if !NEVER\n        B,\n#endif\n    }")]
    [InlineData("{\n#if !NEVER\n        B,\n#endif\n    }", "{\n        N,\n#if !NEVER\n        B,\n#endif\n    }")]
    public async Task Behind_all_others(string list, string changed) =>
        Assert.Equal(changed, await ChangeAsync(list, (one, _) => one.Append(new(_ => "N"))));

    [Theory]
    [InlineData("{}", "{ N }")]
    [InlineData("{ A }", "{ N, A }")]
    [InlineData("{A}", "{ N,A}")]
    [InlineData("{ // a\n        A,\n    }", "{ // a\n        N,\n        A,\n    }")]
    [InlineData("{\n        A,\n    }", "{\n        N,\n        A,\n    }")]
    public async Task Before_all_others(string list, string changed) =>
        Assert.Equal(changed, await ChangeAsync(list, (one, _) => one.Prepend(new(_ => "N"))));

    /// <summary>What ends its line needs one, and the brace behind it another.</summary>
    [Theory]
    [InlineData("{ A }", "{ A,\n        N // n\n     }")]
    [InlineData("{ A, B }", "{ A,\n        N, // n\n     B }")]
    [InlineData("{\n        A,\n    }", "{\n        A,\n        N, // n\n    }")]
    public async Task With_a_comment_that_ends_its_line(string list, string changed)
    {
        var element = new NewElement(_ => "N") { Behind = [new("// n", EndsLine: true, HasBreakBehind: true)] };

        Assert.Equal(changed, await ChangeAsync(list, (one, file) => one.InsertBehind(ListIn(file).Expressions[0], element)));
    }

    [Theory]
    [InlineData("{ A,\n B }", false)]
    [InlineData("{\n A, B }", true)]
    [InlineData("{\n}", true)]
    public async Task Is_on_lines_where_the_first_element_is(string list, bool isOnLines)
    {
        var file = await FieldValue.OpenAsync(Array + list);

        Assert.Equal(isOnLines, new InitializerList(ListIn(file), file).IsOnLines);
    }

    private static async Task<string> ChangeAsync(string list, Func<InitializerList, SourceFile, IEnumerable<TextChange>> change)
    {
        var file = await FieldValue.OpenAsync(Array + list);
        return FieldValue.After(file, change(new(ListIn(file), file), file))[Array.Length..];
    }

    private static InitializerExpressionSyntax ListIn(SourceFile file) =>
        file.Root.DescendantNodes().OfType<InitializerExpressionSyntax>().First();
}
