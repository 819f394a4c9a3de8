namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>
/// Objects whose code leads back to itself, or is used in very many places: reading them ends, and takes as long as the code is long.
/// </summary>
/// <remarks>The sizes are such that a reader that starts anew at each use, or follows each way by itself, does not end while anybody
/// waits.</remarks>
public class TangledObjectTests
{
    private const int Many = 3_000;

    [Fact]
    public Task A_helper_that_hands_an_object_to_itself_over_and_over() => EndsAsync(
        $$"""
        void Decorate(V1Pod pod)
        {
            {{Repeat(12, _ => "Decorate(pod);")}}
            pod.Metadata.Annotations["linkerd.io/inject"] = "enabled";
        }

        void M() => Decorate(new V1Pod());
        """);

    [Fact]
    public Task A_helper_whose_result_is_one_of_its_own_results() => EndsAsync(
        """
        bool flag;
        Dictionary<string, string> Annotations() => flag ? Annotations() : flag ? Annotations() : flag ? Annotations() : Annotations();

        void M()
        {
            var pod = new V1Pod { Metadata = new() { Annotations = Annotations() } };
            pod.Metadata.Annotations["linkerd.io/inject"] = "enabled";
        }
        """);

    [Fact]
    public Task A_helper_that_makes_a_list_of_what_it_makes_itself() => EndsAsync(
        """
        V1JSONSchemaProps Schema() => new() { AllOf = [Schema(), Schema(), Schema()], AnyOf = [Schema(), Schema(), Schema()] };
        V1Pod Pod() => new() { Spec = Spec(), Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } };
        V1PodSpec Spec() => new() { Containers = new List<V1Container> { Container(), Container() } };
        V1Container Container() => new() { Env = new List<V1EnvVar> { Variable(), Variable() }, Command = [Container().Name, Container().Name] };
        V1EnvVar Variable() => new() { Name = Variable().Name + Variable().Name };
        """);

    public static TheoryData<string> CollectionsOfThemselves =>
    [
        "void M() { var pods = new Queue<V1Pod>(); pods.Enqueue(new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }); while (pods.Count > 0) { var pod = pods.Dequeue(); pod.Metadata.Name = \"x\"; if (pod.Status == null) { pods.Enqueue(pod); } } }",
        "void M() { var pods = new List<V1Pod> { new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } }; var pod = pods.First(); pods.Remove(pod); pods.Add(pod); pods[0].Metadata.Name = \"x\"; }",
        "void M() { var pods = new List<V1Pod> { new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } }; pods.AddRange(pods.Where(pod => pod.Kind != null)); pods[0].Metadata.Name = \"x\"; }",
        "void M() { var pods = new Stack<V1Pod>(); pods.Push(new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }); pods.Push(pods.Peek()); pods.Peek().Metadata.Name = \"x\"; }",
        "void M() { var pods = new LinkedList<V1Pod>(); pods.AddLast(new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }); var pod = pods.First!; pods.Remove(pod); pods.AddLast(pod); pods.First!.Value.Metadata.Name = \"x\"; }",
        "void M() { var pods = new Dictionary<string, V1Pod> { [\"a\"] = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } }; pods[\"b\"] = pods.GetValueOrDefault(\"a\")!; pods[\"b\"].Metadata.Name = \"x\"; }",
        "void M() { var pods = new System.Collections.Concurrent.ConcurrentDictionary<string, V1Pod>(); var pod = pods.GetOrAdd(\"a\", _ => new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }); pods[\"b\"] = pod; pods[\"b\"].Metadata.Name = \"x\"; }",
        "void M() { var pods = new System.Collections.Concurrent.ConcurrentDictionary<string, V1Pod>(); var pod = pods.AddOrUpdate(\"b\", new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }, (_, old) => old); pod.Metadata.Name = \"x\"; }",
        "void M() { var pods = new List<List<V1Pod>> { new() { new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } } }; pods.Add(pods[0]); pods[0].AddRange(pods[1]); pods[0][0].Metadata.Name = \"x\"; }",
        "void M() { var pods = new List<List<object>> { new() { new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } } }; pods[0].Add(pods); pods.Add(pods[0]); foreach (var list in pods) { foreach (var pod in list) { Use(pod); } } } void Use(object pod) { }",
        "class Node { public V1Pod Pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } }; public Node? Next; public List<Node> Nodes = []; } void M() { var node = new Node(); node.Next = node; node.Next.Next!.Pod.Metadata.Name = \"x\"; node.Nodes.Add(node); node.Nodes[0].Nodes[0].Pod.Metadata.Name = \"x\"; }",
        "class Node { public V1Pod? Pod; public Node? Next; } void M() { var first = new Node { Pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } } } }; var second = new Node { Next = first }; first.Next = second; second.Next!.Next!.Pod!.Metadata.Name = \"x\"; var (a, b) = (first, second); a.Next = b; b.Next = a; }",
    ];

