using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Tests.CSharp;

/// <summary>What the reading of C# makes of one key: how it is used, what is done with it, and who owns its map.</summary>
public class EntryReaderTests
{
    [Theory]
    [InlineData("""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } } };""", "Annotations of Pod")]
    [InlineData("""_ = new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { { [|"linkerd.io/inject"|], "enabled" } } } };""", "Labels of Pod")]
    [InlineData("""given.Metadata.Annotations[[|"linkerd.io/inject"|]] = "enabled";""", "Annotations of Pod")]
    [InlineData("""given.SetAnnotation([|"linkerd.io/inject"|], "enabled");""", "Annotations of Pod")]
    [InlineData("""given.EnsureMetadata().EnsureAnnotations()[[|"linkerd.io/inject"|]] = "enabled";""", "Annotations of Pod")]
    [InlineData("""var job = new V1Job { Spec = new() { Template = new() } }; job.Spec.Template.Metadata.Annotations.Add([|"linkerd.io/inject"|], "enabled");""", "Annotations of PodTemplate")]
    [InlineData("""var cron = new V1CronJob(); cron.Spec.JobTemplate.Metadata.Annotations.Add([|"linkerd.io/inject"|], "enabled");""",
        "Annotations of JobTemplate")]
    [InlineData("""var annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" }; Use(annotations);""",
        "Annotations of Unknown")]
    [InlineData("""var map = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" }; Use(map);""", "Unknown of Unknown")]
    public async Task A_map_belongs_to_the_object_that_it_is_seen_in(string statements, string expected)
    {
        var entry = await ReadAsync(MarkedCode.ReadStatementsAsync(statements));

        Assert.Equal((EntryAccess.Write, expected), (entry.Access, $"{entry.Slot} of {entry.OwnerKind}"));
    }

    [Theory]
    [InlineData("""_ = given.Metadata.Annotations[[|"linkerd.io/inject"|]];""", "Read")]
    [InlineData("""_ = given.Metadata.Annotations.TryGetValue([|"linkerd.io/inject"|], out var value);""", "Read")]
    [InlineData("""_ = given.GetAnnotation([|"linkerd.io/inject"|]);""", "Read")]
    [InlineData("""given.Metadata.Annotations.Remove([|"linkerd.io/inject"|]);""", "Remove")]
    [InlineData("""Use([|"linkerd.io/inject"|]);""", "None")]
    public async Task What_is_done_with_an_entry_is_told_apart(string statements, string expected) =>
        Assert.Equal(expected, (await ReadAsync(MarkedCode.ReadStatementsAsync(statements))).Access.ToString());

    [Theory]
    [InlineData("""const string Key = [|"linkerd.io/inject"|];""", "Elsewhere")]
    [InlineData("""const string Key = [|"linkerd.io/inject"|]; static void M(V1Pod pod) => pod.SetAnnotation(Key, "enabled");""",
        "KeyOfMap")]
    [InlineData("""const string Key = [|"linkerd.io/inject"|]; const string Other = Key; static void M(V1Pod pod) => pod.SetAnnotation(Other, "enabled");""", "KeyOfMap")]
    [InlineData("""static void M(V1Pod pod) => Set(pod, [|"linkerd.io/inject"|]); static void Set(V1Pod pod, string name) => pod.SetAnnotation(name, "enabled");""", "KeyOfMap")]
    [InlineData("""const string Key = [|"linkerd.io/inject"|]; const string Other = Key + "/more";""", "PieceOfText")]
    [InlineData("""static void M() => Console.WriteLine([|"linkerd.io/inject"|]);""", "Elsewhere")]
    public async Task A_text_is_used_as_what_its_names_are_used_as(string members, string expected) =>
        Assert.Equal(expected, (await ReadAsync(MarkedCode.ReadAsync(members))).Usage.ToString());

    private static async Task<AnnotationEntry> ReadAsync(Task<MarkedCode> marked)
    {
        var code = await marked;
        return Assert.IsType<AnnotationEntry>(
            new EntryReader(code.Model, CancellationToken.None).ReadWritten(code.Expression),
            exactMatch: false);
    }
}
