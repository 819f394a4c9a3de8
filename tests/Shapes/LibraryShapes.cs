namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>What libraries offer to build manifests, to patch them, and to assert on them.</summary>
internal static class LibraryShapes
{
    public static IEnumerable<Shape> All { get; } =
    [
        // KubernetesClient.
        Shape.Statement("metadata in a pod template", """
            var template = new V1PodTemplateSpec
            {
                Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" } },
            };
            """),
        Shape.Statement("target-typed metadata", """
            V1PodTemplateSpec template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { { [|"$key$"|], "$value$" } } } };
            """),
        Shape.Statement(
            "nested initializer without new",
            """var made = new V1Pod { Metadata = new() { Annotations = { [[|"$key$"|]] = "$value$" } } };"""),
        // Annotations among the labels of an object that is known have a rule of their own.
        Shape.Statement(
            "labels",
            """var made = new V1ObjectMeta { Labels = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" } };"""),
        Shape.Statement(
            "selector",
            """var selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" } };"""),
        Shape.Statement("SetAnnotation", """pod.SetAnnotation([|"$key$"|], value);"""),
        Shape.Statement("GetAnnotation", """var found = pod.GetAnnotation([|"$key$"|]);"""),
        Shape.Statement("SetLabel", """IMetadata<V1ObjectMeta> thing = default!; thing.SetLabel([|"$key$"|], value);"""),
        Shape.Statement("GetLabel", """var found = pod.GetLabel([|"$key$"|]);"""),
        Shape.Statement("EnsureAnnotations", """pod.EnsureMetadata().EnsureAnnotations()[[|"$key$"|]] = value;"""),
        Shape.Statement("Add on EnsureAnnotations", """pod.EnsureMetadata().EnsureAnnotations().Add([|"$key$"|], value);"""),
        Shape.Statement("EnsureLabels", """new V1ObjectMeta().EnsureLabels().TryAdd([|"$key$"|], value);"""),
        Shape.Statement("Annotations()", """var found = pod.Annotations()?[[|"$key$"|]];"""),
        Shape.Statement("Labels()", """var found = pod.Labels().ContainsKey([|"$key$"|]);"""),

        Shape.Statement("named argument of an older constructor", """
            var template = new OlderClient.V1PodTemplateSpec(
                metadata: new OlderClient.V1ObjectMeta(annotations: new Dictionary<string, string> { [[|"$key$"|]] = "$value$" }));
            """),
        Shape.Statement("positional argument of an older constructor", """
            var template = new OlderClient.V1PodTemplateSpec(new(new Dictionary<string, string> { { [|"$key$"|], "$value$" } }, name: "web"));
            """),

        // Pulumi.
        Shape.Statement("indexer of Pulumi's map", """var annotations = new Pulumi.InputMap<string> { [[|"$key$"|]] = value };"""),
        Shape.Statement("pair in Pulumi's map", """
            var template = new Pulumi.Kubernetes.Types.Inputs.Core.V1.PodTemplateSpecArgs
            {
                Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Annotations = new Pulumi.InputMap<string> { { [|"$key$"|], value } } },
            };
            """),
        Shape.Statement("pair in Pulumi's nested initializer", """
            var metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Annotations = { { [|"$key$"|], "$value$" } } };
            """),
        Shape.Statement("indexer in Pulumi's nested initializer", """
            var metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Annotations = { [[|"$key$"|]] = "$value$" } };
            """),
        Shape.Statement("dictionary for Pulumi's map", """
            var metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Annotations = new Dictionary<string, string> { [[|"$key$"|]] = "$value$" } };
            """),
        Shape.Statement("Add on Pulumi's map", """new Pulumi.InputMap<string>().Add([|"$key$"|], value);"""),

        // Aspire.
        Shape.Statement("indexer in Aspire's nested initializer", """
            var made = new Aspire.Hosting.Kubernetes.Resources.PodTemplateSpecV1 { Metadata = { Annotations = { [[|"$key$"|]] = "$value$" } } };
            """),
        Shape.Statement("pair in Aspire's nested initializer", """
            var made = new Aspire.Hosting.Kubernetes.Resources.Deployment
            {
                Spec = { Template = { Metadata = { Name = "web", Annotations = { { [|"$key$"|], "$value$" } } } } },
            };
            """),
        Shape.Statement("indexer on Aspire's metadata", """
            new Aspire.Hosting.Kubernetes.Resources.Deployment().Spec.Template.Metadata.Annotations[[|"$key$"|]] = value;
            """),

        // YAML and JSON nodes.
        Shape.Statement("pair in a YAML mapping", """var annotations = new YamlMappingNode { { [|"$key$"|], "$value$" } };"""),
        Shape.Statement("Add on a YAML mapping", """new YamlMappingNode().Add([|"$key$"|], "$value$");"""),
        Shape.Statement(
            "YAML scalar as a key",
            """new YamlMappingNode().Add(new YamlScalarNode([|"$key$"|]), new YamlScalarNode("$value$"));"""),
        Shape.Statement(
            "YAML scalar as a key in Children",
            """new YamlMappingNode().Children[new YamlScalarNode([|"$key$"|])] = "$value$";"""),
        Shape.Statement("text as a key in Children", """new YamlMappingNode().Children[[|"$key$"|]] = "$value$";"""),
        Shape.Statement("YAML pairs in the constructor", """var annotations = new YamlMappingNode([|"$key$"|], "$value$");"""),
        Shape.Statement("indexer of a JSON object", """var annotations = new JsonObject { [[|"$key$"|]] = "$value$" };"""),
        Shape.Statement("pair in a JSON object", """var annotations = new JsonObject { { [|"$key$"|], "$value$" } };"""),
        Shape.Statement("nested JSON objects", """
            var manifest = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [[|"$key$"|]] = "$value$" } } };
            """),
        Shape.Statement("indexer of a JSON node", """JsonNode.Parse(value)!["metadata"]!["annotations"]![[|"$key$"|]] = "$value$";"""),
        Shape.Statement("Add on a JSON object", """JsonNode.Parse(value)!.AsObject().Add([|"$key$"|], "$value$");"""),
        Shape.Statement("TryGetPropertyValue", """new JsonObject().TryGetPropertyValue([|"$key$"|], out _);"""),
        Shape.Statement(
            "GetProperty of a JSON element",
            """var found = System.Text.Json.JsonDocument.Parse(value).RootElement.GetProperty("annotations").GetProperty([|"$key$"|]);""") with { IsKeyOfMap = false },
        Shape.Statement("indexer of Newtonsoft's object", """var annotations = new JObject { [[|"$key$"|]] = "$value$" };"""),
        Shape.Statement("pair in Newtonsoft's object", """var annotations = new JObject { { [|"$key$"|], "$value$" } };"""),
        Shape.Statement(
            "Newtonsoft's property",
            """var annotations = new JObject(new JProperty([|"$key$"|], "$value$"), new JProperty("app", "web"));"""),
        Shape.Statement("chain of Newtonsoft's tokens", """JToken.Parse(value)["metadata"]!["annotations"]![[|"$key$"|]] = "$value$";"""),
        Shape.Statement("Add on Newtonsoft's object", """new JObject().Add([|"$key$"|], "$value$");"""),

        // Fluent builders.
        Shape.Statement(
            "fluent builder",
            """var made = new PodBuilder().WithName("web").WithAnnotation([|"$key$"|], value).WithLabel("app", "web");"""),
        Shape.Statement(
            "fluent builder with tuples",
            """var made = new PodBuilder().WithAnnotations(([|"$key$"|], "$value$"), ("app", "web"));"""),

        // Assertions.
        Shape.Statement("xunit on a dictionary", """Xunit.Assert.Contains([|"$key$"|], map);"""),
        Shape.Statement("xunit on annotations", """var found = Xunit.Assert.Contains([|"$key$"|], pod.Metadata.Annotations);"""),
        Shape.Statement("xunit on keys", """Xunit.Assert.Contains([|"$key$"|], pod.Metadata.Annotations.Keys);"""),
        Shape.Statement("xunit on a missing key", """Xunit.Assert.DoesNotContain([|"$key$"|], map);"""),
        Shape.Statement("xunit on a value", """Xunit.Assert.Equal("$value$", pod.Metadata.Annotations[[|"$key$"|]]);"""),
        Shape.Statement("xunit on ContainsKey", """Xunit.Assert.True(map.ContainsKey([|"$key$"|]));"""),
        Shape.Member("FluentAssertions on a key", """
            static void M(IDictionary<string, string> map) => FluentAssertions.AssertionExtensions.Should(map).ContainKey([|"$key$"|]);
            """),
        Shape.Member("FluentAssertions on a missing key", """
            static void M(IDictionary<string, string> map) => FluentAssertions.AssertionExtensions.Should(map).NotContainKey([|"$key$"|], "it is off").And.ContainKey("app");
            """),
        Shape.Member("FluentAssertions on a pair", """
            static void M(IDictionary<string, string> map) => FluentAssertions.AssertionExtensions.Should(map).Contain([|"$key$"|], "$value$");
            """),
        Shape.Member("FluentAssertions on keys", """
            static void M(IDictionary<string, string> map) => FluentAssertions.AssertionExtensions.Should(map.Keys).Contain([|"$key$"|]);
            """) with { IsKeyOfMap = false },
        Shape.Statement(
            "MSTest on keys",
            """Microsoft.VisualStudio.TestTools.UnitTesting.CollectionAssert.Contains(map.Keys, [|"$key$"|]);"""),
        Shape.Statement("NUnit's Contains.Key", """NUnit.Framework.Assert.That(map, NUnit.Framework.Contains.Key([|"$key$"|]));"""),
        Shape.Statement("NUnit's Does.ContainKey", """NUnit.Framework.Assert.That(map, NUnit.Framework.Does.ContainKey([|"$key$"|]));"""),
        Shape.Statement("Shouldly on a key", """Shouldly.ShouldBeDictionaryTestExtensions.ShouldContainKey(map, [|"$key$"|]);"""),
        Shape.Types("Shouldly on a pair", """
            static class Shape
            {
                static void M(this IDictionary<string, string> map) => Shouldly.ShouldBeDictionaryTestExtensions.ShouldContainKeyAndValue(map, [|"$key$"|], "$value$");
            }
            """),

        // JSON Patch.
        Shape.Statement(
            "JSON Patch path",
            """var patch = new { op = "add", path = [|"/metadata/annotations/$pointer$"|], value = "$value$" };"""),
        Shape.Statement("JSON Patch path into the pod template", """var path = [|"/spec/template/metadata/annotations/$pointer$"|];"""),
        Shape.Statement("JSON Patch path to a label", """var path = [|"/metadata/labels/$pointer$"|];"""),
        Shape.Statement("composed JSON Patch path", """var path = [|"/metadata/annotations/" + "$pointer$"|];"""),
        Shape.Member("JSON Patch path with a constant", """
            private const string Annotations = "/metadata/annotations/";
            public const string Path = [|Annotations + "$pointer$"|];
            """),
        Shape.Member("interpolated JSON Patch path", """
            private const string Annotations = "/metadata/annotations";
            public const string Path = [|$"{Annotations}/$pointer$"|];
            """),
    ];
}
