using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Objects;

/// <summary>
/// An object that is not complete where it is made, and is completed elsewhere in the file: where a member is called that makes it, where
/// something holds it, where it is handed on. It is not reported for what it lacks at first.
/// </summary>
public class CompletedObjectTests
{
    private const string Job =
        "new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } }, Spec = new() { Containers = [new() { Name = \"x\" }] } } } }";

    private static readonly string Marked =
        Job.Replace("\"linkerd.io/inject\"", "[|\"linkerd.io/inject\"|]", StringComparison.Ordinal);

    private const string Key = "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"";

    private static readonly string[] WhereCalled =
    [
        "static V1Job Make(this string name) => $job$; static V1Job M(string name) { var job = name.Make(); $change$ return job; }",
        "static V1Job Make<T>(T name) => $job$; static V1Job M(string name) { var job = Make<string>(name); $change$ return job; }",
        "static V1Job Make<T>(this T name) => $job$; static V1Job M(string name) { var job = name.Make<string>(); $change$ return job; }",
        "class Maker { public V1Job this[string name] => $job$; static V1Job M(Maker maker) { var job = maker[\"a\"]; $change$ return job; } }",
        "class Maker { public V1Job? this[string name] => $job$; static V1Job? M(Maker? maker) { var job = maker?[\"a\"]; if (job is null) return null; $change$ return job; } }",
        "class Maker { public static implicit operator V1Job(Maker maker) => $job$; static V1Job M(Maker maker) { V1Job job = maker; $change$ return job; } }",
        "class Maker { public static explicit operator V1Job(Maker maker) => $job$; static V1Job M(Maker maker) { var job = (V1Job)maker; $change$ return job; } }",
        "class Maker { public static V1Job operator +(Maker maker, int count) => $job$; static V1Job M(Maker maker) { var job = maker + 1; $change$ return job; } }",
        "class Maker { public static V1Job operator -(Maker maker) => $job$; static V1Job M(Maker maker) { var job = -maker; $change$ return job; } }",
        "interface IMaker { V1Job Make(); } class Maker : IMaker { public V1Job Make() => $job$; static V1Job M(IMaker maker) { var job = maker.Make(); $change$ return job; } }",
        "interface IMaker { V1Job Make(); } class Maker : IMaker { V1Job IMaker.Make() => $job$; static V1Job M(IMaker maker) { var job = maker.Make(); $change$ return job; } }",
        "interface IMaker { V1Job Made { get; } } class Maker : IMaker { V1Job IMaker.Made => $job$; static V1Job M(IMaker maker) { var job = maker.Made; $change$ return job; } }",
        "interface IMaker<T> { T Make(); } class Maker : IMaker<V1Job> { public V1Job Make() => $job$; static V1Job M(IMaker<V1Job> maker) { var job = maker.Make(); $change$ return job; } }",
        "abstract class Base { public abstract V1Job Make(); public V1Job M() { var job = Make(); $change$ return job; } } class Maker : Base { public override V1Job Make() => $job$; }",
        "abstract class Base { public virtual V1Job Made => null!; public V1Job M() { var job = Made; $change$ return job; } } class Maker : Base { public override V1Job Made => $job$; }",
        "static V1Job Make() => $job$; static V1Job M() { Func<V1Job> make = Make; var job = make(); $change$ return job; }",
        "static V1Job Make() => $job$; static V1Job M() { var job = new Lazy<V1Job>(Make).Value; $change$ return job; }",
        "static V1Job Make() => $job$; static List<V1Job> M() { var jobs = new[] { 1 }.Select(number => Make()).ToList(); foreach (var job in jobs) { $change$ } return jobs; }",
        "static async Task<V1Job> Make() { await Task.Yield(); return $job$; } static async Task<V1Job> M() { var job = await Make(); $change$ return job; }",
        "static IEnumerable<V1Job> Make() { yield return $job$; } static IEnumerable<V1Job> M() { foreach (var job in Make()) { $change$ yield return job; } }",
        "class Maker { public V1Job Job; public Maker() => Job = $job$; static V1Job M() { var job = new Maker().Job; $change$ return job; } }",
        "record Maker(string Name) { public V1Job Job { get; init; } = $job$; static V1Job M() { var job = new Maker(\"a\").Job; $change$ return job; } }",
        "class Maker { public void Deconstruct(out V1Job job, out int count) { job = $job$; count = 1; } static V1Job M(Maker maker) { var (job, _) = maker; $change$ return job; } }",
        "class Maker { public static Maker Create() => new(); public V1Job Job { get; } = $job$; static V1Job M() { var job = Maker.Create().Job; $change$ return job; } }",
        "struct Maker { public V1Job Current => $job$; public bool MoveNext() => true; public Maker GetEnumerator() => this; static void M(Maker maker) { foreach (var job in maker) { $change$ } } }",
        "static V1Job Make() { return Inner(); V1Job Inner() => $job$; } static V1Job M() { var job = Make(); $change$ return job; }",
        "static (V1Job Job, int Count) Make() => ($job$, 1); static V1Job M() { var (job, _) = Make(); $change$ return job; }",
        "static V1Job @make() => $job$; static V1Job M() { var job = m\\u0061ke(); $change$ return job; }",
        "static Dictionary<string, V1Job> Make() => new() { [\"a\"] = $job$ }; static void M() { foreach (var (_, job) in Make()) { $change$ } }",
        "static Func<V1Job> Make => () => $job$; static V1Job M() { var job = Make(); $change$ return job; }",
        "class Maker { public V1Job Made => $job$; static V1Job M(Maker maker) { var job = maker.Made; $change$ return job; } }",
        "class Maker { public static V1Job Made => $job$; static V1Job M() { var job = Maker.Made; $change$ return job; } }",
        "class Maker { public List<V1Job> Made => [$job$]; static void M(Maker maker) { var job = maker.Made[0]; $change$ } }",
        "class Maker { public V1Job Made => $job$; static V1Job? M(Maker maker) { if (maker is { Made: var job }) { $change$ return job; } return null; } }",
        "class Maker { public V1Job Make() => $job$; static V1Job? M(Maker? maker) { var job = maker?.Make(); if (job is null) return null; $change$ return job; } }",
        "class Maker { public V1Job Made => $job$; static V1Job? M(Maker? maker) { var job = maker?.Made; if (job is null) return null; $change$ return job; } }",
        "static V1Job Make(string name) => $job$; static V1Job M(string name) => Then(Make(name), job => { $change$ }); static T Then<T>(T given, Action<T> change) { change(given); return given; }",
        "static V1Job Make(string name) => $job$; static V1Job M(string name) { V1Job job; return (job = Make(name)) is { } ? Change() : job; V1Job Change() { $change$ return job; } }",
        "static readonly System.Collections.Concurrent.ConcurrentDictionary<string, V1Job> Jobs = new(); static V1Job Make(string n) => Jobs.GetOrAdd(n, _ => $job$); static void M(string n) { var job = Make(n); $change$ }",
        "class E { event Action<V1Job>? Made; void Make() { var job = $job$; Made?.Invoke(job); } }",
        "static V1Job Make(Action<V1Job>[] changes) { var job = $job$; foreach (var change in changes) change(job); return job; }",
        "static V1Job Make(Action<V1Job>? configure = null) { var job = $job$; configure?.Invoke(job); return job; }",
        "static V1Job Make(Func<V1Job, V1Job> change) => change($job$);",
        "static V1Job Make() { var job = $job$; new Visitor().Visit(job); return job; } class Visitor { public void Visit(V1Job job) { $change$ } }",
        "abstract class V { public abstract void Visit(V1Job job); } static V1Job Make(V v) { var job = $job$; v.Visit(job); return job; }",
        "static V1Job Make() { var job = $job$; Parallel.ForEach(new[] { job }, one => { var job = one; $change$ }); return job; }",
        "static V1Job Make() { var job = $job$; Task.Run(() => { $change$ }).Wait(); return job; }",
        "static V1Job Make() { var job = $job$; void Fix() { $change$ } Fix(); return job; }",
        "static V1Job Make() { var job = $job$; void Fix() { $change$ } Action fix = Fix; fix(); return job; }",
        "static V1Job Make() { var job = $job$; using var fixer = new Fixer(job); return job; } sealed class Fixer(V1Job job) : IDisposable { public void Dispose() { $change$ } }",
        "static V1Job? Make() { V1Job? job = null; Init(ref job); $change$ return job; } static void Init(ref V1Job? made) => made = $job$;",
        "static bool TryMake(out V1Job job) { job = $job$; return true; } static V1Job? M() { if (TryMake(out var job)) { $change$ return job; } return null; }",
        "static V1Job Make() => $job$; static V1Job M() => Fix(Make()); static V1Job Fix(V1Job job) { $change$ return job; }",
        "static V1Job Make() => $job$; static V1Job M() => Make().Fix(); static V1Job Fix(this V1Job job) { $change$ return job; }",
        "static V1Job Make() => $job$; static IEnumerable<V1Job> M() => new[] { Make() }.Select(Fix); static V1Job Fix(V1Job job) { $change$ return job; }",
        "static V1Job? Make() => $job$; static V1Job M() { var job = Make() ?? throw new InvalidOperationException(); $change$ return job; }",
        "static V1Job Make() => $job$; static V1Job? M(bool b) { var job = b ? Make() : null; if (job != null) { $change$ } return job; }",
        "static V1Job Make() => $job$; static V1Job M(int n) => n switch { 0 => Fix(Make()), _ => new V1Job() }; static V1Job Fix(V1Job job) { $change$ return job; }",
        "static V1Job Make() => $job$; static V1Job M() { V1Job job; job = Make(); $change$ return job; }",
        "static async IAsyncEnumerable<V1Job> Make() { yield return $job$; await Task.Yield(); } static async Task M() { await foreach (var job in Make()) { $change$ } }",
        "static ValueTask<V1Job> Make() => new($job$); static async Task M() { var job = await Make(); $change$ }",
        "static Task<V1Job> Make() => Task.FromResult($job$); static async Task M() { var job = await Make().ConfigureAwait(false); $change$ }",
        "static Task<V1Job> Make() => Task.FromResult($job$); static void M() { var job = Make().Result; $change$ }",
        "static async Task<V1Job> Make() { await Task.Yield(); return $job$; } static void M() { var job = Make().GetAwaiter().GetResult(); $change$ }",
        "static object Make() => $job$; static void M() { var job = (V1Job)Make(); $change$ }",
        "static object Make() => $job$; static void M() { if (Make() is V1Job job) { $change$ } }",
        "static dynamic Make() => $job$; static void M() { V1Job job = Make(); $change$ }",
        "static IKubernetesObject Make() => $job$; static void M() { if (Make() is V1Job job) { $change$ } }",
        "static T Make<T>() where T : class => (T)(object)$job$; static void M() { var job = Make<V1Job>(); $change$ }",
        "static (V1Job, V1Service) Make() => ($job$, new()); static void M() { var (job, service) = Make(); $change$ }",
        "record Made(V1Job Job); static Made Make() => new($job$); static void M() { var job = Make().Job; $change$ }",
        "record Made(V1Job Job, int Count); static Made Make() => new($job$, 1); static void M() { var (job, _) = Make(); $change$ }",
        "record Made(V1Job Job, int Count); static Made Make() => new($job$, 1); static void M() { if (Make() is { Job: var job }) { $change$ } }",
        "class Made { public required V1Job Job { get; init; } } static Made Make() => new() { Job = $job$ }; static void M() { var job = Make().Job; $change$ }",
        "static object[] Make() => [$job$]; static void M() { foreach (var job in Make().OfType<V1Job>()) { $change$ } }",
        "static List<V1Job> Make() { var l = new List<V1Job>(); l.Add($job$); return l; } static void M() { foreach (var job in Make()) { $change$ } }",
        "static void Make(List<V1Job> into) => into.Add($job$); static void M() { var l = new List<V1Job>(); Make(l); foreach (var job in l) { $change$ } }",
        "static void Make(Dictionary<string, V1Job> into) => into[\"a\"] = $job$; static void M() { var l = new Dictionary<string, V1Job>(); Make(l); var job = l[\"a\"]; $change$ }",
        "static V1JobList Make() => new() { Items = [$job$] }; static void M() { foreach (var job in Make().Items) { $change$ } }",
        "static V1Job Make() => $job$; static void M() { var jobs = from n in new[] { 1 } select Make(); foreach (var job in jobs) { $change$ } }",
        "static Lazy<V1Job> Make() => new(() => $job$); static void M() { var job = Make().Value; $change$ }",
        "static void Make(V1JobList into) => into.Items = [$job$]; static void M() { var l = new V1JobList(); Make(l); foreach (var job in l.Items) { $change$ } }",
        "class Made { public V1Job? Job; } static void Make(Made into) => into.Job = $job$; static void M() { var made = new Made(); Make(made); var job = made.Job!; $change$ }",
        "static Func<V1Job> Make() => () => $job$; static void M() { var job = Make()(); $change$ }",
        "static V1Job Make() => $job$; static void M() { var job = Make() as V1Job; $change$ }",
        "static V1Job Make() => $job$; static readonly V1Job Kept = Make(); static void M() { var job = Kept; $change$ }",
        "static V1Job Make() => Inner.Make(); class Inner { internal static V1Job Make() => $job$; } static void M() { var job = Members.Make(); $change$ }",
    ];

