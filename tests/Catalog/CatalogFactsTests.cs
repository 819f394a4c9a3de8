using System.Globalization;
using System.Text.Json;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>The catalogue and the facts say the same, in both directions.</summary>
public class CatalogFactsTests
{
    private const string NewestEdge = "edge-26.8.3";

    /// <summary>What the facts say of a bad value: in their own words, or, where they were corrected, by the name of the effect.</summary>
    private static readonly Dictionary<string, Effect> Effects = new(Enum
        .GetValues<Effect>()
        .Select(effect => KeyValuePair.Create(effect.ToString(), effect)))
    {
        ["ignored silently"] = Effect.Default,
        ["warning logged and ignored"] = Effect.Default,
        ["unknown"] = Effect.None,
    };

    private static readonly Dictionary<string, ObjectKinds> Kinds = new()
    {
        ["pod"] = ObjectKinds.Pod,
        ["namespace"] = ObjectKinds.Namespace,
        ["service"] = ObjectKinds.Service,
        ["egressnetwork"] = ObjectKinds.EgressNetwork,
        ["httproute"] = ObjectKinds.HttpRoute,
        ["grpcroute"] = ObjectKinds.GrpcRoute,
        ["externalworkload"] = ObjectKinds.ExternalWorkload,
        ["endpoints"] = ObjectKinds.Endpoints,
        ["secret"] = ObjectKinds.Secret,
        ["link"] = ObjectKinds.Link,
        ["crd"] = ObjectKinds.CustomResourceDefinition,
        ["trafficsplit"] = ObjectKinds.TrafficSplit,
        ["cni resources"] = ObjectKinds.CniResources,
        ["cluster-scoped resources"] = ObjectKinds.ClusterScopedResources,
    };

    private static IEnumerable<(JsonElement Fact, LinkerdKey Key)> Rows =>
        Facts.Annotations.GetProperty("keys").EnumerateArray().Select(fact => (fact, LinkerdCatalog.Find(fact.Text("key")!)!));

    private static IEnumerable<string> Versions =>
        Facts.Annotations.GetProperty("releases").EnumerateArray().Select(release => release.Text("version")!);

