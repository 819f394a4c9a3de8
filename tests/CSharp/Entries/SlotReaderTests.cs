using LinkerdAnnotations.Analyzers.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

/// <summary>A member says surely what it holds. A variable of labels may serve a selector as well as an object.</summary>
public class SlotReaderTests
{
    [Fact]
    public Task A_map_that_is_there() => MarkedRows.VerifyStatementsAsync(
        map => SlotReader.OfMap(map.Expression),
        ("Use([|given.Metadata.Annotations|]);", "Annotations"),
        ("Use([|given.Metadata.Labels|]);", "Labels"),
        ("Use([|given.Metadata?.Labels|]);", "Labels"),
        ("Use([|(given.Metadata.Labels!)|]);", "Labels"),
        ("Use(given.Metadata?[|.Labels|]);", "Labels"),
        ("Use([|given.EnsureMetadata().EnsureLabels()|]);", "Labels"),
        ("Use([|new V1LabelSelector().MatchLabels|]);", "Selector"),
        ("Use([|given.Spec.NodeSelector|]);", "Selector"),
        ("var annotations = map; Use([|annotations|]);", "Annotations"),
        ("var labels = map; Use([|labels|]);", "Unknown"),
        ("var annotationSelector = map; Use([|annotationSelector|]);", "Unknown"),
        ("Dictionary<string, string> Labels() => map; Use([|Labels()|]);", "Unknown"),
        ("Use([|map|]);", "Unknown"));

    [Fact]
    public void No_map() => Assert.Equal(default, SlotReader.OfMap(null));

    [Fact]
    public Task A_new_map_by_what_it_is_given_to() => MarkedRows.VerifyAllAsync(
        map => SlotReader.OfNewMap(map[0].Expression),
        (MarkedRows.Method("given.Metadata.Annotations = [|new Dictionary<string, string>()|];"), "Annotations"),
        (MarkedRows.Method("given.Metadata.Labels = [|new Dictionary<string, string>()|];"), "Labels"),
        (MarkedRows.Method("given.Metadata.Labels = flag ? map : [|new Dictionary<string, string>()|];"), "Labels"),
        (MarkedRows.Method("given.Metadata.Labels ??= [|new Dictionary<string, string>()|];"), "Labels"),
        (MarkedRows.Method("_ = new V1ObjectMeta { Labels = [|new Dictionary<string, string>()|] };"), "Labels"),
        (MarkedRows.Method("_ = new V1LabelSelector { MatchLabels = [|new Dictionary<string, string>()|] };"), "Selector"),
        (MarkedRows.Method("Dictionary<string, string> annotations; annotations = [|new Dictionary<string, string>()|];"), "Annotations"),
        (MarkedRows.Method("Dictionary<string, string> labels; labels = [|new Dictionary<string, string>()|];"), "Unknown"),
        (MarkedRows.Method("var annotations = [|new Dictionary<string, string>()|];"), "Annotations"),
        (MarkedRows.Method("var labels = [|new Dictionary<string, string>()|];"), "Unknown"),
        (MarkedRows.Method("IEnumerable<string> annotations = [|new Dictionary<string, string>()|].Values.ToList();"), "Unknown"),
        (MarkedRows.Method("var annotations = [|new Dictionary<string, string>()|].ToDictionary(pair => pair.Key);"), "Annotations"),
        (MarkedRows.Method("var annotations = [|new Dictionary<string, string>()|].Count;"), "Unknown"),
        (MarkedRows.Method("[|new Dictionary<string, string>()|][text] = text;"), "Unknown"),
        (MarkedRows.Method("void Set(object labels) { } Set(labels: [|new Dictionary<string, string>()|]);"), "Labels"),
        (MarkedRows.Method("Use([|new Dictionary<string, string>()|]);"), "Unknown"),
        ("static object Annotations { get; } = [|new Dictionary<string, string>()|];", "Annotations"),
        ("static object Annotations => [|new Dictionary<string, string>()|];", "Annotations"),
        ("static object Annotations() => [|new Dictionary<string, string>()|];", "Annotations"),
        ("static object Labels() => [|new Dictionary<string, string>()|];", "Unknown"),
        ("static readonly object Annotations = [|new Dictionary<string, string>()|];", "Annotations"));

    [Fact]
    public Task A_map_that_is_filled_in_an_initializer() => MarkedRows.VerifyStatementsAsync(
        owner => SlotReader.OfInitializer(owner.Expression),
        ("""_ = new V1ObjectMeta { [|Labels = { ["app"] = text }|] };""", "Labels"),
        ("""_ = new V1ObjectMeta { [|Annotations = { ["app"] = text }|] };""", "Annotations"),
        ("""_ = new V1PodSpec { [|NodeSelector = { ["app"] = text }|] };""", "Selector"),
        ("""_ = new V1ConfigMap { [|Data = { ["app"] = text }|] };""", "Unknown"),
        ("""_ = new V1ObjectMeta { Labels = [|new Dictionary<string, string> { ["app"] = text }|] };""", "Labels"),
        ("""IDictionary<string, string> annotations = [|new Dictionary<string, string> { ["app"] = text }|];""", "Annotations"),
        ("var annotations = [|map.ToDictionary(pair => pair.Key)|];", "Unknown"));
}
