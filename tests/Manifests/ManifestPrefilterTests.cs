using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestPrefilterTests
{
    [Theory]
    [InlineData("[|linkerd.io/inject|]", true)]
    [InlineData("[|a: config.linkerd.io/proxy-await|]", true)]
    [InlineData("[|a/b linkerd.io/inject|]", true)]
    [InlineData("[|(linkerd.io/inject)|]", true)]
    [InlineData("[|linked.io/inject|]", true)]
    [InlineData("[|config_linkerd_io/inject|]", true)]
    [InlineData("[|config-linkerd-io/inject|]", true)]
    [InlineData("[|servers.policy.linkerd.io/a|]", true)]
    [InlineData("[|linkerd.io/|]", true)]
    [InlineData("[|/a linked.io/inject|]", true)]
    [InlineData("[|linkerd.io|]/inject", false)]
    [InlineData("linkerd.io[|/inject|]", false)]
    [InlineData("linkerd[|.io/inject|]", false)]
    [InlineData("li[|nkerd.io/inject|]", false)]
    [InlineData("[|example.com/inject|]", false)]
    [InlineData("[|linkerd.io /inject|]", false)]
    [InlineData("[|example.com/a|] linkerd.io/inject", false)]
    [InlineData("linkerd.io/inject [|example.com/a|]", false)]
    [InlineData("[|/|]", false)]
    [InlineData("[||]", false)]
    [InlineData("linkerd.io/inject[||]", false)]
    public void A_key_has_a_domain_before_its_slash(string text, bool couldHoldKey) => AssertCouldHoldKey(couldHoldKey, text);

    /// <summary>JSON may escape any character.</summary>
    [Theory]
    [InlineData("""[|linked.io\/inject|]""", true)]
    [InlineData("""[|\u006cinked.example/inject|]""", true)]
    [InlineData("""[|\u0065xample.com\/inject|]""", true)]
    [InlineData("""\[|u0065xample.com/inject|]""", false)]
    [InlineData("""[|example.com\/inject|]""", false)]
    [InlineData("""[|linked.io\\/inject|]""", false)]
    [InlineData("""linked.io\[|/inject|]""", false)]
    [InlineData("""[|\/inject|]""", false)]
    [InlineData("""[|\\/inject|]""", false)]
    public void An_escape_may_stand_for_a_part_of_a_key(string text, bool couldHoldKey) => AssertCouldHoldKey(couldHoldKey, text);

    [Theory]
    [InlineData("[|/metadata/annotations/linked.io~1inject|]", true)]
    [InlineData("[|a~1b/linked.io~1inject|]", true)]
    [InlineData("[|linked.io~1|]", true)]
    [InlineData("[|~a linked.io~1inject|]", true)]
    [InlineData("[|linked.io~|]1", false)]
    [InlineData("[|linked.io~0inject|]", false)]
    [InlineData("[|linked.io~2inject|]", false)]
    [InlineData("[|example.com~1inject|]", false)]
    [InlineData("linked[|.io~1inject|]", false)]
    [InlineData("[|linked.io1~inject|]", false)]
    [InlineData("[|~1|]", false)]
    [InlineData("[|~|]", false)]
    public void A_pointer_writes_the_slash_in_another_way(string text, bool couldHoldKey) => AssertCouldHoldKey(couldHoldKey, text);

    [Theory]
    [InlineData("[|config.linkerd.io.access-log|]", true)]
    [InlineData("[|config.linkerd.io:access-log|]", true)]
    [InlineData("[|config.linkerd.io access-log|]", true)]
    [InlineData("[|linkerd.io.1|]", true)]
    [InlineData("[|linkerd.io: a, linkerd.io.inject|]", true)]
    [InlineData("[|linkerd.io.|]inject", false)]
    [InlineData("[|linkerd.io|].inject", false)]
    [InlineData("linkerd[|.io.inject|]", false)]
    [InlineData("[|linkerd.io|]", false)]
    [InlineData("[|linkerd.iox|]", false)]
    [InlineData("[|linkerd.ioxy|]", false)]
    [InlineData("[|linkerd.io1a|]", false)]
    [InlineData("[|linkerd.io: {}|]", false)]
    [InlineData("[|linkerd.io..|]", false)]
    [InlineData("[|linkerd.io\na: b|]", false)]
    [InlineData("[|linkerd.io\ra: b|]", false)]
    [InlineData("[|linkerd.io\"a|]", false)]
    [InlineData("[|linkerd.io'a|]", false)]
    public void Another_character_may_stand_for_the_slash(string text, bool couldHoldKey) => AssertCouldHoldKey(couldHoldKey, text);

    /// <summary>The last 253 characters before the slash count, as many as a domain can have.</summary>
    [Theory]
    [InlineData(253, true)]
    [InlineData(255, false)]
    public void A_longer_domain_is_none(int length, bool couldHoldKey) =>
        AssertCouldHoldKey(couldHoldKey, $"[|{"linkerd.".PadRight(length, 'a')}/inject|]");

    [Theory]
    [InlineData("[|kind: Namespace|]", true)]
    [InlineData("[|kind: Namespace\n|]", true)]
    [InlineData("[|kind:Namespace|]", true)]
    [InlineData("[|kind:\tNamespace|]", true)]
    [InlineData("[|kind: 'Namespace'|]", true)]
    [InlineData("[|{\"kind\": \"Namespace\"}|]", true)]
    [InlineData("[|kind: Namespace|]d", true)]
    [InlineData("kind[|: Namespace|]", true)]
    [InlineData("[|kind: Namespaced\n---\nkind: Namespace|]", true)]
    [InlineData("[|# Namespace\nkind: Namespace|]", true)]
    [InlineData("[|Namespace: a\nkind: Namespace|]", true)]
    [InlineData("kind:[| Namespace|]", false)]
    [InlineData("kind: [|Namespace|]", false)]
    [InlineData("[|kind: Names|]pace", false)]
    [InlineData("[|kind: Namespaced|]", false)]
    [InlineData("[|kind: Namespace2|]", false)]
    [InlineData("[|kind: Namespace-a|]", false)]
    [InlineData("[|kind: Namespace.a|]", false)]
    [InlineData("[|kind: Namespace_a|]", false)]
    [InlineData("[|kind: NamespaceNamespace|]", false)]
    [InlineData("[|kind: aNamespace|]", false)]
    [InlineData("[|kind:\nNamespace|]", false)]
    [InlineData("[|kind: namespace|]", false)]
    [InlineData("[|- Namespace|]", false)]
    [InlineData("[|Namespace: a|]", false)]
    [InlineData("[||]", false)]
    public void A_Namespace_is_the_value_of_a_member(string text, bool couldBeNamespace)
    {
        var (unmarked, span) = Read(text);

        Assert.Equal(couldBeNamespace, ManifestPrefilter.CouldBeNamespace(unmarked, span.Start, span.End));
    }

    [Theory]
    [InlineData("annotations:", true)]
    [InlineData("  podAnnotations:\n", true)]
    [InlineData("labels:", true)]
    [InlineData("Labels: {}", true)]
    [InlineData("abels:", true)]
    [InlineData("nnotations:", true)]
    [InlineData("commonLabels:", true)]
    [InlineData("annotations", false)]
    [InlineData("annotation:", false)]
    [InlineData("labels :", false)]
    [InlineData("label:", false)]
    [InlineData("ANNOTATIONS:", false)]
    [InlineData("", false)]
    public void A_map_begins_behind_its_name(string text, bool couldHoldMap) =>
        Assert.Equal(couldHoldMap, ManifestPrefilter.CouldHoldMap(text));

    private static void AssertCouldHoldKey(bool couldHoldKey, string marked)
    {
        var (text, span) = Read(marked);

        Assert.Equal(couldHoldKey, ManifestPrefilter.CouldHoldKey(text, span.Start, span.End));
    }

    private static (string Text, TextSpan Span) Read(string marked)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);
        return (text, span);
    }
}
