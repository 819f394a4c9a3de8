using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>
/// Two expressions that are written alike lead to the same object only where nothing on the way may lead elsewhere the second time. A key
/// that is added to one map twice is reported, and one that is added to two maps is not.
/// </summary>
public class SameObjectTests
{
    private static readonly string[] Others =
    [
        Twice("static void M(Queue<V1Pod> pods)", "pods.Dequeue()"),
        Twice("static void M(Func<V1Pod> make)", "make()"),
        Twice("static void M(ICloneable pod)", "((V1Pod)pod.Clone())"),
        Twice("static void M(string yaml)", "KubernetesYaml.Deserialize<V1Pod>(yaml)"),
        Twice("static void M()", "Activator.CreateInstance<V1Pod>()"),
        Twice("static async Task M(IKubernetes client)", "(await client.CoreV1.ReadNamespacedPodAsync(\"a\", \"b\"))"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index++]"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index]", "index++;"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index]", "index += 2;"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index]", "index = 7;"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index]", "Next(out index);", "static void Next(out int next) => next = 1;"),
        Twice("static void M(List<V1Pod> pods)", "pods[0]", "pods.RemoveAt(0);"),
        Twice("static void M(List<V1Pod> pods)", "pods[0]", "pods = new List<V1Pod>(pods.Skip(1));"),
        Twice("static void M(Dictionary<string, V1Pod> pods, string name)", "pods[name]", "name = \"b\";"),
        Twice("static void M(IEnumerator<V1Pod> pods)", "pods.Current", "pods.MoveNext();"),
        Twice("static void M(V1Pod pod, Dictionary<string, V1Pod> pods)", "pod", "pods.TryGetValue(\"b\", out pod!);"),
        Twice("static void M(V1Pod pod)", "pod", "Next(ref pod);", "static void Next(ref V1Pod next) => next = Load(); static V1Pod Load() => null!;"),
        Twice("static void M(V1Pod pod)", "pod", "pod = Load();", "static V1Pod Load() => null!;"),
        Twice("static void M()", "Load()", members: "static V1Pod Load() { var made = KubernetesYaml.Deserialize<V1Pod>(\"\"); return made; }"),
    ];

    private static readonly string[] Same =
    [
        Twice("static void M(V1Pod pod)", "pod"),
        Twice("static void M(List<V1Pod> pods)", "pods[0]"),
        Twice("static void M(List<V1Pod> pods, int index)", "pods[index]"),
        Twice("static void M(V1PodList pods)", "pods.Items[0]"),
        Twice("static void M(V1Pod pod, int index)", "pod", "index++;"),
        Twice("static void M(IEnumerator<V1Pod> pods)", "pods.Current"),
    ];

    [Fact]
    public Task Other_objects_have_maps_of_their_own() => Reports.VerifyAsync(
        Snippets.Of(Others.Select(snippet => Reports.Unmark(snippet).Text)),
        rule: string.Empty);

    [Fact]
    public Task The_same_object_has_one_map() => Reports.VerifyAsync(Snippets.Of(Same), DuplicateKeyRule.Id);

    private static string Twice(string method, string pod, string between = "", string members = "") =>
        $$"""
        {{method}}
        {
            {{pod}}.Metadata.Annotations.Add("linkerd.io/inject", "enabled");
            {{between}}
            {{pod}}.Metadata.Annotations.Add([|"linkerd.io/inject"|], "enabled");
        }
        {{members}}
        """;
}