    private static readonly string[] WhereHeld =
    [
        "interface IHolder { V1Job Job { get; } } class Holder : IHolder { public V1Job Job { get; } = $job$; static void M(IHolder holder) { var job = holder.Job; $change$ } }",
        "class Holder { public V1Job Job = $job$; } class Sub : Holder { public void M() { var job = Job; $change$ } }",
        "class Holder { V1Job _job = $job$; ref V1Job Get() => ref _job; void M() { ref var job = ref Get(); $change$ } }",
        "class Holder { readonly Lazy<V1Job> _job = new(() => $job$); void M() { var job = _job.Value; $change$ } }",
        "static readonly V1Job[] Jobs = [$job$]; static void M() { foreach (var job in Jobs) { $change$ } }",
        "static readonly Dictionary<string, V1Job> Jobs = new() { [\"a\"] = $job$ }; static void M() { foreach (var (name, job) in Jobs) { $change$ } }",
        "static readonly Dictionary<string, Func<V1Job>> Jobs = new() { [\"a\"] = () => $job$ }; static void M() { var job = Jobs[\"a\"](); $change$ }",
        "static readonly (V1Job Job, int Count) Pair = ($job$, 1); static void M() { var job = Pair.Job; $change$ }",
        "record Box(V1Job Job); static readonly Box Kept = new($job$); static void M() { var job = Kept.Job; $change$ }",
        "static V1Job? Kept; static void Make() => Kept = $job$; static void M() { if (Kept is { } job) { $change$ } }",
        "static V1Job? Kept; static V1Job Make() => Kept ??= $job$; static void M() { var job = Make(); $change$ }",
        "class B { V1Job _job = $job$; public B Native() { var job = _job; $change$ return this; } public V1Job Build() => _job; }",
        "class B { public V1Job Job { get; set; } = $job$; static V1Job M() { var b = new B(); var job = b.Job; $change$ return b.Job; } }",
        "class B(V1Job job) { public void M() { $change$ } static B Make() => new($job$); }",
        "class B(V1Job job) { V1Job Job => job; public void M() { $change$ } static B Make() { var job = $job$; return new B(job); } }",
        "struct B(V1Job job) { public void M() { $change$ } static B Make() => new($job$); }",
        "class B(List<V1Job> jobs) { public void M() { foreach (var job in jobs) { $change$ } } static B Make() => new([$job$]); }",
        "class B { readonly List<V1Job> _jobs = [$job$]; public void M() { foreach (var job in _jobs) { $change$ } } }",
        "class B { readonly List<V1Job> _jobs = []; public void Make() => _jobs.Add($job$); public void M() { foreach (var job in _jobs) { $change$ } } }",
        "class B { readonly V1Job[] _jobs = new V1Job[1]; public void Make() => _jobs[0] = $job$; public void M() { foreach (var job in _jobs) { $change$ } } }",
        "static V1Job Kept { get; } = Make(); static V1Job Make() => $job$; static void M() { var job = Kept; $change$ }",
    ];

