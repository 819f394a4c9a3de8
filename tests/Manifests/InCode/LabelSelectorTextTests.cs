using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class LabelSelectorTextTests
{
    [Theory]
    [InlineData("[|app|]=web")]
    [InlineData("[|app|]==web")]
    [InlineData("[|app|]!=web")]
    [InlineData("[|app|] = web")]
    [InlineData("[|app|] != web")]
    [InlineData("[|app|] in (web)")]
    [InlineData("[|app|] in (web, api)")]
    [InlineData("[|app|] notin (web)")]
    [InlineData("[|size|]>1")]
    [InlineData("[|size|] > 1")]
    [InlineData("[|size|]<1")]
    [InlineData("[|app|]=")]
    [InlineData(" [|app|]=web")]
    [InlineData("  [|app|] ")]
    [InlineData("\t[|app|]\tin (web)")]
    [InlineData("\r\n[|app|]\r\n= web")]
    [InlineData("!\n[|app|]\n")]
    [InlineData("![|app|]")]
    [InlineData("! [|app|]")]
    [InlineData(" ! [|app|] ")]
    [InlineData("[|linkerd.io/control-plane-ns|]=linkerd")]
    public void A_key_stands_before_an_operator_or_behind_an_exclamation_mark(string marked) => Verify(marked);

    [Theory]
    [InlineData("[|app|],[|tier|]")]
    [InlineData("[|app|], [|tier|]")]
    [InlineData("[|app|]=a,\n\t[|tier|]=b")]
    [InlineData("[|app|]=web,[|tier|]")]
    [InlineData("[|app|],[|tier|]=back")]
    [InlineData("[|app|]=web,[|tier|]=back,[|zone|]!=a")]
    [InlineData("[|app|] in (web),[|tier|]")]
    [InlineData("[|app|] in (web,api),[|tier|]=back")]
    [InlineData("[|app|] notin (web, api), ![|tier|]")]
    [InlineData("[|app|] in (web,api),[|tier|] in (back,front),[|zone|]")]
    [InlineData("![|app|],![|tier|]")]
    public void Requirements_stand_between_commas_and_values_between_parentheses(string marked) => Verify(marked);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("!")]
    [InlineData("app")]
    [InlineData("linkerd.io/control-plane-ns")]
    [InlineData(",")]
    [InlineData(", ")]
    [InlineData("=web")]
    [InlineData("!=web")]
    [InlineData("[|app|],")]
    [InlineData("[|app|]=web, ")]
    [InlineData(",[|app|]=web")]
    [InlineData("[|app|]=web,,[|tier|]=back")]
    [InlineData("[|app|]=web, ,[|tier|]=back")]
    [InlineData("[|app|]=web),[|tier|] in (back,front)")]
    [InlineData("[|app|] in (web,tier=back")]
    public void One_key_by_itself_and_what_is_no_requirement_gives_no_label(string marked) => Verify(marked);

    [Theory]
    [InlineData("[|app|]=web,tier{x}=back")]
    [InlineData("[|app|]=web,{x}tier=back")]
    [InlineData("[|app|]=web,ti{x}er=back")]
    [InlineData("[|app|]=web,{x}=back")]
    [InlineData("[|app|]={x},[|tier|]=back")]
    [InlineData("[|app|]=web{x}")]
    [InlineData("[|app|] {x} (web)")]
    public void A_key_that_a_program_fills_in_is_passed_over(string marked) => Verify(marked);

    [Fact]
    public void The_labels_are_written_as_the_expressions_of_a_selector()
    {
        var selector = Assert.Single(LabelSelectorText.Parse(HoleyText.Of("app=web,!tier", [])));

        Assert.Equal((ManifestNodeKind.Mapping, new(0, 13), null), (selector.Kind, selector.Span, selector.Column));
        var (name, expressions) = Assert.Single(selector.Members);
        Assert.Equal((ManifestNodeKind.Scalar, "matchExpressions", new(0, 0)), (name.Kind, name.Text, name.Span));
        Assert.Equal((ManifestNodeKind.Sequence, new(0, 13), null), (expressions.Kind, expressions.Span, expressions.Column));
        Assert.Equal([new(0, 3), new(9, 4)], expressions.Items.Select(item => item.Span));
        Assert.Equal(
            [("key", new(0, 0), "app", new(0, 3)), ("key", new(9, 0), "tier", new(9, 4))],
            expressions.Items.Select(item => Assert.Single(item.Members))
                .Select(member => (member.Key.Text, member.Key.Span, member.Value.Text, member.Value.Span)));
        Assert.All(expressions.Items, item => Assert.Equal((ManifestNodeKind.Mapping, null), (item.Kind, item.Column)));
        Assert.All(
            expressions.Items.Select(item => item["key"]),
            key => Assert.Equal((ManifestNodeKind.Scalar, ValueKind.Text, null), (key?.Kind, key?.ValueKind, key?.Column)));
    }

    private static void Verify(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> keys);

        var selector = Assert.Single(LabelSelectorText.Parse(HoleyText.Of(text, HolesIn(text))));

        var found = selector["matchExpressions"]!.Items.Select(item => item["key"]!).ToList();
        Assert.Equal(keys, found.Select(key => key.Span));
        Assert.Equal(keys.Select(key => text.Substring(key.Start, key.Length)), found.Select(key => key.Text));
    }

    private static IEnumerable<TextSpan> HolesIn(string text)
    {
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            yield return TextSpan.FromBounds(start, text.IndexOf('}', start) + 1);
        }
    }
}
