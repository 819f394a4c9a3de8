using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class FilePrefilterTests
{
    // A long file is looked at in pieces of that many characters.
    private const int Piece = 16 * 1024;

    [Theory]
    [InlineData("linkerd.io/inject", "linkerd")]
    [InlineData("see linkerd.io", "linkerd")]
    [InlineData("linkard.", "linkard")]
    [InlineData("limkerd.", "limkerd")]
    [InlineData("LINKARD.IO", "LINKARD")]
    [InlineData("LIMKERD.IO", "LIMKERD")]
    [InlineData("linkard:", "linkard")]
    [InlineData("linkard/", "linkard")]
    [InlineData("linkard\"", "linkard")]
    [InlineData("linkard\\/", "linkard")]
    [InlineData("linkard~1", "linkard")]
    [InlineData("linkard_io", "linkard")]
    [InlineData("limkerd:", "limkerd")]
    [InlineData("limkerd/", "limkerd")]
    [InlineData("limkerd\"", "limkerd")]
    [InlineData("limkerd\\/", "limkerd")]
    [InlineData("limkerd~1", "limkerd")]
    [InlineData("limkerd_io", "limkerd")]
    [InlineData("lin_kerd.io", "lin_kerd")]
    [InlineData("linkerdio/inject", "linkerdio")]
    [InlineData("linkerdio~1inject", "linkerdio")]
    [InlineData("linlinkard.io", "linlinkard")]
    [InlineData("config.linkard.io", "linkard")]
    [InlineData("line.limkerd.io", "limkerd")]
    public void A_label_like_the_project_is_a_place(string text, string label)
    {
        var look = At(text);
        var start = text.IndexOf(label, StringComparison.Ordinal);

        Assert.NotEmpty(look.Positions);
        Assert.All(look.Positions, position => Assert.InRange(position, start, start + label.Length - 1));
        Assert.Empty(look.Names);
        Assert.True(look.MayMentionLinkerd);
    }

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("nux")]
    [InlineData("linkard")]
    [InlineData("linkardx")]
    [InlineData("linkard ")]
    [InlineData("linkard~0")]
    [InlineData("lin")]
    [InlineData("lin.")]
    [InlineData("erd.")]
    [InlineData("lint_x")]
    [InlineData("nerd_x")]
    [InlineData("line.linkard")]
    [InlineData("line:other.io/x_y")]
    [InlineData("a linear world of birds, with a herd. And an error.")]
    [InlineData("linxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.")]
    [InlineData("LINKERD")]
    public void Other_words_are_none(string text)
    {
        var look = At(text);

        Assert.Empty(look.Positions);
        Assert.Empty(look.Names);
        Assert.False(look.MayMentionLinkerd);
    }

    [Theory]
    [InlineData("\\u006c", 0)]
    [InlineData("\\U0000006c", 0)]
    [InlineData("\\x6c", 0)]
    [InlineData("ab\\u006c", 2)]
    [InlineData("\\\\\\u006c", 2)]
    [InlineData("\\n\\u006c", 2)]
    [InlineData("a\\nb\\u006c", 4)]
    [InlineData("\\u006c\\u0069", 0, 6)]
    [InlineData("\\u", 0)]
    public void An_escape_of_any_character_is_a_place(string text, params int[] positions)
    {
        var look = At(text);

        Assert.Equal(positions, look.Positions);
        Assert.Empty(look.Names);
        Assert.True(look.MayMentionLinkerd);
    }

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\t \\0 \\\"")]
    [InlineData("\\\\u006c")]
    [InlineData("a\\\\x")]
    [InlineData("\\")]
    [InlineData("u\\")]
    [InlineData("\\n\\")]
    public void Other_escapes_are_none(string text) => Assert.Empty(At(text).Positions);

    [Theory]
    [InlineData("linkerd", 6)]
    [InlineData("Linkerd", 6)]
    [InlineData("LinkerdAnnotations", 6)]
    [InlineData("using Linkerd; class MyLinkerdThing;", 12, 29)]
    public void A_name_with_the_project_in_it_is_no_place_but_a_name(string text, params int[] ends)
    {
        var look = At(text);

        Assert.Equal(ends, look.Names);
        Assert.Empty(look.Positions);
        Assert.True(look.MayMentionLinkerd);
    }

    [Fact]
    public void Places_are_in_the_order_of_the_file()
    {
        const string Text = "\"limkerd.io\" + linkard.io + \"\\u006c\" + Linkerd + \"limkerd.io\" + \"\\x6c\" + linkard.io";
        var look = At(Text);

        Assert.Equal(look.Positions.Order(), look.Positions);
        Assert.Equal(6, look.Positions.Count);
        Assert.Equal([Text.IndexOf("Linkerd", StringComparison.Ordinal) + 6], look.Names);
    }

    [Theory]
    [InlineData("linkerdio~1")]
    [InlineData("linkard.")]
    [InlineData("limkerd.")]
    [InlineData("linkard_")]
    public void A_label_is_found_wherever_a_piece_of_the_file_ends(string text)
    {
        foreach (var start in Enumerable.Range(Piece - 15, 40))
        {
            var positions = At(new string(' ', start) + text + new string(' ', 20)).Positions;

            Assert.NotEmpty(positions);
            Assert.All(positions, position => Assert.InRange(position, start, start + text.Length - 2));
        }
    }

    [Fact]
    public void An_escape_is_found_once_wherever_a_piece_of_the_file_ends()
    {
        foreach (var start in Enumerable.Range(Piece - 15, 40))
        {
            Assert.Equal([start], At(new string(' ', start) + "\\u006c").Positions);
            Assert.Equal([start + 2], At(new string(' ', start) + "\\\\\\u006c").Positions);
            Assert.Empty(At(new string(' ', start) + "\\\\u006c").Positions);
        }
    }

    [Fact]
    public void A_name_is_found_where_it_ends_wherever_a_piece_of_the_file_ends()
    {
        foreach (var start in Enumerable.Range(Piece - 15, 40))
        {
            Assert.Equal([start + 6], At(new string(' ', start) + "Linkerd").Names.Distinct());
        }
    }

    [Fact]
    public void Nothing_is_kept_for_a_file_that_mentions_nothing() => Assert.Same(At("class A;"), At("class B;"));

    [Fact]
    public void The_search_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => FilePrefilter.At(SourceText.From("class A;"), new(canceled: true)));

    [Theory]
    [InlineData("// Linkerd", true)]
    [InlineData("// linkerd", true)]
    [InlineData("// Annotations", true)]
    [InlineData("// annotation", true)]
    [InlineData("// Label", true)]
    [InlineData("// labels", true)]
    [InlineData("// linker, a note and tables", false)]
    [InlineData("", false)]
    public void Metadata_are_spoken_of_where_one_of_their_names_stands(string text, bool isSpokenOf) =>
        Assert.Equal(isSpokenOf, FilePrefilter.SpeaksOfMetadata(MarkedSyntax.Parse(text), CancellationToken.None));

    [Theory]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = \"linkerd\" + \".io\"; }", true)]
    [InlineData("class A { string B = $\"{x}.linkerd.io/\"; }", true)]
    [InlineData("class A { string B = \"\\u006cinkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = \"/linkerd \"; }", true)]
    [InlineData("class A { string B = nameof(linkerd) + C; }", true)]
    [InlineData("class A { string B = nameof(Linkerd) + C; }", true)]
    [InlineData("class A { string B = nameof(C.linkerd) + C; }", true)]
    [InlineData("class A { string B = \"see linkerd.io now\"; string C = \"linkerd.io\"; }", true)]
    [InlineData("// linkerd.io\nclass A { string B = \"linkerd.io\"; }", true)]
    [InlineData("class A { string B = nameof(Linker) + C; }", false)]
    [InlineData("class A { string B = \"see linkerd.io now\"; }", false)]
    [InlineData("class A { string B = \"the linkerd way\"; }", false)]
    [InlineData("// linkerd.io\nclass A { string B = \"a\"; }", false)]
    [InlineData("class A { string B = /* linkerd.io */ \"a\"; }", false)]
    [InlineData("class A { string B = linkerd; }", false)]
    [InlineData("class A { string B = Use(linkerd); }", false)]
    [InlineData("class A { string B = C.nameof(linkerd); }", false)]
    [InlineData("class A { string B = linkerd.nameof(C); }", false)]
    [InlineData("class A { string B = C[linkerd]; }", false)]
    [InlineData("class linkerd;", false)]
    [InlineData("class A { string B = linkerd.io; }", false)]
    [InlineData("class A;", false)]
    public void A_piece_of_a_key_is_a_text_with_its_domain(string text, bool isThere)
    {
        var tree = MarkedSyntax.Parse(text);

        Assert.Equal(isThere, At(text).HasPieceOfKey(tree, CancellationToken.None));
    }

    [Theory]
    [InlineData("class A { string B = \"linkerd.io\"; }", true)]
    [InlineData("class A { string B = @\"linkerd.io\"; }", true)]
    [InlineData("class A { string B = $\"linkerd.io/{C}\"; }", true)]
    [InlineData("class A { string B = $@\"linkerd.io/{C}\"; }", true)]
    [InlineData("class A { string B = \"linkerd.io\"u8; }", true)]
    [InlineData("class A { string B = \"\"\"linkerd.io\"\"\"; }", true)]
    [InlineData("class A { string B = \"\"\"\n  linkerd.io\n  \"\"\"; }", true)]
    [InlineData("class A { string B = \"\"\"linkerd.io\"\"\"u8; }", true)]
    [InlineData("class A { string B = \"\"\"\n  linkerd.io\n  \"\"\"u8; }", true)]
    [InlineData("class A { string B = $\"\"\"linkerd.io/{C}\"\"\"; }", true)]
    [InlineData("class A { string B = linkerd.io; }", false)]
    [InlineData("class A { char B = '\\u006c'; }", false)]
    [InlineData("class A { string B = /* linkerd.io */ \"a\"; }", false)]
    [InlineData("class A { string B = \"a\" /* linkerd.io */; }", false)]
    [InlineData("class A;", false)]
    public void Places_in_strings_are_those_that_lie_in_the_token_of_one(string text, bool isInString)
    {
        var look = At(text);
        var places = look.PlacesInStrings(MarkedSyntax.Parse(text), CancellationToken.None);

        Assert.Equal(isInString ? look.Positions : [], places);
    }

    [Fact]
    public void Places_in_names_and_comments_are_left_out()
    {
        const string Text = "class A { string B = /* linkard.io */ linkard.io + \"linkard.io\"; }";

        Assert.Equal(
            [Text.IndexOf("\"linkard", StringComparison.Ordinal) + 3],
            At(Text).PlacesInStrings(MarkedSyntax.Parse(Text), CancellationToken.None));
    }

    [Fact]
    public void A_file_that_mentions_nothing_is_not_parsed()
    {
        Assert.False(At("class A;").HasPieceOfKey(tree: null!, CancellationToken.None));
        Assert.Empty(At("class Linkerd;").PlacesInStrings(tree: null!, CancellationToken.None));
    }

    private static FilePrefilter At(string text) => FilePrefilter.At(SourceText.From(text), CancellationToken.None);
}
