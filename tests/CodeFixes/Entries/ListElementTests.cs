using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What belongs to an element of a list, and how it is taken out. It is the one whose text is <c>B(1, 2)</c>.</summary>
public class ListElementTests
{
    private const string Array = "new[] ";

    [Theory]
    [InlineData("{ A, B(1, 2), C }", "", "")]
    [InlineData("{ A, /* b */ B(1, 2), C }", "/* b */", "")]
    [InlineData("{ A /* a */, B(1, 2) /* b */, /* c */ C }", "", "/* b */")]
    [InlineData("{ A, B(1, 2) /* b */ }", "", "/* b */")]
    [InlineData("{ A, B(1, 2), /* b */ }", "", "/* b */")]
    [InlineData("{ A, // a\n  B(1, 2), // b\n  C }", "", "// b")]
    [InlineData("{ A,\n  // b\n  /* c */ B(1, 2), // d\n  C }", "// b|/* c */", "// d")]
    [InlineData("{ A,\n  // a\n\n  // b\n  B(1, 2),\n  C }", "// b", "")]
    [InlineData("{ A,\n  // a\n  \n\n  B(1, 2),\n  // c\n  C }", "", "")]
    [InlineData("{ A,\n  // a\n#region x\n  // b\n  B(1, 2),\n#endregion\n  C }", "// b", "")]
    [InlineData("{ A,\n#if NEVER\n  // a\n#endif\n  B(1, 2),\n  C }", "", "")]
    [InlineData("{ B(1, 2)\n  /* b */ , // c\n  C }", "", "/* b */|// c")]
    [InlineData("{ /* b */ B(1, 2) }", "/* b */", "")]
    [InlineData("{ // a\n  B(1, 2) }", "", "")]
    public async Task Comments_are_about_it_or_not(string list, string before, string behind)
    {
        var (element, _) = await OpenAsync(list);

        Assert.Equal((before, behind), (TextsOf(element.Before), TextsOf(element.Behind)));
    }

    [Theory]
    [InlineData("{ B(1, /* x */ 2) }", "/* x */")]
    [InlineData("{ B /* w */ (1 /* v */, /* x */ 2 /* y */) }", "/* w */|/* v */|/* x */|/* y */")]
    public async Task Comments_within_it_stand_in_its_parts_or_between_them(string list, string between)
    {
        var (element, file) = await OpenAsync(list);
        var arguments = ElementIn(file).DescendantNodes().OfType<ArgumentSyntax>().Select(argument => argument.Expression).ToArray();

        Assert.Equal(between, TextsOf(element.Between(arguments[0], arguments[1])));
        Assert.Empty(element.Between(ElementIn(file), arguments[1]));
    }

    /// <summary>With its comments and its line.</summary>
    [Theory]
    [InlineData("{ A, B(1, 2), C }", "{ A, C }")]
    [InlineData("{ A, B(1, 2) }", "{ A }")]
    [InlineData("{ A, B(1, 2), }", "{ A, }")]
    [InlineData("{ B(1, 2), C }", "{ C }")]
    [InlineData("{ A, /* b */ B(1, 2) /* c */, C }", "{ A, C }")]
    [InlineData("{ A,\n  // b\n  B(1, 2), // c\n  C }", "{ A,\n  C }")]
    [InlineData("{ A,\n  B(1, 2),\n}", "{ A,\n}")]
    [InlineData("{ A,\n  B(1, 2)\n}", "{ A,\n}")]
    [InlineData("{ A, // a\n  B(1, 2) }", "{ A, // a\n  }")]
    public async Task It_is_moved_away(string list, string left) => Assert.Equal(left, await ChangeAsync(list, element => element.Move()));

    /// <summary>Its comments stay.</summary>
    [Theory]
    [InlineData("{ A, B(1, 2), C }", "{ A, C }")]
    [InlineData("{ A, B(1, 2) }", "{ A }")]
    [InlineData("{ A, /* b */ B(1, /* x */ 2) /* c */, C }", "{ A, /* b */ /* x */ /* c */ C }")]
    [InlineData("{ A,\n  // b\n  B(1, 2), // c\n  C }", "{ A,\n  // b\n  // c\n  C }")]
    public async Task It_is_removed(string list, string left) => Assert.Equal(left, await ChangeAsync(list, element => element.Remove()));

    /// <summary>With the comments in it, where no others would be lost.</summary>
    [Theory]
    [InlineData("{ A, B(1, /* x */ 2), C }", "{ A, C }")]
    [InlineData("{ A, B(1, 2), // c\n  C }", "{ A, // c\n  C }")]
    [InlineData("{ A, B(1, 2) /* c */, C }", null)]
    public async Task It_is_cut_out(string list, string? left) => Assert.Equal(left, await ChangeAsync(list, element => element.Cut()));

    [Theory]
    [InlineData("{ A, B(1, 2), C }", true)]
    [InlineData("{ A,\n#region x\n  B(1, 2),\n  C\n#endregion\n}", true)]
    [InlineData("{ A,\n  B(1,\n#region x\n#endregion\n  2),\n  C }", false)]
    [InlineData("{ A,\n  B(1, 2)\n#region x\n#endregion\n  , C }", false)]
    [InlineData("{ A,\n  B(1, 2)\n#if NEVER\n  , D\n#endif\n}", false)]
    [InlineData("{ A,\n  B(1, 2),\n#if NEVER\n  D\n#endif\n}", true)]
    public async Task It_can_go_or_not(string list, bool canGo) => Assert.Equal(canGo, (await OpenAsync(list)).Element.CanGo);

    private static string TextsOf(IEnumerable<Comment> comments) => string.Join('|', comments.Select(comment => comment.Text));

    private static async Task<string?> ChangeAsync(string list, Func<ListElement, TextChange?> change)
    {
        var (element, file) = await OpenAsync(list);
        return change(element) is { } made ? FieldValue.After(file, made)[Array.Length..] : null;
    }

    private static async Task<(ListElement Element, SourceFile File)> OpenAsync(string list)
    {
        var file = await FieldValue.OpenAsync(Array + list);
        return (new(ElementIn(file), (InitializerExpressionSyntax)ElementIn(file).Parent!, file), file);
    }

    private static InvocationExpressionSyntax ElementIn(SourceFile file) =>
        file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Single();
}