    private static readonly string[] WhereHandedOn =
    [
        "static void M() { var q = new Queue<V1Job>(); q.Enqueue($job$); var job = q.Dequeue(); $change$ }",
        "static void M() { Span<V1Job> s = [$job$]; ref var job = ref s[0]; $change$ }",
        "static void M() { var jobs = new V1Job[1]; jobs[0] = $job$; var job = jobs[0]; $change$ }",
        "static void M() { foreach (var job in System.Collections.Immutable.ImmutableArray.Create($job$)) { $change$ } }",
        "static void M() { var jobs = Enumerable.Repeat($job$, 1).ToList(); jobs.ForEach(job => { $change$ }); }",
        "static void M() { var job = new[] { $job$ }[^1]; $change$ }",
        "static V1Job M() { V1Job? job = null; while (true) { if (job is null) { job = $job$; continue; } $change$ break; } return job; }",
        "static V1Job M() { var made = $job$; return Finish(); V1Job Finish() { var job = made; $change$ return made; } }",
        "static V1Job M() { var (job, count) = (Job: $job$, Count: 1); $change$ return job; }",
        "static V1Job M(bool b) { V1Job job; if (b) { job = $job$; } else { job = $job$; } $change$ return job; }",
        "static V1Job M(bool b) { V1Job job = b switch { true => $job$, false => $job$ }; $change$ return job; }",
        "static V1Job M() { V1Job job; try { job = $job$; } catch (Exception) { throw; } $change$ return job; }",
        "static V1Job M() { V1Job job = null!; foreach (var n in new[] { 1 }) { job = $job$; } $change$ return job; }",
        "static V1Job M() { lock (Gate) { var job = $job$; $change$ return job; } } static readonly object Gate = new();",
        "static V1Job M() { var job = $job$; { var other = job; job = other; } $change$ return job; }",
        "static V1Job M() { var job = $job$; var copy = job; Fix(copy); return job; } static void Fix(V1Job job) { $change$ }",
        "static V1Job M() { var job = $job$; Fix(job: job, count: 1); return job; } static void Fix(int count, V1Job job) { $change$ }",
        "static V1Job M() { var job = $job$; Fix(1, job); return job; } static void Fix(int count, params V1Job[] jobs) { foreach (var job in jobs) { $change$ } }",
        "static V1Job M() { var job = $job$; Fix(in job); return job; } static void Fix(in V1Job job) { $change$ }",
        "static V1Job M() { var job = $job$; Fix(job.Spec.Template.Metadata); return job; } static void Fix(V1ObjectMeta meta) => meta.Annotations[$key$] = \"true\";",
        "static V1Job M() { var job = $job$; Fix(job.Spec.Template.Metadata.Annotations); return job; } static void Fix(IDictionary<string, string> map) => map[$key$] = \"true\";",
        "static V1Job M() { var job = $job$; Fix(() => job); return job; } static void Fix(Func<V1Job> get) { var job = get(); $change$ }",
        "static V1Job M() { var job = $job$; new Fixer { Job = job }.Fix(); return job; } class Fixer { public V1Job? Job { get; set; } public void Fix() { var job = Job!; $change$ } }",
        "static V1Job M() { var job = $job$; Fixer.Of(job).Fix(); return job; } class Fixer { V1Job _job = null!; public static Fixer Of(V1Job job) => new() { _job = job }; public void Fix() { var job = _job; $change$ } }",
        "static V1Job M() { var job = $job$; return new Fixer<V1Job>(job).Fix(one => { var job = one; $change$ }); } class Fixer<T>(T value) { public T Fix(Action<T> change) { change(value); return value; } }",
        "static V1Job M(bool b) { var job = $job$; if (b) goto end; end: $change$ return job; }",
        "static V1Job M(bool b) { var job = $job$; do { $change$ } while (b); return job; }",
        "static V1Job M() { var job = $job$; for (var i = 0; i < 1; i++) { $change$ } return job; }",
        "static V1Job M() { var job = $job$; (job.Spec.Template.Metadata.Annotations, var n) = (new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\", [$key$] = \"true\" }, 1); return job; }",
        "static V1Job M() { var job = $job$; job.Spec.Template.Metadata.Annotations = job.Spec.Template.Metadata.Annotations.Append(new($key$, \"true\")).ToDictionary(p => p.Key, p => p.Value); return job; }",
        "static V1Job M() { var job = $job$; foreach (var (k, v) in Extra) job.Spec.Template.Metadata.Annotations[k] = v; return job; } static readonly Dictionary<string, string> Extra = new() { [$key$] = \"true\" };",
        "static V1Job M() { var job = $job$; ((IDictionary<string, string>)job.Spec.Template.Metadata.Annotations).Add($key$, \"true\"); return job; }",
        "static V1Job M() { var job = $job$; job.Spec.Template.Metadata.Annotations.TryAdd($key$, \"true\"); return job; }",
        "static V1Job M() { var job = $job$; System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault((Dictionary<string, string>)job.Spec.Template.Metadata.Annotations, $key$, out _) = \"true\"; return job; }",
        "static V1Job M() { var job = $job$; _ = job.Spec.Template.Metadata.Annotations is { } map && map.TryAdd($key$, \"true\"); return job; }",
        "static V1Job M() { var job = $job$; var spec = job.Spec; var template = spec.Template; var (meta, _) = (template.Metadata, 1); meta.Annotations[$key$] = \"true\"; return job; }",
        "static void M() { var jobs = new List<V1Job> { $job$ }; jobs.ForEach(Fix); } static void Fix(V1Job job) { $change$ }",
        "static void M() { var jobs = new List<V1Job> { $job$ }; Array.ForEach(jobs.ToArray(), Fixer.Fix); } class Fixer { public static void Fix(V1Job job) { $change$ } }",
        "static void M() { var job = $job$; Task.Run(Fix).Wait(); void Fix() { $change$ } }",
        "static void M(string[] names) { var jobs = (from name in names let made = $job$ where name != \"\" orderby name select (name, made)).ToList(); foreach (var (name, job) in jobs) { $change$ } }",
        "static void M(string[] names) { var jobs = from name in names join other in names on name equals other into all select $job$ into made group made by made.Kind; foreach (var group in jobs) foreach (var job in group) { $change$ } }",
        "interface IMaker { V1Job Make(); } class Base { public V1Job Make() => $job$; } class Maker : Base, IMaker { static V1Job M(IMaker maker) { var job = maker.Make(); $change$ return job; } }",
        "interface IMaker { V1Job Make(); } class Base<T> { public V1Job Make() => $job$; } class Maker : Base<int>, IMaker { static V1Job M(IMaker maker) { var job = maker.Make(); $change$ return job; } }",
        "static List<V1Job> M() { var jobs = new List<V1Job>(); Fill(jobs); foreach (var job in jobs) { $change$ } return jobs; } static void Fill(List<V1Job> jobs) => Add(jobs, 1); static void Add(List<V1Job> jobs, int count) { jobs.Add($job$); }",
        "class Holder { public List<V1Job> Jobs = null!; static void M(Holder holder) { Fill(holder); foreach (var job in holder.Jobs) { $change$ } } static void Fill(Holder holder) { holder.Jobs = new(); holder.Jobs.Add($job$); } }",
        "class Holder { public List<V1Job> Jobs = null!; static void M(Holder holder) { Fill(holder); foreach (var job in holder.Jobs) { $change$ } } static void Fill(Holder holder) { var jobs = new List<V1Job>(); jobs.Add($job$); holder.Jobs = jobs; } }",
        "static V1Job M() { V1Job job = null!; Action fix = () => { $change$ }; job = $job$; fix(); return job; }",
        "static V1Job M() { var job = $job$; Action fix = () => { $change$ }; job = $job$; fix(); return job; }",
        "static V1Job M(Queue<string> names) { V1Job? last = null; while (names.Count > 0) { if (last != null) { var job = last; $change$ } names.Dequeue(); last = $job$; } return last!; }",
    ];

