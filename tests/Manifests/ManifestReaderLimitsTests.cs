using System.Text;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What aliases multiply is not followed without end.</summary>
public class ManifestReaderLimitsTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {annotations: {linkerd.io/inject: enabled}}\n";

    // Of ten and ten times ten, and so on: many more parts than there are characters.
    private const string Multiplied =
        "more:\n- &a [b, c, d, e, f, g, h, i, j, k]\n- &l [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        + "- &m [*l, *l, *l, *l, *l, *l, *l, *l, *l, *l]\n- [*m, *m, *m, *m, *m, *m, *m, *m, *m, *m]\n";

    [Fact]
    public void A_mapping_may_hold_itself()
    {
        const string Text = "a: &x\n  podAnnotations: {linkerd.io/inject: enabled}\n  b: *x\n";
        var entries = ReadManifest.Of(Text).Entries;

        Assert.InRange(entries.Length, 2, Text.Length);
        Assert.Equal(
            [Text.IndexOf("linkerd", StringComparison.Ordinal)],
            entries.Select(entry => entry.Origin.Location.SourceSpan.Start).Distinct());
    }

    [Theory]
    [InlineData("a: &x\n  b: *x\n  podAnnotations: {linkerd.io/inject: enabled}\n  c: ")]
    [InlineData("a: &x\n  podAnnotations: {linkerd.io/inject: enabled}\n  <<: *x\n  c: ")]
    [InlineData("a: &x\n- *x\n- podAnnotations: {linkerd.io/inject: enabled}\n- ")]
    [InlineData("a: &x\n- podAnnotations: {linkerd.io/inject: enabled, a: *x}\n- ")]
    [InlineData("a: &x\n  podAnnotations: {linkerd.io/inject: enabled, <<: *x}\n  c: ")]
    public void What_holds_itself_is_followed_only_so_deep(string text)
    {
        var entries = ReadManifest.Of(text + new string('d', 10_000) + "\n").Entries;

        Assert.InRange(entries.Length, 1, 257);
    }

    [Fact]
    public void What_is_repeated_is_no_longer_than_the_document()
    {
        var text = new StringBuilder("a: &a {podAnnotations: {linkerd.io/inject: enabled}}\n");
        for (var name = 'b'; name < 'j'; name++)
        {
            text.Append(name).Append(": &").Append(name).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 9))
                .Append("]\n");
        }

        Assert.InRange(ReadManifest.Of(text.ToString()).Entries.Length, 10, text.Length);
    }

    [Fact]
    public void A_map_that_is_repeated_too_often_is_not_known_any_more()
    {
        var maps = "x: &x\n"
            + string.Concat(Enumerable.Range(0, 20).Select(number => $"  viz.linkerd.io/a{number}: a\n"))
            + "y: &y\n"
            + string.Concat(Enumerable.Repeat("- podAnnotations: *x\n", 20))
            + $"z: [{string.Join(", ", Enumerable.Repeat("*y", 20))}]\n";
        var seen = ReadManifest.Of(maps).Entries
            .Where(entry => entry.SeenMap is not null)
            .GroupBy(entry => entry.SeenMap!.Value.Node)
            .ToArray();

        Assert.InRange(seen.Length, 20, 200);
        Assert.Contains(seen, map => map.Count() < 20);
        Assert.All(seen, map => Assert.Equal(map.Count() < 20, map.Key.Knowledge == Knowledge.Unknown));
    }

    [Theory]
    [InlineData(70)]
    [InlineData(700)]
    public void As_many_parts_are_repeated_as_the_document_has_characters_or_twenty_thousand(int count)
    {
        var text = "z: &z\n"
            + string.Concat(Enumerable.Repeat("- key: linkerd.io/a\n", count))
            + "more:"
            + string.Concat(Enumerable.Repeat("\n- matchExpressions: *z", count));

        Assert.Equal(Math.Min(text.Length, 20_000), ReadManifest.Of(text).Entries.Length);
    }

    [Theory]
    [InlineData("spec:\n  securityContext: *x\n", "spec.securityContext", true)]
    [InlineData("spec:\n  hostNetwork: *y\n", "spec.hostNetwork", true)]
    [InlineData("spec: *x\n", "spec", true)]
    [InlineData("spec:\n  labels: *e\n", "spec.labels", true)]
    [InlineData("spec:\n  securityContext: {a: b}\n", "spec.securityContext", false)]
    [InlineData("spec:\n  containers: [{name: a}, *x]\n", "spec.containers.0", false)]
    [InlineData("spec:\n  containers: [{name: a}, *x]\n", "spec.containers.1", true)]
    public void What_is_not_followed_is_not_known(string spec, string part, bool isUnknown)
    {
        const string Anchors = "x: &x {name: a}\ny: &y true\ne: &e {}\n";

        Assert.Equal(
            isUnknown,
            ReadManifest.PartOfObject(Anchors + Pod + Multiplied + spec, part).Knowledge == Knowledge.Unknown);
        Assert.NotEqual(
            Knowledge.Unknown,
            ReadManifest.PartOfObject(Anchors + Pod + spec, part).Knowledge);
    }

    [Theory]
    [InlineData("podAnnotations: *x\n", "Write Annotations: viz.linkerd.io/disable-tap = Text a")]
    [InlineData("a: *x\n", "Elsewhere: viz.linkerd.io/disable-tap")]
    [InlineData("a:\n  viz.linkerd.io/disable-tap: *y\n", "Elsewhere: viz.linkerd.io/disable-tap")]
    [InlineData("nodeSelector: *x\n", "Read Selector: viz.linkerd.io/disable-tap")]
    [InlineData("matchExpressions: *z\n", "Read Selector: viz.linkerd.io/other")]
    [InlineData("podAnnotations:\n  <<: *x\n", "Write Annotations: viz.linkerd.io/disable-tap = Text a")]
    [InlineData("a:\n  <<: *x\n", "Elsewhere: viz.linkerd.io/disable-tap")]
    [InlineData("a:\n- *x\n", "Elsewhere: viz.linkerd.io/disable-tap")]
    public void What_is_not_followed_has_no_entries(string tail, string entry)
    {
        const string Anchors = "y: &y a\nx: &x {viz.linkerd.io/disable-tap: a}\nz: &z\n- key: viz.linkerd.io/other\n";
        var before = ReadManifest.Entries(Anchors).Count();

        Assert.Equal([entry], ReadManifest.Entries(Anchors + tail).Skip(before));
        Assert.Empty(ReadManifest.Entries(Anchors + Multiplied + tail).Skip(before));
    }

    /// <summary>Each document may repeat as much again.</summary>
    [Fact]
    public void Another_document_is_followed_again() =>
        Assert.Equal(
            2,
            ReadManifest.Entries($"linkerd.io/inject: a\n{Multiplied}---\na: &x {{linkerd.io/inject: a}}\npodAnnotations: *x\n")
                .Count(entry => entry.StartsWith("Elsewhere", StringComparison.Ordinal)));
}
