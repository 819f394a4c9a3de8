using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.CodeFixes;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What a light bulb shows for each kind of edit.</summary>
public class TitlesTests
{
    private const string Key = "linkerd.io/inject";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    [Fact]
    public void Name_what_is_written()
    {
        Assert.Equal("Change to 'enabled'", Titles.Of(new ReplaceValue("true", ["enabled", "ingress"]), 0));
        Assert.Equal("Change to 'ingress'", Titles.Of(new ReplaceValue("true", ["enabled", "ingress"]), 1));
        Assert.Equal("Change to 'enabled' or 'disabled'", Titles.Of(new ReplaceFlag("enabled", "disabled"), 0));
        Assert.Equal("Use LinkerdAnnotations.Inject", Titles.Of(new UseConstant(Key, "LinkerdAnnotations.Inject", "Linkerd"), 0));
        Assert.Equal($"Add '{Stable}' with the value 'true'", Titles.Of(new AddEntry(Key, Stable, "true"), 0));
        Assert.Equal($"Remove '{Key}'", Titles.Of(new RemoveEntry(Key), 0));
    }

    [Fact]
    public void Name_where_an_entry_is_moved_to()
    {
        Assert.Equal($"Move '{Key}' to the annotations", Titles.Of(new MoveToOtherMap(Key, MetadataMap.Annotations), 0));
        Assert.Equal($"Move '{Key}' to the labels", Titles.Of(new MoveToOtherMap(Key, MetadataMap.Labels), 0));
        Assert.Equal($"Move '{Key}' to the pod template", Titles.Of(new MoveToPodTemplate(Key, ["Spec", "Template"], MetadataMap.Annotations), 0));
    }

    /// <summary>Who chooses among keys is told which of them not all releases read; what comes first is the one for the release.</summary>
    [Fact]
    public void Say_since_when_a_further_key_is_read()
    {
        var edit = new ReplaceKey("config.linkerd.io/native", [new(Stable), new(Stable), new(Key), new("example.com/unknown")]);

        Assert.Equal($"Change to '{Stable}'", Titles.Of(edit, 0));
        Assert.Equal($"Change to '{Stable}' (read by Linkerd 2.20 and later)", Titles.Of(edit, 1));
        Assert.Equal($"Change to '{Key}'", Titles.Of(edit, 2));
        Assert.Equal("Change to 'example.com/unknown'", Titles.Of(edit, 3));
    }
}