    [Fact]
    public void Both_name_the_same_keys()
    {
        var facts = Facts.Annotations.GetProperty("keys").EnumerateArray().Select(fact => fact.Text("key")!).Order(StringComparer.Ordinal);

        Assert.Equal(facts, LinkerdCatalog.All.Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Use_audience_summary_and_the_effect_of_bad_values_agree()
    {
        foreach (var (fact, key) in Rows)
        {
            Assert.Equal(fact.Text("use"), UseOf(key));
            Assert.Equal(fact.Text("audience"), key.Audience.ToString().ToLowerInvariant());
            if (key is { Audience: Audience.User, Value: { } values }
                && values.Stages.Any(stage => stage.Grammar is not FreeText)
                && fact.Text("onBadValue") is { } effect)
            {
                Assert.True(Effects[effect] == key.OnBadValue.Effect, $"{key.Name}: {effect}, {key.OnBadValue}");
            }

            Assert.Equal(fact.Text("description")!.TrimEnd('.'), key.Summary.TrimEnd('.'), ignoreCase: true);
        }
    }

    [Fact]
    public void Support_agrees_in_every_release_line()
    {
        foreach (var (fact, key) in Rows.Where(row => row.Key.Lifespans.Count > 0))
        {
            var supported = fact.Strings("supportedIn");
            foreach (var version in Versions)
            {
                Assert.True(key.IsReadBy(Release(version)) == supported.Contains(version), $"{key.Name} in {version}");
            }

            Assert.True(key.IsReadBy(null) == supported.Count > 0, key.Name);
            Assert.Equal(fact.Strings("declaredButUnusedIn").Count > 0, key.IsDeclaredOnly);
        }
    }

    [Fact]
    public void Support_agrees_at_every_edge_boundary()
    {
        var boundaries = 0;
        foreach (var (fact, key) in Rows.Where(row => !row.Key.IsDeclaredOnly))
        {
            foreach (var (first, last) in EdgeRuns(fact))
            {
                boundaries++;
                Assert.True(key.IsReadBy(Release(first)), $"{key.Name} in {first}");
                Assert.False(key.IsReadBy(Before(first)), $"{key.Name} before {first}");
                if (last is not null)
                {
                    Assert.True(key.IsReadBy(Release(last)), $"{key.Name} in {last}");
                    Assert.False(key.IsReadBy(After(last)), $"{key.Name} after {last}");
                }
            }

            if (fact.Object("removed")?.Text("edge") is { } removed)
            {
                boundaries++;
                Assert.False(key.IsReadBy(Release(removed)), $"{key.Name} in {removed}");
                Assert.Equal(Release(removed), key.Removed!.Value.Edge);
            }
        }

        Assert.True(boundaries > 170, boundaries.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Keys_whose_releases_are_unknown_are_those_that_the_facts_date_nowhere()
    {
        foreach (var (fact, key) in Rows)
        {
            var introduced = fact.GetProperty("introduced");
            Assert.Equal((introduced.Text("edge") ?? introduced.Text("firstEdgeSeen")) is not null, key.Lifespans.Count > 0);
        }
    }

    [Fact]
    public void Lines_of_introduction_and_removal_agree()
    {
        foreach (var (fact, key) in Rows.Where(row => row.Key.Lifespans.Count > 0))
        {
            var introduced = fact.GetProperty("introduced").Text("release");
            var first = key.Lifespans.Select(lifespan => lifespan.Since!.Value.Line).FirstOrDefault(line => line is not null);
            Assert.Equal(introduced is null ? null : Release(introduced).ToString(), first is { } line ? LineOf(line) : null);

            if (fact.Object("removed") is { } removed)
            {
                Assert.Equal(removed.Text("release"), key.Removed!.Value.Line is { } end ? LineOf(end) : null);
            }
            else
            {
                Assert.Null(key.Removed);
            }
        }
    }

    [Fact]
    public void Backports_count_from_their_patch_on()
    {
        var backports = 0;
        foreach (var (fact, key) in Rows)
        {
            if (fact.GetProperty("introduced").Text("backportedInTag") is { } tag)
            {
                backports++;
                var patch = int.Parse(tag[(tag.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);
                var line = tag[..tag.LastIndexOf('.')];
                Assert.True(key.Lifespans.Any(lifespan => lifespan.Contains(Release(tag))), $"{key.Name} in {tag}");
                Assert.False(key.IsReadBy(Release($"{line}.{patch - 1}")), $"{key.Name} before {tag}");
            }
        }

        Assert.True(backports >= 5);
    }

    [Fact]
    public void Deprecation_and_replacement_agree()
    {
        foreach (var (fact, key) in Rows)
        {
            var deprecated = fact.Object("deprecated");
            Assert.Equal(deprecated is null, key.Deprecated is null);
            if (deprecated is { } fate)
            {
                Assert.True(key.IsDeprecatedIn(Release(fate.Text("edge")!)));
                Assert.False(key.IsDeprecatedIn(Before(fate.Text("edge")!)));
                Assert.True(key.IsDeprecatedIn(Release(fate.Text("release")!)));
                Assert.Equal(fate.Text("release"), key.Deprecated.ToString());
            }

            var replacedBy = deprecated?.Text("replacedBy") ?? fact.Object("removed")?.Text("replacedBy");
            Assert.Equal(replacedBy?.Split(' ')[0], key.ReplacedBy);
            if (key.ReplacedBy is { } replacement)
            {
                Assert.NotNull(LinkerdCatalog.Find(replacement));
            }
        }
    }

    [Fact]
    public void Where_keys_are_read_agrees_release_by_release()
    {
        foreach (var (fact, key) in Rows)
        {
            Assert.Equal(ObjectKinds.None, KindsIn(fact.Strings("readOn")) & ~key.KindsReadBy(null));
            if (fact.Object("readOnByRelease") is { } byRelease)
            {
                var union = ObjectKinds.None;
                foreach (var release in byRelease.EnumerateObject())
                {
                    var kinds = KindsIn([.. release.Value.EnumerateArray().Select(kind => kind.GetString()!)]);
                    union |= kinds;
                    Assert.True(kinds == key.KindsReadBy(Release(release.Name)), $"{key.Name} in {release.Name}");
                }

                Assert.Equal(union, key.KindsReadBy(null));
            }
        }
    }

    [Fact]
    public void Inheritance_from_the_namespace_agrees_release_by_release()
    {
        foreach (var (fact, key) in Rows)
        {
            var inherited = fact.Object("inheritedFromNamespace");
            foreach (var version in Versions)
            {
                bool? expected = inherited is { } table && table.TryGetProperty(version, out var value) ? value.GetBoolean() : null;
                if (inherited is null || expected is not null)
                {
                    Assert.True(expected == key.Inheritance.IsCopiedBy(Release(version)), $"{key.Name} in {version}");
                }
            }

            Assert.Equal(fact.Text("namespaceMechanism") == "direct", key.Inheritance.Mechanism == NamespaceMechanism.ReadDirectly);
        }
    }

    [Fact]
    public void The_injectors_lists_of_inherited_keys_agree()
    {
        foreach (var release in Facts.InjectTruth.GetProperty("inheritedFromNamespace").EnumerateObject())
        {
            var expected = release.Value.EnumerateArray().Select(key => key.GetString()!).Order(StringComparer.Ordinal);
            var actual = LinkerdCatalog.All
                .Where(key => key.IsReadBy(Release(release.Name)) && key.Inheritance.IsCopiedBy(Release(release.Name)) == true)
                .Select(key => key.Name)
                .Order(StringComparer.Ordinal);

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Keys_without_effect_agree()
    {
        foreach (var (fact, key) in Rows)
        {
            var without = fact.Object("noEffectIn")?.Strings("releases") ?? [];
            foreach (var version in fact.Strings("supportedIn"))
            {
                Assert.True(
                    (key.WithoutEffect?.Contains(Release(version)) ?? false) == without.Contains(version),
                    $"{key.Name} in {version}");
            }
        }
    }

    [Fact]
    public void Edges_of_hazards_agree_with_keys_without_effect()
    {
        foreach (var hazard in Facts.InjectTruth.GetProperty("hazards").EnumerateArray())
        {
            if (hazard.Text("id") is "pod-inbound-ports-no-effect" or "debug-image-no-effect")
            {
                var edges = hazard.GetProperty("edges");
                foreach (var key in hazard.Strings("keys").Select(name => LinkerdCatalog.Find(name)!))
                {
                    var without = key.WithoutEffect!.Value;
                    if (edges.Text("goneInEdge") is { } gone)
                    {
                        Assert.True(without.Contains(Release(edges.Text("lastEdge")!)));
                        Assert.False(without.Contains(Release(gone)));
                    }
                    else
                    {
                        Assert.True(without.Contains(Release(edges.Text("firstEdge")!)));
                        Assert.False(without.Contains(Before(edges.Text("firstEdge")!)));
                    }
                }
            }
        }
    }

    [Fact]
    public void Generations_of_the_native_sidecar_key_agree()
    {
        foreach (var release in Facts.InjectTruth.GetProperty("nativeSidecar").GetProperty("perRelease").EnumerateObject())
        {
            var precedence = release.Value.Strings("precedence");
            var read = NativeSidecarKeys.Generations.Where(key => key.IsReadBy(Release(release.Name))).Reverse().Select(key => key.Name);

            Assert.Equal(precedence, read);
            Assert.Equal((precedence.Count > 0 ? precedence[0] : null), NativeSidecarKeys.CurrentIn(Release(release.Name))?.Name);
        }

        Assert.Same(NativeSidecarKeys.Alpha, NativeSidecarKeys.CurrentIn(release: null));
    }

    private static List<(string First, string? Last)> EdgeRuns(JsonElement fact)
    {
        var introduced = fact.GetProperty("introduced");
        if (introduced.TryGetProperty("edgeRuns", out var runs))
        {
            return [.. runs
                .EnumerateArray().Select(run => (run[0].GetString()!, run[1].GetString() is NewestEdge ? null : run[1].GetString()))];
        }

        return (introduced.Text("edge") ?? introduced.Text("firstEdgeSeen")) is { } first ? [(first, null)] : [];
    }

    private static LinkerdRelease Release(string version)
    {
        Assert.True(LinkerdRelease.TryParse(version == "edge" ? NewestEdge : version, out var release), version);
        return release;
    }

    /// <summary>An edge that is older than <paramref name="edge"/>, and not older than the edge before it.</summary>
    private static LinkerdRelease Before(string edge)
    {
        var numbers = edge["edge-".Length..].Split('.').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        const int anyLater = 99;
        var before = numbers switch
        {
            [var year, var month, > 1] => (year, month, numbers[2] - 1),
            [var year, > 1, _] => (year, numbers[1] - 1, anyLater),
            _ => (numbers[0] - 1, 12, anyLater),
        };
        return Release(string.Create(CultureInfo.InvariantCulture, $"edge-{before.Item1}.{before.Item2}.{before.Item3}"));
    }

    private static LinkerdRelease After(string edge)
    {
        var lastDot = edge.LastIndexOf('.');
        var number = int.Parse(edge[(lastDot + 1)..], CultureInfo.InvariantCulture);
        return Release(string.Create(CultureInfo.InvariantCulture, $"{edge[..lastDot]}.{number + 1}"));
    }

    private static string LineOf(LinkerdRelease release) => string.Join('.', release.ToString().Split('.').Take(2));

    private static ObjectKinds KindsIn(IReadOnlyList<string> names) =>
        names.Aggregate(ObjectKinds.None, (kinds, name) => kinds | Kinds[name]);

    private static string UseOf(LinkerdKey key) => key.Role switch
    {
        KeyRole.Annotation => "annotation",
        KeyRole.Label => "label",
        KeyRole.AnnotationAndLabel => "annotation+label",
        KeyRole.ApiGroupVersion => "apiGroupVersion",
        KeyRole.SecretType => "secretType",
        _ => "other",
    };
}