    [Theory]
    [MemberData(nameof(CollectionsOfThemselves))]
    public Task A_collection_or_a_node_that_holds_itself_or_what_it_gave(string members) => EndsAsync(members);

    [Fact]
    public Task Lambdas_within_what_is_made_for_two_objects() => EndsAsync(
        $$"""
        class Holder { public V1ObjectMeta Metadata = new(); public System.Action? Change; }
        void M(bool flag, V1Pod a, V1Pod b)
        {
            var pod = flag ? a : b;
            {{Repeat(20, _ => "pod.Metadata = new V1ObjectMeta { Name = new Holder { Change = () => {")}}
            pod.Metadata.Annotations["linkerd.io/inject"] = "enabled";
            {{Repeat(20, _ => "} }.ToString() };")}}
            {{Repeat(20, _ => "pod.Metadata ??= new V1ObjectMeta { Name = new Holder { Change = () => {")}}
            pod.Metadata.Annotations["linkerd.io/inject"] = "enabled";
            {{Repeat(20, _ => "} }.ToString() };")}}
        }
        """);

    [Fact]
    public Task Locals_that_refer_to_each_other_in_a_circle() => EndsAsync(
        """
        void M()
        {
            V1Pod first = second ?? third;
            V1Pod second = third ?? first;
            V1Pod third = first ?? second;
            first.Metadata.Annotations["linkerd.io/inject"] = "enabled";
            second.Metadata = third.Metadata = first.Metadata;
        }
        """);

    [Fact]
    public Task Fields_and_properties_that_refer_to_each_other_in_a_circle() => EndsAsync(
        """
        static readonly V1Pod First = Second;
        static V1Pod Second => Third();
        static V1Pod Third() => First;
        static void M() => First.Metadata.Annotations["linkerd.io/inject"] = Second.Metadata.Annotations["linkerd.io/inject"];
        """);

    [Fact]
    public Task A_name_for_a_name_for_a_name() => EndsAsync(
        $$"""
        void M(bool flag)
        {
            var pod0 = new V1Pod();
            {{Repeat(40, i => $"var pod{i + 1} = flag ? pod{i} : pod{i};")}}
            pod0.Metadata.Annotations["linkerd.io/inject"] = "enabled";
            pod40.Metadata.Annotations["linkerd.io/inject"] = "enabled";
        }
        """);

    [Fact]
    public Task One_object_with_thousands_of_uses() => EndsAsync(
        $$"""
        void M()
        {
            var metadata = new V1ObjectMeta();
            var job = new V1Job { Spec = new() { Template = new() { Metadata = metadata } } };
            {{Repeat(Many, _ => "metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\";")}}
        }
        """);

    [Fact]
    public Task Thousands_of_objects_in_one_method() => EndsAsync(
        $$"""
        void M()
        {
            {{Repeat(
                Many,
                i => $"var pod{i} = new V1Pod {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ [\"linkerd.io/inject\"] = \"enabled\" }} }} }};")}}
        }
        """);

    [Fact]
    public Task Thousands_of_helpers_in_one_file() => EndsAsync(
        Repeat(
            Many,
            i => $"V1Job Job{i}() {{ var job = new V1Job {{ Spec = new() {{ Template = Template{i}() }} }}; return job; }}"
                + $"V1PodTemplateSpec Template{i}() => new() {{ Metadata = new() {{ Annotations = new Dictionary<string, string> {{ [\"linkerd.io/inject\"] = \"enabled\" }} }} }};"));

    [Fact]
    public Task Thousands_of_texts_for_one_long_helper() => EndsAsync(
        $$"""
        void Say(string text)
        {
            {{Repeat(Many, _ => "System.Console.WriteLine(text);")}}
        }

        void M()
        {
            {{Repeat(Many, i => $"Say(\"linkred.io/inject{i}\");")}}
        }
        """);

    private static string Repeat(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    /// <summary>What is reported is not the matter here; anything but a report of a rule's fails.</summary>
    private static async Task EndsAsync(string members) =>
        await AnalyzerRun.AnalyzeAsync($"using System.Collections.Generic; using System.Linq; using k8s.Models; class C {{ {members} }}");
}
