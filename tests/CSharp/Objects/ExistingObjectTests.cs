using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>
/// Objects that come from elsewhere are ones of their type, contents unknown, as parameters are; and a library that saves an object leaves
/// it as it is. A key for pods that is set on a workload's own metadata is reported, unless the template is given it as well.
/// </summary>
public class ExistingObjectTests
{
    private const string Set = """.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";""";
    private const string Own = """new V1Deployment { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } }""";

    private static readonly string[] Judged =
    [
        $"class Request {{ public V1Deployment Deployment {{ get; set; }} = new(); }} static void M(Request request) => request.Deployment{Set}",
        $"class Request {{ public V1Deployment Deployment {{ get; set; }} = new(); }} static void M(Request request) {{ var found = request.Deployment; found{Set} }}",
        $"static V1Deployment Get() => throw new NotSupportedException(); static void M() => Get(){Set}",
        $"static V1Deployment Get() => throw new NotSupportedException(); static void M() {{ var found = Get(); found{Set} }}",
        $"static Task<V1Deployment> Get() => throw new NotSupportedException(); static async Task M() => (await Get()){Set}",
        $"static async Task M(IKubernetes client) {{ var found = await client.AppsV1.ReadNamespacedDeploymentAsync(\"web\", \"shop\"); found{Set} await client.AppsV1.ReplaceNamespacedDeploymentAsync(found, \"web\", \"shop\"); }}",
        $"static void M(List<V1Deployment> all) => all[0]{Set}",
        $"static void M(List<V1Deployment> all) => all.First(){Set}",
        $"static void M(V1Deployment[] all) {{ foreach (var one in all) one{Set} }}",
        $"static void M(Dictionary<string, V1Deployment> all) {{ if (all.TryGetValue(\"web\", out var one)) one{Set} }}",
        $"static void M(Dictionary<string, V1Deployment> all) => all[\"web\"]{Set}",
        $"static void M((V1Deployment Deployment, int Count) given) => given.Deployment{Set}",
        $"static void M((V1Deployment Deployment, int Count) given) {{ var (one, _) = given; one{Set} }}",
        $"static void M(object given) => ((V1Deployment)given){Set}",
        $"static void M(object given) {{ var one = given as V1Deployment ?? throw new InvalidOperationException(); one{Set} }}",
        $"static void M(object given) {{ if (given is V1Deployment one) one{Set} }}",
        $"static void M(object given) {{ if (given is not V1Deployment one) return; one{Set} }}",
        $"static void M(object given) {{ switch (given) {{ case V1Deployment one: one{Set} break; }} }}",
        $"static void M() {{ var one = KubernetesYaml.Deserialize<V1Deployment>(\"\"); one{Set} }}",
        $"static void M(V1Deployment? given) {{ var one = given ?? new V1Deployment(); one{Set} }}",
        $"static void M(V1Deployment given) {{ if (given.Metadata.Annotations == null) given.Metadata.Annotations = new Dictionary<string, string>(); given{Set} }}",
        $"static void M(V1Deployment given) => (given.Metadata.Annotations ??= new Dictionary<string, string>())[[|\"linkerd.io/inject\"|]] = \"enabled\";",
        $"static V1Deployment Field = new(); static void M() => Field{Set}",
        $"static V1Deployment Property {{ get; set; }} = new(); static void M() => Property{Set}",
        $"static Aspire.Hosting.Kubernetes.Resources.Workload? Given; static void M() => Given!{Set}",
        $"static void M(Aspire.Hosting.Kubernetes.Resources.Workload given) => ((Aspire.Hosting.Kubernetes.Resources.Deployment)given){Set}",
        $"static void M(Aspire.Hosting.Kubernetes.Resources.Workload given) {{ if (given is Aspire.Hosting.Kubernetes.Resources.Deployment one) one{Set} }}",

        // What saves an object leaves it as it is.
        $"static async Task M(IKubernetes client) => await client.AppsV1.CreateNamespacedDeploymentAsync({Own}, \"shop\");",
        $"static async Task M(GenericClient client) {{ var saved = await client.CreateNamespacedAsync({Own}, \"shop\"); Console.WriteLine(saved.Metadata.Uid); }}",
        $"static object M() {{ var all = new List<object>(); all.Add({Own}); return all; }}",
        $"static object M(string[] names) => names.Select(name => {{ var one = {Own}; return one; }}).ToList();",
        $"record Pair(V1Deployment First, V1Service Second); static Pair M() => new({Own}, new V1Service());",
        $"static (V1Deployment, V1Service) M() => ({Own}, new V1Service());",
        $"static async Task<V1Deployment> M() {{ await Task.Yield(); return {Own}; }}",
        $"static IEnumerable<V1Deployment> M() {{ yield return {Own}; }}",
    ];

    private static readonly string[] Silent =
    [
        """class Request { public V1Deployment Deployment { get; set; } = new(); } static void M(Request request) { request.Deployment.Metadata.Annotations["linkerd.io/inject"] = "enabled"; request.Deployment.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
        """class Request { public V1Deployment Deployment { get; set; } = new(); } static void M(Request request) { var one = request!.Deployment!; one.Metadata.Annotations["linkerd.io/inject"] = "enabled"; ((V1Deployment)request.Deployment).Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
        """static void M(List<V1Deployment> all) { all[0].Metadata.Annotations["linkerd.io/inject"] = "enabled"; all[0].Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
        """static V1Deployment Field = new(); static void M() => Field.Metadata.Annotations["linkerd.io/inject"] = "enabled"; static void N() => Field.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static V1Deployment Field = new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } } }; static void M() => Field.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static void M(Aspire.Hosting.Kubernetes.Resources.Workload given) { given.Metadata.Annotations["linkerd.io/inject"] = "enabled"; given.PodTemplate.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
        """static void M(Aspire.Hosting.Kubernetes.Resources.Workload given) => given.PodTemplate.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static void M(IMetadata<V1ObjectMeta> given) => given.Metadata.Annotations["linkerd.io/inject"] = "enabled";""",
        """static void M(V1Deployment given) { return; given.Metadata.Annotations["linkerd.io/inject"] = "enabled"; }""",
    ];

    [Fact]
    public Task An_object_from_elsewhere_is_one_of_its_type() => Reports.VerifyAsync(Snippets.Of(Judged), NotOnPodTemplateRule.Id);

    [Fact]
    public Task The_same_expression_is_the_same_object() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);
}
