using System.Globalization;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestNodeTests
{
    [Theory]
    [InlineData("{}", "a", null)]
    [InlineData("{a: b}", "a", "b")]
    [InlineData("{a: b}", "b", null)]
    [InlineData("{a: b}", "A", null)]
    [InlineData("{a: b, c: d, e: f}", "a", "b")]
    [InlineData("{a: b, c: d, e: f}", "c", "d")]
    [InlineData("{a: b, c: d, e: f}", "e", "f")]
    [InlineData("{a: b, c: d, a: e}", "a", "e")]
    [InlineData("a: &x b\nc: *x", "c", "b")]
    [InlineData("{a: *x}", "a", "")]
    [InlineData("{? {} : a}", "", null)]
    [InlineData("{? [a] : b}", "a", null)]
    [InlineData("{&x a: b, *x : c}", "a", "b")]
    [InlineData("{*x : a}", "", null)]
    [InlineData("{'': a}", "", "a")]
    [InlineData("{!Ref a: b}", "a", null)]
    [InlineData("{a: b, !Ref a: c}", "a", "b")]
    [InlineData("[a, b]", "a", null)]
    [InlineData("a", "a", null)]
    public void The_last_member_of_a_name_is_found_under_it_in_any_mapping(string text, string name, string? value)
    {
        var few = Assert.Single(ManifestTree.Parse(text));
        var many = new ManifestNode(ManifestNodeKind.Mapping, few.Span, column: 0);
        for (var i = 0; i < 40; i++)
        {
            many.Add(Scalar(i.ToString(CultureInfo.InvariantCulture)), Scalar("x"));
        }

        foreach (var (key, member) in few.Members)
        {
            many.Add(key, member);
        }

        Assert.Equal(value, few[name]?.Text);
        Assert.Equal(value, many[name]?.Text);
    }

    [Fact]
    public void What_is_added_later_is_found_too()
    {
        var mapping = new ManifestNode(ManifestNodeKind.Mapping, default, column: 0);
        for (var i = 0; i < 80; i++)
        {
            var name = i.ToString(CultureInfo.InvariantCulture);

            Assert.Null(mapping[name]);

            var value = Scalar("x");
            mapping.Add(Scalar(name), value);

            Assert.Same(value, mapping[name]);
        }
    }

    [Fact]
    public void Members_and_items_keep_their_order()
    {
        var mapping = new ManifestNode(ManifestNodeKind.Mapping, default, column: 0);
        mapping.Add(Scalar("b"), Scalar("c"));
        mapping.Add(Scalar("a"), Scalar("d"));
        var list = new ManifestNode(ManifestNodeKind.Sequence, default, column: 0);
        list.Add(Scalar("b"));
        list.Add(Scalar("a"));

        Assert.Equal("{b: c, a: d} | [b, a]", ManifestTree.Of([mapping, list]));
    }

    [Theory]
    [InlineData(9, 5, 9)]
    [InlineData(5, 5, 5)]
    [InlineData(3, 5, 5)]
    public void No_node_ends_before_it_begins(int position, int start, int end)
    {
        var node = new ManifestNode(ManifestNodeKind.Mapping, new(5, 1), column: 0);
        node.EndAt(position);

        Assert.Equal(TextSpan.FromBounds(start, end), node.Span);
    }

    [Fact]
    public void A_node_stands_for_itself_and_an_alias_for_its_target()
    {
        var target = Scalar("a");

        Assert.Same(target, target.Resolved);
        Assert.Same(target, new ManifestNode(ManifestNodeKind.Alias, default, column: null) { Target = target }.Resolved);
        Assert.Equal(ManifestNodeKind.Alias, new ManifestNode(ManifestNodeKind.Alias, default, column: null).Resolved.Kind);
    }

    [Fact]
    public void A_new_node_is_known_and_complete()
    {
        var node = new ManifestNode(ManifestNodeKind.Sequence, new(2, 3), column: 4);

        Assert.Equal(
            (ManifestNodeKind.Sequence, new TextSpan(2, 3), 4, string.Empty, ValueKind.Text),
            (node.Kind, node.Span, node.Column, node.Text, node.ValueKind));
        Assert.Equal((false, false, false, false), (node.IsInFlow, node.IsUnknown, node.IsOpen, node.IsBroken));
        Assert.Empty(node.Members);
        Assert.Empty(node.Items);
    }

    [Fact]
    public void What_is_broken_is_open_too()
    {
        var unknown = Scalar("a");
        unknown.MarkUnknown();
        var open = Scalar("a");
        open.Open();
        var broken = Scalar("a");
        broken.Break();

        Assert.Equal((true, false, false), (unknown.IsUnknown, unknown.IsOpen, unknown.IsBroken));
        Assert.Equal((false, true, false), (open.IsUnknown, open.IsOpen, open.IsBroken));
        Assert.Equal((false, true, true), (broken.IsUnknown, broken.IsOpen, broken.IsBroken));
    }

    private static ManifestNode Scalar(string text) => new(ManifestNodeKind.Scalar, default, column: null) { Text = text };
}
