using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestEntryUseTests
{
    private static readonly ObjectNode Map =
        new ObjectNode(KubernetesKind.Pod, Knowledge.Whole).AddMember("metadata").AddMember("annotations");

    private static readonly ObjectNode MapOfUnknown =
        new ObjectNode(KubernetesKind.Unknown, Knowledge.Whole).AddMember("metadata").AddMember("annotations");

    [Fact]
    public void A_map_in_metadata_belongs_to_its_object()
    {
        var use = Use(Map, isInMetadata: true);

        Assert.Equal(KubernetesKind.Pod, use.OwnerKind);
        Assert.True(use.IsInMetadata);
        Assert.Same(Map, use.Map?.Node);
        Assert.Same(Map, use.SeenMap?.Node);
    }

    [Fact]
    public void Another_map_belongs_to_nothing_that_is_known()
    {
        var use = Use(Map, isInMetadata: false);

        Assert.Equal(KubernetesKind.Unknown, use.OwnerKind);
        Assert.False(use.IsInMetadata);
        Assert.Null(use.Map);
        Assert.Same(Map, use.SeenMap?.Node);
    }

    [Fact]
    public void A_map_of_an_object_of_no_known_kind_is_only_seen()
    {
        var use = Use(MapOfUnknown, isInMetadata: true);

        Assert.False(use.IsInMetadata);
        Assert.Null(use.Map);
        Assert.Same(MapOfUnknown, use.SeenMap?.Node);
    }

    [Fact]
    public void A_change_of_one_entry_has_no_map()
    {
        var use = Use(map: null, isInMetadata: true);

        Assert.Equal(KubernetesKind.Unknown, use.OwnerKind);
        Assert.False(use.IsInMetadata);
        Assert.Null(use.Map);
        Assert.Null(use.SeenMap);
    }

    [Fact]
    public void What_is_added_to_objects_of_any_kind_is_in_their_metadata()
    {
        var use = new ManifestEntryUse(EntryAccess.Write, MetadataMap.Labels, MapOfUnknown, isInMetadata: true, values: [])
        {
            IsOfAnyObject = true,
        };

        Assert.True(use.IsInMetadata);
        Assert.Equal(KubernetesKind.Unknown, use.OwnerKind);
    }

    [Fact]
    public void It_says_what_is_done_with_an_entry_of_which_map()
    {
        var use = new ManifestEntryUse(EntryAccess.Remove, MetadataMap.Labels, map: null, isInMetadata: false, values: []);

        Assert.Equal(EntryAccess.Remove, use.Access);
        Assert.Equal(MetadataMap.Labels, use.Slot);
        Assert.True(use.Values.IsEmpty);
    }

    [Theory]
    [InlineData("podAnnotations: {linkerd.io/inject: a, linkerd.io/inject: b}\n", nameof(Repetition.IsRefused))]
    [InlineData("podAnnotations:\n  {{- if .a }}\n  linkerd.io/inject: a\n  linkerd.io/inject: b\n  {{- end }}\n",
        nameof(Repetition.IsRefused))]
    [InlineData("podAnnotations:\n  {{- if .a }}\n  linkerd.io/inject: a\n  {{- end }}\n  linkerd.io/inject: b\n", nameof(Repetition.None))]
    [InlineData("podAnnotations:\n  {{- if .a }}\n  linkerd.io/inject: a\n  {{- else }}\n  linkerd.io/inject: b\n  {{- end }}\n",
        nameof(Repetition.None))]
    [InlineData("one: {podAnnotations: {linkerd.io/inject: a}}\ntwo: {podAnnotations: {linkerd.io/inject: b}}\n", nameof(Repetition.None))]
    [InlineData("a: metadata.annotations['linkerd.io/inject']\nb: metadata.annotations['linkerd.io/inject']\n", nameof(Repetition.None))]
    [InlineData("linkerd.io/inject: a\npodAnnotations: {linkerd.io/inject: b}\n", nameof(Repetition.None))]
    [InlineData("podAnnotations: {linkerd.io/inject: a}\nmesh: {linkerd.io/inject: b}\n", nameof(Repetition.None))]
    public void One_mapping_is_not_to_have_a_key_twice(string text, string repetition)
    {
        var entries = ReadManifest.Of(text).Entries;

        Assert.Equal(2, entries.Length);
        Assert.Equal(repetition, entries[1].RepetitionOf(entries[0]).ToString());
    }

    [Theory]
    [InlineData("podAnnotations: {linkerd.io/inject: a}\n", true)]
    [InlineData("linkerd.io/inject: a\n", false)]
    public void A_key_that_stands_in_no_map_has_no_use(string text, bool isUsed) =>
        Assert.Equal(isUsed, Assert.IsType<ManifestEntry>(Assert.Single(ReadManifest.Of(text).Entries)).ManifestUse is not null);

    private static ManifestEntryUse Use(ObjectNode? map, bool isInMetadata) =>
        new(EntryAccess.Write, MetadataMap.Annotations, map, isInMetadata, values: []);
}