    private static readonly string[] WhereSaved =
    [
        "class Jobs { readonly LinkedList<V1Job> _jobs = new(); public void Make() => _jobs.AddLast($job$); public void Change() { foreach (var job in _jobs) { $change$ } } }",
        "class F { async Task M(System.Threading.Channels.Channel<V1Job> channel) { await channel.Writer.WriteAsync($job$); } }",
        "interface IMut<T> { Task SaveAsync(T item); } abstract class MutBase<T> : IMut<T> { public abstract Task SaveAsync(T item); } class JobMut : MutBase<V1Job> { public override Task SaveAsync(V1Job job) { job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return Task.CompletedTask; } } class F(IMut<V1Job> m) { Task M() => m.SaveAsync($job$); }",
        "interface IMut<T> { Task SaveAsync(T item); } class JobMut<T> : IMut<T> where T : V1Job { public Task SaveAsync(T job) { job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return Task.CompletedTask; } } class F(IMut<V1Job> m) { Task M() => m.SaveAsync($job$); }",
        "interface IMut { Task SaveAsync<T>(T item); } class JobMut : IMut { public Task SaveAsync<T>(T item) { if (item is V1Job job) job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return Task.CompletedTask; } } class F(IMut m) { Task M() => m.SaveAsync($job$); }",
        "interface IMut<T> { Task SaveAsync(T item); } class Mut<T>(Action<T> change) : IMut<T> { public Task SaveAsync(T item) { change(item); return Task.CompletedTask; } } class F(IMut<V1Job> m) { Task M() => m.SaveAsync($job$); }",
        "interface IMut { Task SaveAsync<T>(T item) where T : ISpec<V1JobSpec>; } class F(IMut m) { Task M() => m.SaveAsync($job$); }",
        "interface IMut { void Apply<T>(T item); } class F(IMut m) { V1Job M() { var j = $job$; m.Apply(j); return j; } }",
        "interface IMut { Task UpdateAnnotations<T>(T item); } class F(IMut m) { Task M() => m.UpdateAnnotations($job$); }",
        "class F { V1Job? M(V1Job? found) { found ??= $job$; if (found is { } job) { job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return job; } return found; } }",
        "class F { V1Job M(bool f) { V1Job? j = null; if (f) j = $job$; if (j is { }) { Console.WriteLine(1); } else { j = new(); } j.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return j; } }",
        "class F { V1Job M(string[] n) { V1Job job = $job$; string text = \"\"; foreach (var x in n) { if (text != \"\") { var copy = System.Text.Json.JsonSerializer.Deserialize<V1Job>(text)!; copy.Spec.Template.Metadata.Annotations[$key$] = \"true\"; job = copy; } text = System.Text.Json.JsonSerializer.Serialize(job); } return job; } }",
    ];

