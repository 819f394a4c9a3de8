using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>
/// Each way in which C# hands an object on, or a part of it: by a name, a pattern, a collection, a delegate, a helper. A Job that never
/// ends is reported as long as nothing can have given it the key that it lacks, and not where it can be given that unseen.
/// </summary>
public class HandedOnObjectTests
{
    private const string Injected = "new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" }";

    private static readonly string[] Changed =
    [
        Job("""if (j.Spec.Template.Metadata.Annotations is not null and { Count: > 0 } and var a) a[$key$]="true";"""),
        Job("""switch (j.Spec) { case { Template.Metadata: { Annotations: var a } } when b: a[$key$]="true"; break; }"""),
        Job("""V1Job[] all = [j]; if (all is [var first, ..]) first.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""V1Job[] all = [j]; if (all is [.. var rest]) rest[0].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""if ((j, 1) is (var x, _)) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""switch (j, b) { case (var x, true): x.Spec.Template.Metadata.Annotations[$key$]="true"; break; }"""),
        Job("""var m = j switch { { Spec.Template.Metadata: var x } => x, _ => null }; m!.Annotations[$key$]="true";"""),
        Job("""if (j is { Spec: { Template: { Metadata: { Annotations: { } a } } } }) a.Add($key$,"true");"""),
        Job("""if (j is not { Spec: { Template: { } t } }) return j; t.Metadata.Annotations[$key$]="true";"""),
        Job(
            """Get(j, out var m); m.Annotations[$key$]="true";""",
            "static void Get(V1Job x, out V1ObjectMeta m) => m = x.Spec.Template.Metadata;"),
        Job(
            """V1ObjectMeta m; Get(j, out m); m.Annotations[$key$]="true";""",
            "static void Get(V1Job x, out V1ObjectMeta m) => m = x.Spec.Template.Metadata;"),
        Job(
            """var d = new Dictionary<string, V1Job> { ["a"] = j }; if (d.TryGetValue("a", out var x)) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var d = new Dictionary<string, V1Job>(); d["a"] = j; d["a"].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """var d = new Dictionary<string, V1Job> { ["a"] = j }; foreach (var x in d.Values) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """var d = new Dictionary<string, V1Job> { ["a"] = j }; foreach (var (k, x) in d) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """var d = new Dictionary<string, V1Job> { { "a", j } }; foreach (var x in d) x.Value.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var (a, n) = (j.Spec.Template.Metadata, 1); a.Annotations[$key$]="true";"""),
        Job("""V1ObjectMeta m; int n; (m, n) = (j.Spec.Template.Metadata, 1); m.Annotations[$key$]="true";"""),
        Job("""var t = (Job: j, N: 1); t.Job.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = (j, 1); t.Item1.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = ValueTuple.Create(j, 1); t.Item1.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = Tuple.Create(j, 1); t.Item1.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = new KeyValuePair<string, V1Job>("a", j); t.Value.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = new { Job = j }; t.Job.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = new { j }; t.j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var t = new Lazy<V1Job>(() => j); t.Value.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""Func<V1Job> f = () => j; f().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""Func<V1Job> f = () => j; f.Invoke().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""Action<V1Job> f = x => x.Spec.Template.Metadata.Annotations[$key$]="true"; f(j);"""),
        Job("Action<V1Job> f = Mesh; f(j);", """static void Mesh(V1Job x) => x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""V1Job[] all = [j]; all.First().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """V1Job[] all = [j]; foreach (var x in all.Where(x => x != null).ToList()) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""V1Job[] all = [j]; foreach (var x in all.Select(x => x.Spec.Template.Metadata)) x.Annotations[$key$]="true";"""),
        Job("""V1Job[] all = [j]; all.Select(x => x.Spec.Template.Metadata).First().Annotations[$key$]="true";"""),
        Job("""new[] { new[] { j } }.SelectMany(x => x).First().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""new object[] { j }.OfType<V1Job>().First().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""new object[] { j }.Cast<V1Job>().Single().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""new V1Job[0].Concat([j]).First().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""new V1Job[0].Append(j).First().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""foreach (var x in from q in new[] { j } select q) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var ms = from q in new[] { j } let m = q.Spec.Template.Metadata select m; ms.First().Annotations[$key$]="true";"""),
        Job("""var l = new List<V1Job>(); l.Add(j); l[0].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var l = new List<object>(); l.Add(j); ((V1Job)l[0]).Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """var l = new List<object> { j }; foreach (var o in l) if (o is V1Job x) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var l = new Queue<V1Job>(); l.Enqueue(j); l.Dequeue().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var l = new Stack<V1Job>(); l.Push(j); l.Pop().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var l = new Stack<V1Job>(); l.Push(j); l.Peek().Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var l = new LinkedList<V1Job>(); l.AddLast(j); l.First!.Value.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """var d = new System.Collections.Concurrent.ConcurrentDictionary<string, V1Job>(); var x = d.GetOrAdd("a", j); x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var a = new V1Job[1]; a[0] = j; a[0].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var a = new V1Job[1,1]; a[0,0] = j; a[0,0].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""V1Job[][] a = [[j]]; a[0][0].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""l.Add(j); l[0].Spec.Template.Metadata.Annotations[$key$]="true";""", "static List<V1Job> l = new();"),
        Job(
            "l.Add(j); Fix();",
            """static List<V1Job> l = new(); static void Fix() { foreach (var x in l) x.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            "l.Add(j); Fix();",
            """static List<object> l = new(); static void Fix() { foreach (V1Job x in l) x.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job("_f = j; Fix();", """static V1Job? _f; static void Fix() => _f!.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("_f = j.Spec.Template.Metadata; Fix();", """static V1ObjectMeta? _f; static void Fix() => _f!.Annotations[$key$]="true";"""),
        Job("P = j; Fix();", """static V1Job? P { get; set; } static void Fix() => P!.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("P = j;", """static V1Job P { set { value.Spec.Template.Metadata.Annotations[$key$]="true"; } }"""),
        Job("""var h = new H(); h.Job = j; h.Job.Spec.Template.Metadata.Annotations[$key$]="true";""", "class H { public V1Job? Job; }"),
        Job(
            "var h = new H { Job = j }; h.Fix();",
            """class H { public V1Job? Job; public void Fix() => Job!.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            "var h = new H(); h.Job = j; h.Fix();",
            """class H { public V1Job? Job; public void Fix() => Job!.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            "h.Job = j; h.Fix();",
            """class H { public V1Job? Job; public void Fix() => Job!.Spec.Template.Metadata.Annotations[$key$]="true"; } static H h = new();"""),
        Job("_ = new H(j);", """class H { public H(V1Job x) { x.Spec.Template.Metadata.Annotations[$key$]="true"; } }"""),
        Job(
            "_ = new G(j);",
            """class H { public H(V1Job x) { x.Spec.Template.Metadata.Annotations[$key$]="true"; } } class G : H { public G(V1Job y) : base(y) {} }"""),
        Job(
            "_ = new G(j);",
            """class H { public H(V1Job x) { x.Spec.Template.Metadata.Annotations[$key$]="true"; } } class G(V1Job y) : H(y);"""),
        Job(
            "_ = new G(j);",
            """class G(V1Job y) { public bool Ok = Mesh(y); static bool Mesh(V1Job x) { x.Spec.Template.Metadata.Annotations[$key$]="true"; return true; } }"""),
        Job("i.Fix(j);", "interface I { void Fix(V1Job x); } static I i = null!;"),
        Job("new H().Fix(j);", """class H { public virtual void Fix(V1Job x) => x.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            "Fix<V1Job>(j);",
            """static void Fix<T>(T x) where T : class => (x as V1Job)!.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""dynamic d = j; d.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("object o = j; ((dynamic)o).Fix();"),
        Job("""Task.Run(async () => { await Task.Yield(); j.Spec.Template.Metadata.Annotations[$key$]="true"; });"""),
        Job("""Task.FromResult(j).ContinueWith(t => t.Result.Spec.Template.Metadata.Annotations[$key$]="true");"""),
        Job("""V1Job? x = null; System.Threading.Interlocked.Exchange(ref x, j); x!.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""var w = new WeakReference<V1Job>(j); if (w.TryGetTarget(out var x)) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""ref var r = ref j; r.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""Same(ref j).Spec.Template.Metadata.Annotations[$key$]="true";""", "static ref V1Job Same(ref V1Job x) => ref x;"),
        Job(
            "j.A().B();",
            """static V1Job A(this V1Job x) => x; static void B(this V1Job x) => x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("j?.A();", """static void A(this V1Job x) => x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            "j.Spec.Template.Metadata.Annotations.Native();",
            """static void Native(this IDictionary<string,string> x) => x[$key$]="true";"""),
        Job(
            "Native(j.Spec.Template.Metadata.Annotations);",
            """static void Native(this IDictionary<string,string> x) => x[$key$]="true";"""),
        Job(
            "Box x = j;",
            """class Box { public static implicit operator Box(V1Job j) { j.Spec.Template.Metadata.Annotations[$key$]="true"; return new(); } }"""),
        Job(
            "var x = (Box)j;",
            """class Box { public static explicit operator Box(V1Job j) { j.Spec.Template.Metadata.Annotations[$key$]="true"; return new(); } }"""),
        Job(
            "var x = new Box() + j;",
            """class Box { public static Box operator +(Box b, V1Job j) { j.Spec.Template.Metadata.Annotations[$key$]="true"; return b; } }"""),
        Job(
            "if (new Box() == j) { }",
            """class Box { public static bool operator ==(Box b, V1Job j) { j.Spec.Template.Metadata.Annotations[$key$]="true"; return true; } public static bool operator !=(Box b, V1Job j) => false; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }"""),
        Job(
            "_ = new Box()[j];",
            """class Box { public int this[V1Job j] { get { j.Spec.Template.Metadata.Annotations[$key$]="true"; return 1; } } }"""),
        Job("if (b) throw new E(j);", "class E(V1Job j) : Exception { public V1Job Job => j; }"),
        Job(
            """foreach (var x in It(j)) x.Spec.Template.Metadata.Annotations[$key$]="true";""",
            "static IEnumerable<V1Job> It(V1Job x) { yield return x; }"),
        Job(
            """Or(j, b).Spec.Template.Metadata.Annotations[$key$]="true";""",
            "static V1Job Or(V1Job x, bool b) { if (b) { return x; } return new V1Job(); }"),
        Job("""while (b) { j.Spec.Template.Metadata.Annotations[$key$]="true"; b = false; }"""),
        Job("""for (var x = j; b; b = false) x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""do { j.Spec.Template.Metadata.Annotations[$key$]="true"; } while (b);"""),
        Job("""try { j.Spec.Template.Metadata.Annotations[$key$]="true"; } catch { }"""),
        Job("""try { } finally { j.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job("""try { } catch { j.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            """using (var x = new X(j)) { x.J.Spec.Template.Metadata.Annotations[$key$]="true"; }""",
            "class X(V1Job j) : IDisposable { public V1Job J => j; public void Dispose() { } }"),
        Job(
            "using var x = new X(j);",
            """class X(V1Job j) : IDisposable { public void Dispose() => j.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            "using (new X(j)) { }",
            """class X(V1Job j) : IDisposable { public void Dispose() => j.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job("""lock (j) { var m = j.Spec.Template.Metadata; lock (m) m.Annotations[$key$]="true"; }"""),
        Job("""goto A; B: return j; A: j.Spec.Template.Metadata.Annotations[$key$]="true"; goto B;"""),
        Job("""X: j.Spec.Template.Metadata.Annotations[$key$]="true"; if (b) goto X;"""),
        Job("""Fix(); V1Job r = j; return r; void Fix() => j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""void Fix() => j.Spec.Template.Metadata.Annotations[$key$]="true"; Fix();"""),
        Job("""Action a = Fix; a(); void Fix() => j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""void A() { void B() => j.Spec.Template.Metadata.Annotations[$key$]="true"; B(); } A();"""),
        Job("""for (int i = 0; i < 1; i++, j.Spec.Template.Metadata.Annotations[$key$]="true") { }"""),
        Job("""(b ? j : j).Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""(j ?? new()).Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""(j.Spec.Template.Metadata.Annotations ??= new Dictionary<string,string>())[$key$]="true";"""),
        Job(
            """j.Spec.Template.Metadata.Annotations ??= new Dictionary<string,string>(); j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """j.Spec.Template.Metadata.Annotations = j.Spec.Template.Metadata.Annotations ?? new Dictionary<string,string>(); j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """j.Spec.Template.Metadata.Annotations = new Dictionary<string,string>(j.Spec.Template.Metadata.Annotations) { [$key$]="true" };"""),
        Job(
            """j.Spec.Template.Metadata.Annotations = j.Spec.Template.Metadata.Annotations.ToDictionary(x => x.Key, x => x.Value); j.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """j.Spec.Template.Metadata = j.Spec.Template.Metadata with { Annotations = new Dictionary<string,string>(j.Spec.Template.Metadata.Annotations) { [$key$]="true" } };"""),
        Job("""foreach (var (k, v) in new Dictionary<string,string>{[$key$]="true"}) j.Spec.Template.Metadata.Annotations[k] = v;"""),
        Job(
            "foreach (var p in Extra()) j.Spec.Template.Metadata.Annotations.Add(p);",
            "static IDictionary<string,string> Extra() => null!;"),
        Job("""((ICollection<KeyValuePair<string,string>>)j.Spec.Template.Metadata.Annotations).Add(new($key$,"true"));"""),
        Job("""var a = j.Spec.Template.Metadata.Annotations; var c2 = a; c2[$key$]="true";"""),
        Job("foreach (var k in j.Spec.Template.Metadata.Annotations.Keys.ToList()) j.Spec.Template.Metadata.Annotations.Remove(k);"),
        Job("j.Spec.Template.Spec = Load();", "static V1PodSpec Load() => null!;"),
        Job("j.Spec.Template = Load();", "static V1PodTemplateSpec Load() => null!;"),
        Job(
            "new H().Job = j;",
            """class H { public V1Job Job { set { value.Spec.Template.Metadata.Annotations[$key$]="true"; } } }"""),
        Job(
            "_ = new H { Job = j };",
            """class H { public V1Job Job { set { value.Spec.Template.Metadata.Annotations[$key$]="true"; } } }"""),
        Job(
            """new H()["a"] = j;""",
            """class H { public V1Job this[string name] { set { value.Spec.Template.Metadata.Annotations[$key$]="true"; } } }"""),
        Job("Each(j.Spec.Template.Metadata.Annotations.Add);", """static void Each(Action<string, string> add) => add($key$, "true");"""),
        Job("""Action<string, string> add = j.Spec.Template.Metadata.Annotations.Add; add($key$, "true");"""),
        Job("Action fix = j.Fix; fix();", """static void Fix(this V1Job x) => x.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            "l.Add(j);",
            """static readonly List<V1Job> l = new(); static void Fix() { foreach (var x in l) x.Spec.Template.Metadata.Annotations[$key$]="true"; }"""),
        Job(
            """d["a"] = j;""",
            """static readonly Dictionary<string, V1Job> d = new(); static void Fix() => d["a"].Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("channel.Writer.TryWrite(j);", "static System.Threading.Channels.Channel<V1Job> channel = null!;"),
        Job("source.SetResult(j);", "static TaskCompletionSource<V1Job> source = new();"),
        Job("Next(ref j);", "static void Next(ref V1Job x) => x = null!;"),
        Job("typeof(V1ObjectMeta).GetProperty(\"Annotations\")!.SetValue(j.Spec.Template.Metadata, null);"),
        Job(
            """var copy = KubernetesJson.Deserialize<V1Job>(KubernetesJson.Serialize(j)); copy.Spec.Template.Metadata.Annotations[$key$]="true"; return copy;"""),
        Job(
            """var node = System.Text.Json.JsonSerializer.SerializeToNode(j)!; node["spec"]!["template"]!["metadata"]!["annotations"]![$key$]="true";"""),
        Job("""Awaited(j).Spec.Template.Metadata.Annotations[$key$]="true";""", "static V1Job Awaited(V1Job x) => new ValueTask<V1Job>(x).GetAwaiter().GetResult();"),
        Job("""(V1Job Job, int Count) t = (j, 1); t.Job.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job("""(V1Job Job, int Count)? t = (j, 1); t.Value.Job.Spec.Template.Metadata.Annotations[$key$]="true";"""),
        Job(
            """j = j with { Spec = j.Spec with { Template = j.Spec.Template with { Metadata = new() { Annotations = new Dictionary<string, string>(j.Spec.Template.Metadata.Annotations) { [$key$]="true" } } } } };"""),
        Job(
            """var copy = j with { Spec = j.Spec with { Template = j.Spec.Template with { Metadata = new() { Annotations = new Dictionary<string, string> { [$key$]="true" } } } } }; return copy;"""),
        Job("j = new V1Job { Spec = new() { Template = new() { Metadata = new(), Spec = j.Spec.Template.Spec } } };"),
        Job(
            """var extra = new Dictionary<string, string> { [$key$]="true" }; j.Spec.Template.Metadata.Annotations = j.Spec.Template.Metadata.Annotations.Concat(extra).ToDictionary(x => x.Key, x => x.Value);"""),
        Job(
            """var extra = new Dictionary<string, string> { [$key$]="true" }; j.Spec.Template.Metadata.Annotations = j.Spec.Template.Metadata.Annotations.Union(extra).ToDictionary();"""),
        Job("j.Spec.Template.Metadata.Annotations = new Own();", """class Own : Dictionary<string, string> { public Own() { this[$key$]="true"; this["linkerd.io/inject"]="enabled"; } }"""),
    ];

    private static readonly string[] Texts =
    [
        Job("""foreach (var pair in new[] { ($key$, "true") }) j.Spec.Template.Metadata.Annotations[pair.Item1] = pair.Item2;"""),
        Job("""string[] pair = [$key$, "true"]; j.Spec.Template.Metadata.Annotations[pair[0]] = pair[1];"""),
        Job("""string[] pair = [$key$, "true"]; j.Spec.Template.Metadata.Annotations.Add(pair[0], pair[1]);"""),
    ];

    private static readonly string[] Unchanged =
    [
        Job("Console.WriteLine(j.Spec.Template.Metadata.Annotations.Count);"),
        Job("if (j.Spec.Template.Metadata.Annotations is { Count: > 0 } a) Console.WriteLine(a.Count);"),
        Job("foreach (var n in from n in new[] { 1 } where n < j.Metadata.Name.Length orderby n select n + j.Kind) Console.WriteLine(n);"),
        Job("Console.WriteLine(nameof(M));"),
        Job("", "static void N() { _ = M(true); M(false); if (M(true) is null) Console.WriteLine(M(true).Kind); }"),
        Job("", "static Task N() => Task.FromResult(M(true)); static List<string> O() => new List<V1Job> { M(true) }.ConvertAll(Name); static string Name(V1Job x) => x.Kind;"),
        Job("""if (j is { Spec.Template.Metadata.Annotations: { } a } && a.ContainsKey("x")) { }"""),
        Job("var (x, n) = (j, 1); Console.WriteLine(x.Kind);"),
        Job("var l = new List<object>(); l.Add(j); Console.WriteLine(l.Count);"),
        Job("Console.WriteLine(nameof(j));"),
        Job("Action f = () => Console.WriteLine(j.Kind); f();"),
        Job("Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { Job = j }));"),
        Job("using var writer = new System.IO.StringWriter(); writer.Write(j);"),
        Job("void Log(V1Job x) => Console.WriteLine(x.Kind); Log(j);"),
        Job("Func<string> kind = () => j.Kind; Console.WriteLine(kind());"),
    ];

    [Fact]
    public Task An_object_that_may_be_changed_unseen_is_not_judged() =>
        Reports.VerifyAsync(
            Snippets.Of(Changed.Concat(Texts).Select(snippet => Reports.Unmark(snippet).Text)),
            rule: string.Empty,
            "2.18");

    /// <summary>What is handed to others who are not seen, and what they make of a part that only its first value shows.</summary>
    private static readonly string[] Elsewhere =
    [
        "static void Make(out V1Job job) => job = $job$;",
        "class Holder { internal V1Job Job { get; } = $job$; } class User { static void M(Holder holder) => holder.Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; }",
        "static void M(V1Job job) => job.Spec.Template.Metadata.Annotations = $annotations$;",
        "static V1Job M() => new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Own { [\"linkerd.io/inject\"] = \"enabled\" } }, Spec = new() { Containers = [new() { Name = \"x\" }] } } } }; class Own : Dictionary<string, string> { public Own() => this[$key$] = \"true\"; }",
    ];

    [Fact]
    public Task An_object_that_others_may_complete_is_not_judged() => Reports.VerifyAsync(
        Snippets.Of(Elsewhere.Select(snippet => snippet
            .Replace("$job$", $"new V1Job {{ Spec = new() {{ Template = new() {{ Metadata = new() {{ Annotations = {Injected} }}, Spec = new() {{ Containers = [new() {{ Name = \"x\" }}] }} }} }} }}", StringComparison.Ordinal)
            .Replace("$annotations$", Injected, StringComparison.Ordinal)
            .Replace("$key$", "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"", StringComparison.Ordinal))),
        rule: string.Empty,
        "2.18");

    [Fact]
    public Task An_object_that_is_only_looked_at_is_judged() =>
        Reports.VerifyAsync(Snippets.Of(Unchanged), JobNeverCompletesRule.Id, "2.18");

    private static string Job(string statements, string members = "") =>
        $$"""
        static V1Job M(bool b)
        {
            var j = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = [new() { Name = "x", Image = "y" }] } } } };
            {{statements}}
            return j;
        }
        {{members}}
        """.Replace("$key$", "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"", StringComparison.Ordinal);
}
