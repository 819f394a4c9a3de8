using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestKindsTests
{
    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod}", "Pod")]
    [InlineData("{apiVersion: apps/v1, kind: Deployment}", "Deployment")]
    [InlineData("{apiVersion: extensions/v1beta1, kind: Deployment}", "Deployment")]
    [InlineData("{apiVersion: policy.linkerd.io/v1beta3, kind: HTTPRoute}", "HttpRoute")]
    [InlineData("{kind: Pod}", "Pod")]
    [InlineData("{kind: Deployment, metadata: {}}", "Deployment")]
    [InlineData("apiVersion: {{ .Values.version }}\nkind: Deployment\n", "Deployment")]
    [InlineData("{apiVersion: 1, kind: Deployment}", "Deployment")]
    [InlineData("{apiVersion: [apps/v1], kind: Deployment}", "Deployment")]
    [InlineData("{apiVersion: v1, kind: Deployment}", "Unknown")]
    [InlineData("{apiVersion: apps/v1, kind: Pod}", "Unknown")]
    [InlineData("{apiVersion: /v1, kind: Pod}", "Pod")]
    [InlineData("{apiVersion: apps.example/v1, kind: Deployment}", "Unknown")]
    [InlineData("{apiVersion: serving.knative.dev/v1, kind: Service}", "Unknown")]
    [InlineData("{apiVersion: v1, kind: pod}", "Unknown")]
    [InlineData("{apiVersion: v1}", "Unknown")]
    [InlineData("{apiVersion: v1, kind: {Pod: a}}", "Unknown")]
    [InlineData("apiVersion: v1\nkind: {{ .Values.kind }}\n", "Unknown")]
    [InlineData("{apiVersion: v1, kind: true}", "Unknown")]
    public void The_kind_is_one_of_its_group(string text, string kind) =>
        Assert.Equal(kind, ManifestKinds.Of(ReadManifest.Root(text)).ToString());

    [Theory]
    [InlineData("{apiVersion: constraints.gatekeeper.sh/v1beta1, kind: K8sRequiredAnnotations}", true)]
    [InlineData("{apiVersion: constraints.gatekeeper.sh/v1}", true)]
    [InlineData("{apiVersion: constraints.gatekeeper.sh}", false)]
    [InlineData("{apiVersion: templates.gatekeeper.sh/v1, kind: ConstraintTemplate}", false)]
    [InlineData("{kind: K8sRequiredAnnotations}", false)]
    [InlineData("{apiVersion: {constraints.gatekeeper.sh/v1: a}}", false)]
    public void A_constraint_is_of_the_group_of_Gatekeeper(string text, bool isConstraint) =>
        Assert.Equal(isConstraint, ManifestKinds.IsConstraint(ReadManifest.Root(text)));

    [Theory]
    [InlineData("{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}", true)]
    [InlineData("{apiVersion: kustomize.config.k8s.io/v1alpha1, kind: Component}", true)]
    [InlineData("{apiVersion: kustomize.config.k8s.io/v1beta1}", true)]
    [InlineData("{resources: [a.yaml]}", true)]
    [InlineData("{components: [a]}", true)]
    [InlineData("{bases: [a]}", true)]
    [InlineData("{patches: [{path: a.yaml}]}", true)]
    [InlineData("{patchesStrategicMerge: [a.yaml]}", true)]
    [InlineData("{namePrefix: a, resources: [a.yaml]}", true)]
    [InlineData("{apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, resources: [a]}", false)]
    [InlineData("{apiVersion: v1, kind: Pod}", false)]
    [InlineData("{kind: Kustomization, resources: [a.yaml]}", false)]
    [InlineData("{resources: {limits: {cpu: 1}}}", false)]
    [InlineData("{commonLabels: {a: b}}", false)]
    [InlineData("{}", false)]
    public void A_file_of_kustomize_says_so_or_has_lists_of_files(string text, bool isKustomization) =>
        Assert.Equal(isKustomization, ManifestKinds.IsKustomization(ReadManifest.Root(text)));

    [Theory]
    [InlineData("{apiVersion: v1, kind: List, items: [a, b]}", "a b")]
    [InlineData("{apiVersion: apps/v1, kind: DeploymentList, items: [a]}", "a")]
    [InlineData("{kind: List, items: []}", "")]
    [InlineData("{kind: List}", null)]
    [InlineData("{kind: List, items: {a: b}}", null)]
    [InlineData("{kind: Lists, items: [a]}", null)]
    [InlineData("{kind: Playlist, items: [a]}", null)]
    [InlineData("{kind: ConfigMap, items: [a]}", null)]
    [InlineData("{items: [a]}", null)]
    [InlineData("[List]", null)]
    public void A_list_has_items(string text, string? items)
    {
        var found = ManifestKinds.ItemsOf(ReadManifest.Root(text));

        Assert.Equal(items, found is null ? null : string.Join(' ', found.Select(item => item.Text)));
    }

    [Theory]
    // Pods, and what makes them, have a container with an image.
    [InlineData("{apiVersion: v1, kind: Pod, spec: {containers: [{image: a}]}}", false)]
    [InlineData("{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}]}}", true)]
    [InlineData("{apiVersion: v1, kind: Pod, spec: {containers: [{name: a}, {image: a}]}}", false)]
    [InlineData("{apiVersion: v1, kind: Pod, spec: {containers: []}}", true)]
    [InlineData("{apiVersion: v1, kind: Pod, spec: {initContainers: [{image: a}]}}", true)]
    [InlineData("{apiVersion: v1, kind: Pod, spec: {}}", true)]
    [InlineData("{apiVersion: v1, kind: Pod}", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{image: a}]}}}}", false)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: a}]}}}}", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {template: {metadata: {}}}}", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 1}}", true)]
    [InlineData("{apiVersion: apps/v1, kind: Deployment, metadata: {}}", true)]
    [InlineData("{apiVersion: v1, kind: PodTemplate, template: {spec: {containers: [{image: a}]}}}", false)]
    [InlineData("{apiVersion: v1, kind: PodTemplate, template: {}}", true)]
    [InlineData(
        "{apiVersion: batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: a}]}}}}}}", false)]
    [InlineData("{apiVersion: batch/v1, kind: CronJob, spec: {template: {spec: {containers: [{image: a}]}}}}", true)]
    [InlineData("image: &c {image: a}\napiVersion: v1\nkind: Pod\nspec: {containers: [*c]}\n", false)]
    // Others have a specification, if their kind has one.
    [InlineData("{apiVersion: v1, kind: Service, spec: {}}", false)]
    [InlineData("{apiVersion: v1, kind: Service, metadata: {}}", true)]
    [InlineData("{apiVersion: v1, kind: Namespace, metadata: {}}", false)]
    [InlineData("{apiVersion: v1, kind: ConfigMap, data: {}}", false)]
    // What says what is to become of it, or not what it is.
    [InlineData("{apiVersion: v1, kind: Namespace, $patch: delete}", true)]
    [InlineData("{apiVersion: v1, metadata: {}, spec: {}}", true)]
    [InlineData("{kind: Namespace, metadata: {}}", true)]
    [InlineData("{apiVersion: v1, kind: {a: b}, spec: {}}", true)]
    [InlineData("{apiVersion: [v1], kind: Namespace, spec: {}}", true)]
    [InlineData("[{apiVersion: v1, kind: Namespace}]", true)]
    [InlineData("a", true)]
    public void What_lacks_something_that_is_required_is_a_patch(string text, bool isPatch) => AssertIsPatch(isPatch, text);

    [Theory]
    [InlineData("  containers:\n  - name: a\n    {{- toYaml .Values.container | nindent 4 }}\n", false)]
    [InlineData("  containers:\n  - name: a\n", true)]
    [InlineData("  containers:\n    {{- toYaml .Values.containers | nindent 4 }}\n", false)]
    [InlineData("  containers:\n  - name: a\n  {{- toYaml .Values.containers | nindent 2 }}\n", false)]
    [InlineData("  containers: {{ .Values.containers }}\n", false)]
    public void A_template_may_put_the_image_there(string containers, bool isPatch) =>
        AssertIsPatch(isPatch, $"apiVersion: v1\nkind: Pod\nspec:\n{containers}");

    [Fact]
    public void What_a_template_adds_to_the_object_itself_may_be_anything() =>
        AssertIsPatch(true, "apiVersion: v1\nkind: Namespace\n{{ toYaml .Values.more }}\n");

    private static void AssertIsPatch(bool isPatch, string text)
    {
        var node = ReadManifest.Root(text);

        Assert.Equal(isPatch, ManifestKinds.IsPatch(node, ManifestKinds.Of(node)));
    }
}