    private static readonly string[] ByOwnMembers =
    [
        "public record Component(string Name, V1Job Job) { public V1PodTemplateSpec Template => Job.Spec.Template; } public class B { public Component Make(Component c) { var d = c with { Job = $job$ }; d.Template.Metadata.Annotations[$key$] = \"true\"; return d; } }",
        "public record Component(string Name, V1Job Job) { public V1PodTemplateSpec Template => Job.Spec.Template; } public class B { public Component Make() { var c = new Component(\"x\", new V1Job()); var d = c with { Job = $job$ }; d.Template.Metadata.Annotations[$key$] = \"true\"; return d; } }",
        "public record struct Component(string Name, V1Job Job) { public V1PodTemplateSpec Template => Job.Spec.Template; } public class B { public Component Make(Component c) { var d = c with { Job = $job$ }; d.Template.Metadata.Annotations[$key$] = \"true\"; return d; } }",
        "public record Component(string Name, V1Job Job) { public bool Native { get => false; init => Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } public class B { public Component Make(Component c) => c with { Job = $job$, Native = true }; }",
        "public record Component(string Name, V1Job Job) { public V1PodTemplateSpec Template => Job.Spec.Template; } public class B { static Component N(Component c) { c.Template.Metadata.Annotations[$key$] = \"true\"; return c; } public Component Make(Component c) => N(c with { Job = $job$ }); }",
        "public record Component(string Name, V1Job? Job) { public Component WithJob(V1Job j) => this with { Job = j }; public V1PodTemplateSpec Template => Job!.Spec.Template; } public class B { public Component Make() { var d = new Component(\"x\", null).WithJob($job$); d.Template.Metadata.Annotations[$key$] = \"true\"; return d; } }",
        "public record J : V1Job { public J(V1Job other, bool native) { Metadata = other.Metadata; Spec = other.Spec; if (native) Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } public class B { public V1Job Make() => new J($job$, true); }",
        "public record J : V1Job { public J(V1JobSpec spec) { Spec = spec; Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } public class B { public V1Job Make() => new J($job$.Spec); }",
        "public record Native : V1Job { public Native(V1Job d) : base(d) { this.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } public class B { public V1Job Make() => new Native($job$); }",
        "public class H { public V1Job Job { get; } = $job$; public V1ObjectMeta PodMeta => Job.Spec.Template.Metadata; } public class B { public H Go() => new H { PodMeta = { Annotations = { [$key$] = \"true\" } } }; }",
        "public class H { public V1Job Job { get; } = $job$; public IDictionary<string, string> A => Job.Spec.Template.Metadata.Annotations; } public class B { public H Go() => new H { A = { [$key$] = \"true\" } }; }",
        "public class H { public required V1Job Job { get; init; } public V1ObjectMeta PodMeta => Job.Spec.Template.Metadata; } public class B { public H Go() => new H { Job = $job$, PodMeta = { Annotations = { [$key$] = \"true\" } } }; }",
        "public class B { public System.Collections.Immutable.ImmutableList<V1Job> Go() { var l = System.Collections.Immutable.ImmutableList<V1Job>.Empty; l = l.Add($job$); foreach (var j in l) j.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return l; } }",
        "public class B { readonly System.Threading.Channels.Channel<V1Job> _c = System.Threading.Channels.Channel.CreateUnbounded<V1Job>(); public async Task Go() => await _c.Writer.WriteAsync($job$); public async Task Pump() { await foreach (var j in _c.Reader.ReadAllAsync()) j.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } }",
        "class App { public V1Job Job { get; set; } = new(); public V1Job Alias => Job; static App M() { var app = new App { Job = $job$ }; app.Alias.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { V1Job _job = new(); public V1Job Job { get => _job; set => _job = value; } public V1Job Made { get => _job; } static App M() { var app = new App { Job = $job$ }; app.Made.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { public V1Job Job { get; set; } = new(); public IDictionary<string, string> Pod => Map; IDictionary<string, string> Map => Job.Spec.Template.Metadata.Annotations; static App M() { var app = new App { Job = $job$ }; app.Pod[$key$] = \"true\"; return app; } }",
        "class App { V1Job _job = new(); public V1Job Job { get { return _job; } set { _job = value; } } static App M() { var app = new App(); app.Job = $job$; app.Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "record Native : V1Job { public Native(V1JobSpec spec) { Spec = spec; } public Native() : this(Make()) { } static V1JobSpec Make() => null!; static V1Job M() { var j = new Native(); j.Spec.Template.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"; return j; } }",
        "abstract class Base { public abstract V1PodTemplateSpec Pod { get; } } class App : Base { public V1Job Job { get; set; } = new(); public override V1PodTemplateSpec Pod => Job.Spec.Template; static Base M() { Base app = new App { Job = $job$ }; app.Pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "interface IApp { V1PodTemplateSpec Pod { get; } } class App : IApp { public V1Job Job { get; set; } = new(); public V1PodTemplateSpec Pod => Job.Spec.Template; static IApp M() { IApp app = new App { Job = $job$ }; app.Pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "record App(V1Job Job) { public bool Native { init => Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } static App M() { var app = new App($job$); return app with { Native = true }; } }",
        "record N<A, B, C, D, E> : V1Job; record Native : N<Native, Native, Native, Native, Native>; class F { V1Job M() => new Native(); }",
        "class App { public V1Job Job { get; set; } = new(); public App Native() { var job = Job; $change$ return this; } static App M() => new App { Job = $job$ }; }",
        "record App(V1Job Job) { public V1PodTemplateSpec Pod => Job.Spec.Template; static App M() { var app = new App($job$); app.Pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { public required V1Job Job { get; init; } public IDictionary<string, string> Pod => Job.Spec.Template.Metadata.Annotations; static App M() { var app = new App { Job = $job$ }; app.Pod[$key$] = \"true\"; return app; } }",
        "class App(V1Job job) { public V1PodTemplateSpec Pod { get { return job.Spec.Template; } } static App M() { var app = new App($job$); app.Pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "record App(V1Job Job) { public IEnumerable<V1PodTemplateSpec> Pods => [Job.Spec.Template]; static App M() { var app = new App($job$); foreach (var pod in app.Pods) pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { public V1Job Job { get; set; } = new(); public string this[string key] { get => \"\"; set => Job.Spec.Template.Metadata.Annotations[key] = value; } static App M() { var app = new App { Job = $job$ }; app[$key$] = \"true\"; return app; } }",
        "class App { public V1Job Job { get; set; } = new(); public V1PodTemplateSpec this[int i] => Job.Spec.Template; static App M() { var app = new App { Job = $job$ }; app[0].Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { public V1Job Job { get; set; } = new(); public void Deconstruct(out string name, out V1PodTemplateSpec pod) { name = \"\"; pod = Job.Spec.Template; } static App M() { var app = new App { Job = $job$ }; var (_, pod) = app; pod.Metadata.Annotations[$key$] = \"true\"; return app; } }",
        "class App { public V1Job Job { get; init; } = new(); public bool Native { set => Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } static V1Job M() { var job = $job$; _ = new App { Job = job, Native = true }; return job; } }",
        "class App { public V1Job Job { get; set; } = new(); public bool Native { set { Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } static App M() { var app = new App(); app.Job = $job$; app.Native = true; return app; } }",
        "class App { public V1Job Job { get; set; } = new(); public bool Native { set { Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } } static App M(App app) { app.Job = $job$; app.Native = true; return app; } }",
        "record App(V1Job Job) { public bool Native { get => false; init => Job.Spec.Template.Metadata.Annotations[$key$] = \"true\"; } static App M() => new($job$) { Native = true }; }",
        "class App { public IDictionary<string, string>? Map { get; set; } public bool Native { set => Map![$key$] = \"true\"; } static V1Job M() { var job = $job$; _ = new App { Map = job.Spec.Template.Metadata.Annotations, Native = true }; return job; } }",
        "record Native : V1Job { public void Mesh() => Spec.Template.Metadata.Annotations[$key$] = \"true\"; static V1Job M() { var job = new Native { Spec = $spec$ }; job.Mesh(); return job; } }",
        "record Native : V1Job { public IDictionary<string, string> Pod => Spec.Template.Metadata.Annotations; static V1Job M() { var job = new Native { Spec = $spec$ }; job.Pod[$key$] = \"true\"; return job; } }",
        "record Native : V1Job { public string this[string key] { get => \"\"; set => Spec.Template.Metadata.Annotations[key] = value; } static V1Job M() { var job = new Native { Spec = $spec$ }; job[$key$] = \"true\"; return job; } }",
        "record Native : V1Job { public bool Mesh { set => Spec.Template.Metadata.Annotations[$key$] = \"true\"; } static V1Job M() => new Native { Spec = $spec$, Mesh = true }; }",
        "record Native : V1Job { public Native() { Spec = $spec$; Spec.Template.Metadata.Annotations = new Dictionary<string, string> { [$key$] = \"true\" }; } static V1Job M() { var job = new Native(); job.Spec.Template.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"; return job; } }",
        "class Fleet { public List<V1Job> Jobs { get; } = new(); static Fleet M() { var fleet = new Fleet { Jobs = { $job$ } }; foreach (var job in fleet.Jobs) { $change$ } return fleet; } }",
        "class Fleet { public Natives Jobs { get; } = new(); static Fleet M() => new() { Jobs = { $job$ } }; public class Natives : List<V1Job> { public new void Add(V1Job job) { $change$ base.Add(job); } } }",
        "static IEnumerator<V1PodTemplateSpec> GetEnumerator(this V1Job job) { yield return job.Spec.Template; } static V1Job M() { var job = $job$; foreach (var pod in job) pod.Metadata.Annotations[$key$] = \"true\"; return job; }",
        "static V1Job[] M() { V1Job[] jobs = [$job$]; var other = (V1Job[])jobs.Clone(); foreach (var job in other) { $change$ } return jobs; }",
    ];

    /// <summary>What makes the object, and what another file does with it.</summary>
    private static readonly (string Maker, string Change)[] InOtherFiles =
    [
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M() { var job = Makers.Make(); $change$ return job; } }"),
        ("public static class Makers { public static Task<V1Job> Make() => Task.FromResult($job$); }", "class User { async Task<V1Job> M() { var job = await Makers.Make(); $change$ return job; } }"),
        ("public static class Makers { public static V1Job Made => $job$; }", "class User { V1Job M() { var job = Makers.Made; $change$ return job; } }"),
        ("public static class Makers { public static V1Job Make(this string name) => $job$; }", "class User { V1Job M() { var job = \"a\".Make(); $change$ return job; } }"),
        ("public interface IMaker { V1Job Make(); } public class Maker : IMaker { public V1Job Make() => $job$; }", "class Decorated(IMaker maker) : IMaker { public V1Job Make() { var job = maker.Make(); $change$ return job; } }"),
        ("partial class Maker { private V1Job Make() => $job$; }", "partial class Maker { public V1Job M() { var job = Make(); $change$ return job; } }"),
        ("public class Maker { public virtual V1Job Make() => $job$; }", "class Other : Maker { public override V1Job Make() { var job = base.Make(); $change$ return job; } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M(Dictionary<string, string> extra) { var job = Makers.Make(); foreach (var (k, v) in extra) job.Spec.Template.Metadata.Annotations[k] = v; return job; } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M(Dictionary<string, string> given) { var job = Makers.Make(); job.Spec.Template.Metadata.Annotations = given; return job; } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M(V1ObjectMeta meta) { var job = Makers.Make(); job.Spec.Template.Metadata = meta; return job; } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M() { var job = Makers.Make(); job.Spec.Template.Metadata.Annotations.Clear(); return job; } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M() { var job = Makers.Make(); job.Spec.Template.Metadata.Annotations.Remove(\"linkerd.io/inject\"); return job; } }"),
    ];

    /// <summary>What another file leaves as it is.</summary>
    private static readonly (string Maker, string Use)[] LeftInOtherFiles =
    [
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { V1Job M() => Makers.Make(); }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { Task M(IKubernetes client) => client.BatchV1.CreateNamespacedJobAsync(Makers.Make(), \"a\"); }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { void M() { var job = Makers.Make(); Console.WriteLine(job.Spec.Template.Metadata.Annotations.Count); } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { Type Maker => typeof(Makers); void Make(V1Job job) { $change$ } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { void M() { Makers.Make(); } }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User(IApplier applier) { Task M() => applier.ApplyAsync(Makers.Make()); } public interface IApplier { Task ApplyAsync(object made); }"),
        ("public static class Makers { public static V1Job Make() => $job$; }", "class User { List<object> M() => [Makers.Make(), new V1Pod()]; }"),
    ];

    [Fact]
    public async Task Where_another_file_gets_it()
    {
        foreach (var (maker, change) in InOtherFiles)
        {
            await VerifyAsync([maker, change], rule: string.Empty);
        }
    }

    [Fact]
    public Task Where_another_file_replaces_what_a_default_refuses() => VerifyAsync(
        [
            "public static class Pods { public static V1Pod Make() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"disabled\", [\"config.linkerd.io/proxy-log-level\"] = \"debug\" } }, Spec = new() { Containers = [new() { Name = \"x\" }] } }; }",
            "class User { V1Pod M() { var pod = Pods.Make(); pod.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"; return pod; } }",
        ],
        rule: string.Empty);

    [Fact]
    public async Task Another_file_that_leaves_it_as_it_is_completes_nothing()
    {
        foreach (var (maker, use) in LeftInOtherFiles)
        {
            await VerifyAsync([maker.Replace("$job$", Marked, StringComparison.Ordinal), use], JobNeverCompletesRule.Id);
        }
    }

    [Fact]
    public Task Where_the_member_that_makes_it_is_called() => VerifyAsync(WhereCalled);

    [Fact]
    public Task Where_something_holds_it() => VerifyAsync(WhereHeld);

    [Fact]
    public async Task Where_a_specification_is_held()
    {
        const string Specification =
            "public V1JobSpec Spec { get; set; } = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [\"linkerd.io/inject\"] = \"enabled\" } }, Spec = new() { Containers = [new() { Name = \"x\" }] } } };";
        const string Change = "Spec.Template.Metadata.Annotations[$key$] = \"true\";";
        const string Kind = "public string ApiVersion => \"batch/v1\"; public string Kind => \"Job\";";
        await VerifyAsync(
            [
                $"class Holder {{ {Specification} public Holder() {{ {Change} }} }}",
                $"class Holder {{ {Kind} {Specification} public Holder() {{ {Change} }} }}",
                $"class Holder {{ {Kind} {Specification.Replace(" set;", string.Empty, StringComparison.Ordinal)} public Holder() {{ {Change} }} }}",
                $"class Holder {{ {Specification} }} class User {{ Holder M() {{ var made = new Holder(); made.{Change} return made; }} }}",
                $"class Holder {{ {Kind} {Specification} }} class User {{ Holder M() {{ var made = new Holder(); made.{Change} return made; }} }}",
            ]);
        await Reports.VerifyAsync(
            Snippets.Of($"class Holder {{ {Kind} {Specification.Replace("\"linkerd.io/inject\"", "[|\"linkerd.io/inject\"|]", StringComparison.Ordinal)} }}"),
            JobNeverCompletesRule.Id,
            "2.18");
    }

    [Fact]
    public Task Where_what_saves_it_may_change_it() => VerifyAsync(WhereSaved);

    [Fact]
    public Task Where_a_member_of_ones_own_changes_it() => VerifyAsync(ByOwnMembers);

    /// <summary>A member of one's own that only holds an object, or gives it on, changes nothing.</summary>
    [Fact]
    public async Task Members_that_only_hold_an_object_complete_nothing()
    {
        foreach (var snippet in (string[])
            [
                "class App { public required V1Job Job { get; init; } static App M() => new App { Job = $job$ }; }",
                "class App { V1Job _job = new(); public V1Job Job { get => _job; set => _job = value; } static App M() { var app = new App { Job = $job$ }; app.Job.ToString(); return app; } }",
                "class App { V1Job _job = new(); public V1Job Job { get { return _job; } set { _job = value; } } public string Name => Job.Metadata.Name; static App M() { var app = new App(); app.Job = $job$; Console.WriteLine(app.Name); return app; } }",
                "record Native : V1Job { public Native() { Kind = \"Job\"; ApiVersion = \"batch/v1\"; Metadata = new(); } static V1Job M() => new Native { Spec = $spec$ }; }",
            ])
        {
            await Reports.VerifyAsync(
                Snippets.Of(
                    snippet
                        .Replace("$spec$", SpecificationIn(Marked), StringComparison.Ordinal)
                        .Replace("$job$", Marked, StringComparison.Ordinal)),
                JobNeverCompletesRule.Id,
                "2.18");
        }
    }

    [Fact]
    public Task Where_it_is_handed_on() => VerifyAsync(WhereHandedOn);

    /// <summary>Each by itself: what others are called does not matter then.</summary>
    private static async Task VerifyAsync(IEnumerable<string> snippets)
    {
        foreach (var snippet in snippets)
        {
            await Reports.VerifyAsync(Snippets.Of(Filled(snippet)), rule: string.Empty, "2.18");
        }
    }

    private static Task VerifyAsync(IEnumerable<string> files, string rule) =>
        Reports.VerifyAsync(Snippets.Together(files.Select(Filled)), rule, "2.18");

    private static string Filled(string snippet) => snippet
        .Replace("$spec$", SpecificationIn(Job), StringComparison.Ordinal)
        .Replace("$job$", Job, StringComparison.Ordinal)
        .Replace("$change$", "job.Spec.Template.Metadata.Annotations[$key$] = \"true\";", StringComparison.Ordinal)
        .Replace("$key$", Key, StringComparison.Ordinal);

    private static string SpecificationIn(string job) =>
        job["new V1Job { Spec = ".Length..^" }".Length];
}
