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
        "class C { void M(List<V1Pod> p) { p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[0].Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } }",
        "class C { void M(V1PodList p) { var a = p.Items[0]; a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); a.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } }",
        "class C { void M(V1PodList p) { foreach (var a in p.Items) { a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); a.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod>(); for (var i = 0; i < 2; i++) p.Add(new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }); foreach (var a in p) { a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); a.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } return p; } }",
        "class C { void M(V1Pod p, bool c) { if (c) Mesh(p); } void Mesh(V1Pod p) { p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } }",
        "class C { V1Pod M(bool c) { var p = new V1Pod { Metadata = new() { Annotations = new Dictionary<string,string>() } }; if (c) Mesh(p); return p; } private void Mesh(V1Pod p) { p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); } }",
        "class C { void M(List<V1Pod> l) { l.ForEach(p => { p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Metadata.Annotations.Add([|\"linkerd.io/inject\"|],\"disabled\"); }); } }",
        "class C { Dictionary<string,string> map = new(); void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); map.Add([|\"linkerd.io/inject\"|],\"disabled\"); } }",
        "class C { V1Pod M(bool c) { if (c) { return new V1Pod { Metadata = new() { Annotations = new Dictionary<string,string> { { \"linkerd.io/inject\",\"enabled\" }, { [|\"linkerd.io/inject\"|],\"disabled\" } } } }; } return null; } }",
        "class C { V1Pod M(bool c) { if (c) { var m = new Dictionary<string,string> { { \"linkerd.io/inject\",\"enabled\" } }; m.Add([|\"linkerd.io/inject\"|],\"disabled\"); return new V1Pod { Metadata = new() { Annotations = m } }; } return null; } }",
    ];

    /// <summary>Two maps, or one that may have lost the key in between, in whole members.</summary>
    private static readonly string[] OtherMaps =
    [
        "static readonly Func<Dictionary<string, string>> New = () => new(); static void M() { New().Add(\"linkerd.io/inject\", \"enabled\"); New().Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(IEnumerable<V1Pod> a, IEnumerable<V1Pod> b) { (from pod in a select pod.Metadata.Annotations).First().Add(\"linkerd.io/inject\", \"enabled\"); (from pod in b select pod.Metadata.Annotations).First().Add(\"linkerd.io/inject\", \"enabled\"); }",
        "class Build { Dictionary<string, string> _map = new(); Dictionary<string, string> Get() => _map; void A(Build o) { Get().Add(\"linkerd.io/inject\", \"enabled\"); o.Get().Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { Dictionary<string, string> _map = new(); Dictionary<string, string> Get() => _map; void A(Build o) { o.Get().Add(\"linkerd.io/inject\", \"enabled\"); this.Get().Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build<T> { Dictionary<string, string> _map = new(); Dictionary<string, string> Get() => _map; static void A(Build<int> x, Build<int> y) { x.Get().Add(\"linkerd.io/inject\", \"enabled\"); y.Get().Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static readonly V1Pod[] Pods = [new() { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"disabled\" } } }, new() { Metadata = new() { Annotations = new Dictionary<string, string> { [\"config.linkerd.io/proxy-log-level\"] = \"debug\" } } }]; static int M() => Pods.Length;",
        "static void M(List<V1Pod> a, List<V1Pod> b) { foreach (var pod in a) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } foreach (var pod in b) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(List<V1Pod> a) { a.First().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a.Last().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(List<V1Pod> a) { a[0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a[^1].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(List<V1Pod> a) { a.Where(p => p.Kind == \"a\").First().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a.Where(p => p.Kind == \"b\").First().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(List<V1Pod> a) { a.First(p => p.Kind == \"a\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a.First(p => p.Kind == \"b\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod, int n) { switch (n) { case 0: pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); break; case 1: pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); break; } }",
        "static void M(V1Pod pod, bool b) { if (b) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } else { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod pod, bool b) { if (b) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); return; } pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod, bool b) { if (!b) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } if (b) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod.Metadata.Annotations.Remove(\"linkerd.io/inject\"); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod.Metadata.Annotations.Clear(); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod.Metadata.Annotations = new Dictionary<string, string>(); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod.Metadata = new() { Annotations = new Dictionary<string, string>() }; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod pod) { try { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } catch (Exception) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod a, V1Pod b) { Add(a); Add(b); static void Add(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod a, V1Pod b) { var pod = a; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod = b; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod a, V1Pod b) { ref var pod = ref a; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod = ref b; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod[] a) { for (var i = 0; i < 2; i++) { a[i].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } for (var i = 2; i < 4; i++) { a[i].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod[] a) { var i = 0; a[i++].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a[i++].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static V1Pod Get(string name) => KubernetesYaml.Deserialize<V1Pod>(name); static void M() { Get(\"a\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); Get(\"b\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static V1Pod Get(string name) => KubernetesYaml.Deserialize<V1Pod>(name); static void M() { Get(\"a\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); Get(\"a\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static async Task M(IKubernetes c) { var pod = await c.CoreV1.ReadNamespacedPodAsync(\"a\", \"x\"); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod = await c.CoreV1.ReadNamespacedPodAsync(\"b\", \"x\"); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static IEnumerable<V1Pod> M() { var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>() } }; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); yield return pod; pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>() } }; pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); yield return pod; }",
        "static void M(V1Pod pod) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); var copy = KubernetesJson.Deserialize<V1Pod>(KubernetesJson.Serialize(pod)); copy.Metadata.Annotations = new Dictionary<string, string>(); copy.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1PodList a, V1PodList b) { a.Items[0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Items[0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(Dictionary<string, V1Pod> a) { a[\"a\"].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a[\"b\"].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(Dictionary<string, V1Pod> a, string n, string m) { a[n].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a[m].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M((V1Pod A, V1Pod B) t) { t.A.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); t.B.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M((V1Pod, V1Pod) t) { var (a, b) = t; a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(V1Pod[] t) { if (t is [var a, var b]) { a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod[] t) { if (t is [var a, .., var b]) { a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "record Two(V1Pod A, V1Pod B); static void M(Two t) { t.A.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); t.B.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "record Two(V1Pod A, V1Pod B); static void M(Two t) { var (a, b) = t; a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "record Two(V1Pod A, V1Pod B); static void M(Two t) { if (t is { A: var a, B: var b }) { a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "record Two(V1Pod A, V1Pod B); static void M(Two t) { if (t is (var a, var b)) { a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(object o) { switch (o) { case V1Pod pod: pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); break; case V1Pod[] d: d[0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); break; } }",
        "static void M(Queue<V1Pod> q) { while (q.TryDequeue(out var pod)) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(Queue<V1Pod> q) { if (q.TryDequeue(out var pod)) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } if (q.TryDequeue(out pod)) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(Func<string, V1Pod> f) { f(\"a\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); f(\"b\").Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(Lazy<V1Pod> a, Lazy<V1Pod> b) { a.Value.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); b.Value.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(IEnumerator<V1Pod> e) { e.MoveNext(); e.Current.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); e.MoveNext(); e.Current.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(List<List<V1Pod>> a) { a[0][0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); a[1][0].Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(List<V1Pod> a) { Parallel.ForEach(a, pod => { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }); Parallel.ForEach(a.Skip(1), pod => { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }); }",
        "static void M(ILookup<string, V1Pod> l) { foreach (var g in l) foreach (var pod in g) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "static void M(V1Pod a) { var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>() } }; a.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M() { var map = new Dictionary<string, string>(); map.Add(\"linkerd.io/inject\", \"enabled\"); map = new(); map.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(bool b) { Dictionary<string, string> map; if (b) { map = new(); map.Add(\"linkerd.io/inject\", \"enabled\"); } map = new(); map.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static Dictionary<string, string> New() => new(); static void M() { var a = New(); a.Add(\"linkerd.io/inject\", \"enabled\"); var b = New(); b.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(Dictionary<string, string>[] maps) { maps[0].Add(\"linkerd.io/inject\", \"enabled\"); maps[1].Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(params IDictionary<string, string>[] maps) { foreach (var map in maps) map.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "class Build { readonly Dictionary<string, string> _map = new(); public Build A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); return this; } public Build B() { _map.Add(\"linkerd.io/inject\", \"enabled\"); return this; } }",
        "class Build { Dictionary<string, string> _map = new(); void A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); Reset(); _map.Add(\"linkerd.io/inject\", \"enabled\"); } void Reset() => _map = new(); }",
        "class Build { Dictionary<string, string> _map = new(); void A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); Reset(); _map.Add(\"linkerd.io/inject\", \"enabled\"); } void Reset() => _map.Clear(); }",
        "class Build { public Dictionary<string, string> Map { get; set; } = new(); static void A(Build a, Build b) { a.Map.Add(\"linkerd.io/inject\", \"enabled\"); b.Map.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { public Dictionary<string, string> Map => new(); void A() { Map.Add(\"linkerd.io/inject\", \"enabled\"); Map.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { Dictionary<string, string> _map = new(); Dictionary<string, string> Map => _map; static void A(Build x, Build y) { x.Map.Add(\"linkerd.io/inject\", \"enabled\"); y.Map.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { Dictionary<string, string> _map = new(); Dictionary<string, string> Map { get { return _map; } } static void A(Build[] all) { all[0].Map.Add(\"linkerd.io/inject\", \"enabled\"); all[1].Map.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; V1Pod Pod => _pod; static void A(Build x, Build y) { x.Pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); y.Pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; public V1Pod Get() => _pod; static void A(Build x, Build y) { x.Get().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); y.Get().Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; static void A(Build x, Build y) { x._pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); y._pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; void A(Build other) { _pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); other._pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; void Add() { _pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } static void A(Build x, Build y) { x.Add(); y.Add(); } }",
        "class Build { V1Pod _pod = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } }; V1Pod Pod => _pod; void A(Build other) { Pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); other.Pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { Dictionary<string, string> _map = new(); Dictionary<string, string> Get() => _map; static void A(Build x, Build y) { x.Get().Add(\"linkerd.io/inject\", \"enabled\"); y.Get().Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class Build { Dictionary<string, string> _map = new(); void Add() => _map.Add(\"linkerd.io/inject\", \"enabled\"); static void A(Build x, Build y) { x.Add(); y.Add(); } }",
        "class Build { Dictionary<string, string> _map = new(); void A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); Fresh(); _map.Add(\"linkerd.io/inject\", \"enabled\"); } protected virtual void Fresh() { } }",
        "partial class Build { Dictionary<string, string> _map = new(); void A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); this.Reset(); _map.Add(\"linkerd.io/inject\", \"enabled\"); } void Reset() => _map = new(); }",
        "class Build { Dictionary<string, string> Map { get; set; } = new(); void A() { Map.Add(\"linkerd.io/inject\", \"enabled\"); Reset(); Map.Add(\"linkerd.io/inject\", \"enabled\"); } void Reset() { Map = new(); } }",
        "static Dictionary<string, string> _map = new(); static void A() { _map.Add(\"linkerd.io/inject\", \"enabled\"); Members.Reset(); _map.Add(\"linkerd.io/inject\", \"enabled\"); } static void Reset() => _map = new();",
        "static void M(IEnumerable<V1Pod> a) { var all = from pod in a select pod.Metadata.Annotations; foreach (var map in all) map.Add(\"linkerd.io/inject\", \"enabled\"); }",
        "static void M(IEnumerable<V1Pod> a) { var one = from pod in a where pod.Kind == \"a\" select pod; var two = from pod in a where pod.Kind == \"b\" select pod; foreach (var pod in one) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } foreach (var pod in two) { pod.Metadata.Annotations.Add(\"linkerd.io/inject\", \"enabled\"); } }",
        "class C { Dictionary<string,string> map = new(); void Reset() { map = new(); } void M() { map[\"linkerd.io/inject\"]=\"enabled\"; Action reset = Reset; reset(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { Dictionary<string,string> map = new(); void Reset() { map = new(); } void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); Parallel.Invoke(Reset); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { Dictionary<string,string> map = new(); event Action? Ended; void Reset() { map = new(); } void M() { Ended += Reset; map.Add(\"linkerd.io/inject\",\"enabled\"); Ended?.Invoke(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "abstract class V { public abstract void Visit(C c); } class C { public Dictionary<string,string> Map = new(); void M(V v) { Map.Add(\"linkerd.io/inject\",\"enabled\"); v.Visit(this); Map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class V { public void Visit(C c) { c.Map = new(); } } class C { public Dictionary<string,string> Map = new(); void M(V v) { Map.Add(\"linkerd.io/inject\",\"enabled\"); v.Visit(this); Map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(List<V1Pod> p) { p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod> { new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }, new() { Metadata = new() { Annotations = new Dictionary<string,string>() } } }; p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } }",
        "class C { List<V1Pod> M() { List<V1Pod> p = [new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }, new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }]; p[0].Metadata.Annotations[\"linkerd.io/inject\"]=\"enabled\"; p[1].Metadata.Annotations[\"linkerd.io/inject\"]=\"disabled\"; return p; } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod> { New(), New() }; p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { void M(List<V1Pod> p) { p.First().Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Last().Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod> { New(), New() }; p.First().Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Last().Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { V1Pod[] M() { var p = new V1Pod[2]; p[0] = New(); p[1] = New(); p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { void M(List<V1Pod> p) { p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[^1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M() { var maps = new Dictionary<string, Dictionary<string,string>> { [\"a\"] = new(), [\"b\"] = new() }; maps[\"a\"].Add(\"linkerd.io/inject\",\"enabled\"); maps[\"b\"].Add(\"linkerd.io/inject\",\"disabled\"); Use(maps); } void Use(object o) {} }",
        "class C { void M() { var maps = new Dictionary<string, V1Pod> { [\"a\"] = New(), [\"b\"] = New() }; maps[\"a\"].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); maps[\"b\"].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); Use(maps); } void Use(object o) {} V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { void M() { var maps = new Dictionary<string, V1Pod>(); maps[\"a\"] = New(); maps[\"b\"] = New(); maps[\"a\"].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); maps[\"b\"].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); Use(maps); } void Use(object o) {} V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class B { Dictionary<string,string> m = new(); public void Mesh() { m.Add(\"linkerd.io/inject\",\"enabled\"); } public void Unmesh() { m.Add(\"linkerd.io/inject\",\"disabled\"); } } class C { void M(B a, B b) { var x = a; x.Mesh(); x = b; x.Unmesh(); } }",
        "class A { protected Dictionary<string,string> m = new(); protected void Reset() { m = new(); } } class C : A { void M() { m.Add(\"linkerd.io/inject\",\"enabled\"); Reset(); m.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class A { public Dictionary<string,string> m = new(); } class C : A { void M(C other) { m.Add(\"linkerd.io/inject\",\"enabled\"); other.m.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(V1PodList p) { p.Items[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p.Items[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(V1PodList p) { var a = p.Items[0]; var b = p.Items[1]; a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod>(); for (var i = 0; i < 2; i++) p.Add(new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }); p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } }",
        "class C { List<V1Pod> M() { var p = Enumerable.Range(0, 2).Select(i => new V1Pod { Metadata = new() { Annotations = new Dictionary<string,string>() } }).ToList(); p[0].Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); p[1].Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } }",
        "class C { List<V1Pod> M() { var p = new List<V1Pod>(); for (var i = 0; i < 2; i++) p.Add(new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }); var a = p.First(); var b = p.Last(); a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return p; } }",
        "class C { void M(List<V1Pod> p) { if (p is [var a, var b]) { a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } } }",
        "class C { V1Pod[] M() { V1Pod[] p = [New(), New()]; if (p is [var a, var b]) { a.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); b.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } return p; } V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { void M() { var p = new List<Dictionary<string,string>> { new(), new() }; p[0].Add(\"linkerd.io/inject\",\"enabled\"); p[1].Add(\"linkerd.io/inject\",\"disabled\"); Use(p); } void Use(object o) {} }",
        "class C { void M() { var p = new Dictionary<string,string>[2]; p[0] = new(); p[1] = new(); p[0].Add(\"linkerd.io/inject\",\"enabled\"); p[1].Add(\"linkerd.io/inject\",\"disabled\"); Use(p); } void Use(object o) {} }",
        "class C { void M(int i, int j) { var p = new[] { new Dictionary<string,string>(), new Dictionary<string,string>() }; p[i].Add(\"linkerd.io/inject\",\"enabled\"); p[j].Add(\"linkerd.io/inject\",\"disabled\"); Use(p); } void Use(object o) {} }",
        "class C { V1Pod M() { var p = new V1Pod { Metadata = new() { Annotations = new Dictionary<string,string> { [\"linkerd.io/inject\"] = \"enabled\" } }, Spec = new() { Containers = new List<V1Container> { new(), new() } } }; p.Spec.Containers[0].Name = \"a\"; p.Spec.Containers[1].Name = \"b\"; return p; } }",
        "class C { void M() { var t = (A: new Dictionary<string,string>(), B: new Dictionary<string,string>()); t.A.Add(\"linkerd.io/inject\",\"enabled\"); t.B.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(bool c) { var a = new Dictionary<string,string>(); var b = new Dictionary<string,string>(); (c ? a : b).Add(\"linkerd.io/inject\",\"enabled\"); (c ? b : a).Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(List<V1Pod> x, List<V1Pod> y) { foreach (var p in x) p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); foreach (var p in y) p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(List<V1Pod> x) { foreach (var p in x.Where(a => a.Spec.HostNetwork == true)) p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); foreach (var p in x.Where(a => a.Spec.HostNetwork != true)) p.Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(List<V1Pod> x) { x.Single(a => a.Name() == \"a\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); x.Single(a => a.Name() == \"b\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { List<V1Pod> M() { List<V1Pod> x = [New(), New()]; x.Single(a => a.Name() == \"a\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); x.Single(a => a.Name() == \"b\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return x; } V1Pod New() => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { List<V1Pod> M(string[] n) { var x = n.Select(New).ToList(); x.Single(a => a.Name() == \"a\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); x.Single(a => a.Name() == \"b\").Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); return x; } V1Pod New(string n) => new() { Metadata = new() { Annotations = new Dictionary<string,string>() } }; }",
        "class C { void M() { var q = new Queue<Dictionary<string,string>>(); q.Enqueue(new()); q.Enqueue(new()); q.Dequeue().Add(\"linkerd.io/inject\",\"enabled\"); q.Dequeue().Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M(List<V1Pod> l) { l.Where(p => true).First().Metadata.Annotations.Add(\"linkerd.io/inject\",\"enabled\"); l.Where(p => false).First().Metadata.Annotations.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { readonly Dictionary<string,string> map = new(); void Clear() => map.Clear(); void Run(Action a) => a(); void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); Run(Clear); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { readonly Dictionary<string,string> map = new(); readonly Action clear; public C() { clear = () => map.Clear(); } void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); clear(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { readonly Dictionary<string,string> map = new(); readonly Action clear; public C() { clear = () => map.Clear(); } void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); clear?.Invoke(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { Dictionary<string,string> map = new(); void Reset() => map = new(); async Task M() { map.Add(\"linkerd.io/inject\",\"enabled\"); await Task.Run(Reset); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { Dictionary<string,string> map = new(); void Reset() => map = new(); List<Action> l = new(); void M() { l.Add(Reset); map.Add(\"linkerd.io/inject\",\"enabled\"); foreach (var a in l) a(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { public Dictionary<string,string> map = new(); IVisitor v = null!; void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); v.Accept(this); map.Add(\"linkerd.io/inject\",\"disabled\"); } } interface IVisitor { void Accept(C c); }",
        "class Build { public Dictionary<string, string> Map = new(); void M() { Map.Add(\"linkerd.io/inject\", \"enabled\"); this.Renew(); Map.Add(\"linkerd.io/inject\", \"enabled\"); } } static void Renew(this Build build) => build.Map = new();",
        "class C { public Dictionary<string,string> map = new(); protected virtual void Renew() {} void M() { map.Add(\"linkerd.io/inject\",\"enabled\"); Renew(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M() { Dictionary<string,string> map = new(); Action renew = () => map = new(); map.Add(\"linkerd.io/inject\",\"enabled\"); renew(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M() { Dictionary<string,string> map = new(); void Renew() => map = new(); map.Add(\"linkerd.io/inject\",\"enabled\"); Renew(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M() { Dictionary<string,string> map = new(); void Renew() => map = new(); map.Add(\"linkerd.io/inject\",\"enabled\"); Parallel.Invoke(Renew); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "class C { void M() { Dictionary<string,string> map = new(); void Renew() => map = new(); Action a = Renew; map.Add(\"linkerd.io/inject\",\"enabled\"); a(); map.Add(\"linkerd.io/inject\",\"disabled\"); } }",
        "static void M() { var map = new Dictionary<string, string>(); Action renew = () => map = new(); map.Add(\"linkerd.io/inject\", \"enabled\"); renew(); map.Add(\"linkerd.io/inject\", \"disabled\"); map = new(); }",
    ];

    [Fact]
    public Task What_other_names_or_other_runs_lead_to_has_maps_of_its_own() =>
        Reports.VerifyAsync(Snippets.Of(OtherMaps), rule: string.Empty);

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
