using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>
/// The rules that depend on the object that a map belongs to say nothing where the compiler does not know the object's type as one of a
/// known library.
/// </summary>
public class UnknownTypesTests
{
    private static readonly string[] Members =
    [
        .. NotOnPodTemplateRuleTests.Reported,
        .. WrongSlotRuleTests.Reported.Where(IsTyped),
        .. JobNeverCompletesRuleTests.Reported,
        .. ConflictingSidecarKeysRuleTests.Reported,
        .. InjectionRefusedRuleTests.Reported,
        .. InjectionSkippedRuleTests.Reported,
    ];

    /// <summary>Whether the object has a type at all; anonymous objects and dictionaries say themselves what they are.</summary>
    private static bool IsTyped(string member) => !member.StartsWith("static object M() => new", StringComparison.Ordinal);

    /// <summary>Types of a program's own that have the names and the shape of Kubernetes' types.</summary>
    private const string OwnTypes =
        """
        class V1ObjectMeta { public string Name { get; set; } = ""; public IDictionary<string, string> Annotations { get; set; } = new Dictionary<string, string>(); public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>(); }
        class V1Container { public string Name { get; set; } = ""; public string Image { get; set; } = ""; public IList<string> Command { get; set; } = []; public IList<string> Args { get; set; } = []; }
        class V1PodSpec { public bool? HostNetwork { get; set; } public IList<V1Container> Containers { get; set; } = []; public IList<V1Container> InitContainers { get; set; } = []; }
        record V1PodTemplateSpec { public V1ObjectMeta Metadata { get; set; } = new(); public V1PodSpec Spec { get; set; } = new(); }
        record V1JobSpec { public V1PodTemplateSpec Template { get; set; } = new(); }
        record V1Job { public V1ObjectMeta Metadata { get; set; } = new(); public V1JobSpec Spec { get; set; } = new(); }
        record V1Deployment { public V1ObjectMeta Metadata { get; set; } = new(); public V1JobSpec Spec { get; set; } = new(); }
        record V1Pod { public V1ObjectMeta Metadata { get; set; } = new(); public V1PodSpec Spec { get; set; } = new(); }
        record V1Service { public V1ObjectMeta Metadata { get; set; } = new(); }
        record V1Namespace { public V1ObjectMeta Metadata { get; set; } = new(); }
        static class Extensions
        {
            public static V1ObjectMeta EnsureMetadata(this V1Pod pod) => pod.Metadata;
            public static IDictionary<string, string> EnsureAnnotations(this V1ObjectMeta metadata) => metadata.Annotations;
            public static void SetAnnotation(this V1Pod pod, string key, string value) => pod.Metadata.Annotations[key] = value;
            public static void SetLabel(this V1Pod pod, string key, string value) => pod.Metadata.Labels[key] = value;
        }
        """;

    /// <summary>Neither the types nor the library are there: all that names them is an error.</summary>
    [Fact]
    public async Task Is_silent_where_the_library_is_missing()
    {
        var references = (await References.GetAsync()).Where(reference =>
            reference.Display?.Contains("KubernetesClient", StringComparison.Ordinal) == false);

        Assert.Empty(await PlacementReportsAsync(references, Snippets.Of(Members)));
    }

    [Fact]
    public async Task Is_silent_where_the_types_are_not_resolved() =>
        Assert.Empty(await PlacementReportsAsync(
            await References.GetAsync(),
            Snippets
                .Of(Members).Select(file =>
                    (file.Name, Source: string.Join(
                        '\n',
                        file.Source.Split('\n').Where(line => !line.StartsWith("using k8s", StringComparison.Ordinal)))))));

    [Fact]
    public async Task Is_silent_about_types_of_the_same_names_that_are_the_programs_own() =>
        Assert.Empty(await PlacementReportsAsync(
            await References.GetAsync(),
            Snippets.Of(Members).Select(file => (
                file.Name,
                Source: string.Join('\n', file.Source.Split('\n').Where(line => !line.StartsWith("using k8s", StringComparison.Ordinal)))
                    + OwnTypes))));

    private static async Task<IEnumerable<string>> PlacementReportsAsync(
        IEnumerable<MetadataReference> references,
        IEnumerable<(string Name, string Source)> files)
    {
        var trees = files
            .Select(file =>
                CSharpSyntaxTree.ParseText(SourceText.From(Reports.Unmark(file.Source).Text), new(LanguageVersion.Preview), file.Name))
            .ToList();
        var compilation = CSharpCompilation.Create(
            "Unknown",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return (await Reports.GetAsync(compilation, new ProjectOptions("2.18")))
            .Where(diagnostic =>
                diagnostic.Id is not "LKD4005"
                && (diagnostic.Id.StartsWith("LKD3", StringComparison.Ordinal)
                    || diagnostic.Id.StartsWith("LKD4", StringComparison.Ordinal)))
            .Select(diagnostic => $"{diagnostic.Id} in {diagnostic.Location.SourceTree?.FilePath}");
    }
}
