using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>
/// What is done with an object after it was made. A job that never completes is reported as long as nothing can have given it the key that
/// it lacks; it is the same job under every name.
/// </summary>
public class ObjectUseTests
{
    [Theory]
    [InlineData("Console.WriteLine($\"{job} {job.Kind}\");")]
    [InlineData("foreach (var entry in map) Console.WriteLine(entry.Key);")]
    [InlineData("Console.WriteLine(map.Keys.Count + map.Count);")]
    [InlineData("Console.WriteLine(map?[\"app\"]);")]
    [InlineData("Console.WriteLine(job == null || job is { Kind: null } || (object)job is string);")]
    [InlineData("Console.WriteLine(job switch { null => 1, _ => 2 }); switch (job) { case null: break; }")]
    [InlineData("var kinds = new List<string> { job.Kind }; string[] others = [job.Kind]; change(kinds, others);")]
    [InlineData("var items = new List<object> { job }; Console.WriteLine(items.Count);")]
    [InlineData("change(job.Spec.BackoffLimit, job.Kind);")]
    [InlineData("job.Spec.Template.Spec.Containers.Add(new() { Name = \"b\" });")]
    [InlineData("var other = (V1Job)(object)job; Console.WriteLine(other.Kind);")]
    [InlineData("Console.WriteLine(map.ContainsKey(\"app\"));")]
    [InlineData("if (map.TryGetValue(\"app\", out var app)) Console.WriteLine(app);")]
    [InlineData("Console.WriteLine(((Dictionary<string, string>)map).GetValueOrDefault(\"app\"));")]
    [InlineData("map.Remove(\"app\");")]
    [InlineData("Read(job); static void Read(V1Job read) => Console.WriteLine(read.Kind);")]
    public async Task What_only_looks_changes_nothing(string use) => Assert.Equal(["LKD4001"], await ReportedAsync(use));

    [Theory]
    [InlineData("((V1Job)(object)job).Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("((object)job as V1Job)!.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("(job ?? new V1Job()).Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("(isMeshed ? job : new V1Job()).Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("var other = job; other.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("var annotations = map; annotations.TryAdd({0}, \"true\");")]
    [InlineData("V1Job other; other = job; other.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("job.Spec?.Template?.Metadata?.Annotations?.Add({0}, \"true\");")]
    [InlineData("job.Spec.Template.EnsureMetadata().EnsureAnnotations()[{0}] = \"true\";")]
    [InlineData("job.Spec.Template.SetAnnotation({0}, \"true\");")]
    [InlineData("ModelExtensions.SetAnnotation(job.Spec.Template, {0}, \"true\");")]
    [InlineData("CollectionExtensions.TryAdd((Dictionary<string, string>)map, {0}, \"true\");")]
    [InlineData("Mesh(job); static void Mesh(V1Job meshed) => meshed.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("Same(job).Spec.Template.Metadata.Annotations[{0}] = \"true\"; static V1Job Same(V1Job same) => same;")]
    [InlineData("foreach (var each in new[] { job }) each.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("var jobs = new List<V1Job> { job }; jobs[0].Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("job.Spec.Template.Metadata.Annotations = new Dictionary<string, string> { [{0}] = \"true\" };")]
    [InlineData("if (isMeshed) job.Spec.Template.Metadata.Annotations = new Dictionary<string, string> { [{0}] = \"true\" };")]
    [InlineData("System.Threading.Tasks.Task.FromResult(job).Result.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("foreach (var each in Enumerable.Repeat(job, 1)) each.Spec.Template.Metadata.Annotations[{0}] = \"true\";")]
    [InlineData("change(job);")]
    [InlineData("change(map);")]
    [InlineData("change(job.Spec.Template);")]
    [InlineData("Swap(ref job); static void Swap(ref V1Job other) => other = new();")]
    [InlineData("map.Remove(\"linkerd.io/inject\");")]
    [InlineData("map.Clear();")]
    public async Task What_may_change_it_silences(string use) => Assert.Empty(await ReportedAsync(use));

    [Theory]
    [InlineData("(\"linkerd.io/inject\")")]
    [InlineData("(string)\"linkerd.io/inject\"")]
    [InlineData("\"linkerd.io/inject\"!")]
    [InlineData("((string)Inject!)")]
    public async Task A_key_is_in_its_map_whatever_is_written_around_it(string key)
    {
        var analysis = await Analysis.OfAsync(
            $$"""
            class C
            {
                const string Inject = "linkerd.io/inject";
                static V1Deployment OnWorkload() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { [{{key}}] = "enabled" } }, Spec = new() { Template = new() { Metadata = new() } } };
                static V1Pod OnHostNetwork() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { { {{key}}, "enabled" } } }, Spec = new() { HostNetwork = true } };
            }
            """);

        Assert.Equal(["LKD3001", "LKD4004"], analysis.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string use)
    {
        const string Key = "\"config.alpha.linkerd.io/proxy-enable-native-sidecar\"";
        var statements = use
            .Replace("{0}", Key, StringComparison.Ordinal)
            .Replace("map", "job.Spec.Template.Metadata.Annotations", StringComparison.Ordinal)
            .Replace("change(", "change(isMeshed, ", StringComparison.Ordinal);
        var analysis = await Analysis.OfAsync(
            $$"""
            delegate void Change(params object[] changed);

            class C
            {
                public static V1Job Build(bool isMeshed, Change change)
                {
                    var job = new V1Job
                    {
                        Spec = new()
                        {
                            Template = new()
                            {
                                Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["app"] = "web" } },
                                Spec = new() { Containers = new List<V1Container> { new() { Name = "a" } } },
                            },
                        },
                    };
                    {{statements}}
                    return job;
                }
            }
            """,
            ConfiguredOptions.Release("2.16"));
        return analysis.Diagnostics.Select(diagnostic => diagnostic.Id);
    }
}
