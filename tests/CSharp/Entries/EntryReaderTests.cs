using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Entries;

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
    [InlineData("""static void M() => Console.WriteLine([|"/metadata/annotations/linkerd.io~1inject"|]);""", "KeyOfMap")]
    [InlineData("""static void M(Dictionary<string, int> counts) => counts[[|"linkerd.io/inject"|]] = 1;""", "Elsewhere")]
    [InlineData("""static object M() => new { Name = [|"linkerd.io/inject"|], Value = "enabled" };""", "Elsewhere")]
    public async Task A_text_is_used_as_what_its_names_are_used_as(string members, string expected) =>
        Assert.Equal(expected, (await ReadAsync(MarkedCode.ReadAsync(members))).Usage.ToString());

    [Fact]
    public async Task Only_a_text_that_is_written_where_it_is_judged_can_be_rewritten()
    {
        var key = (await MarkedRows.ReadAsync(["static void M(V1Pod pod) => pod.GetAnnotation([|Key|]);"]))[0][0];
        var reader = new EntryReader(key.Model, CancellationToken.None);

        Assert.Equal(
            [true, false, false],
            new[] { reader.ReadWritten(key.Expression), reader.ReadNamed(key.Expression), reader.ReadEntry(key.Expression) }
                .Select(entry => entry?.Origin.IsEditable));
    }

    [Fact]
    public Task An_entry_has_a_key_of_Linkerds_in_a_map() => MarkedRows.VerifyStatementsAsync(
        key => new EntryReader(key.Model, CancellationToken.None).ReadEntry(key.Expression)?.Key ?? "none",
        ("""map[[|"linkerd.io/" + nameof(text)|]] = "enabled";""", "linkerd.io/text"),
        ("""map[[|Key|]] = "enabled";""", "linkerd.io/inject"),
        ("""_ = new { path = [|"/metadata/annotations/linkerd.io~1inject"|], value = "enabled" };""", "linkerd.io/inject"),
        ("""map[[|"app.example/name"|]] = "enabled";""", "none"),
        ("""map[[|text|]] = "enabled";""", "none"),
        ("Use([|Key|]);", "none"));

    [Fact]
    public async Task A_key_can_be_read_in_a_map_that_is_known()
    {
        var keys = (await MarkedRows.ReadAsync(
            [MarkedRows.Method("""_ = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [[|Key|]] = "a" } } }; if (flag) { _ = new KeyValuePair<string, string>([|Key|], "b"); Use([|Key|]); } _ = ([|"app"|], "c"); _ = ([|text|], "d");""")]))[0];
        var reader = new EntryReader(keys[0].Model, CancellationToken.None);
        var map = reader.MapOf(keys[0].Expression);
        var branch = keys[1].Expression.FirstAncestorOrSelf<IfStatementSyntax>()!;

        var entry = reader.ReadInMap(keys[1].Expression, map!.Value, branch, out var isForeign);
        Assert.NotNull(entry);
        Assert.Equal((MetadataMap.Annotations, KubernetesKind.Pod, "b"), (entry.Slot, entry.OwnerKind, entry.OnlyText));
        Assert.False(entry.Origin.IsEditable);
        Assert.False(isForeign);

        Assert.False(entry.IsSetWith(reader.ReadNamed(keys[0].Expression)!));
        Assert.True(entry.IsSetWith(reader.ReadNamed(keys[2].Expression)!));
        Assert.True(reader.ReadInMap(keys[1].Expression, map.Value, branch: null, out _)!
            .IsSetWith(reader.ReadNamed(keys[0].Expression)!));

        Assert.Null(reader.ReadInMap(keys[3].Expression, map.Value, branch, out isForeign));
        Assert.True(isForeign);
        Assert.Null(reader.ReadInMap(keys[4].Expression, map.Value, branch, out isForeign));
        Assert.False(isForeign);
    }

    [Fact]
    public async Task Constants_of_other_assemblies_and_generated_ones_are_from_elsewhere()
    {
        const string Generated = "LinkerdAnnotations.Analyzers.Constants.ConstantsGenerator/LinkerdConstants.g.cs";
        var names = (await MarkedRows.ReadAsync(
            ["""const string Own = "a"; static object[] M(string given) => [[|V1Pod.KubeKind|], ([|Generated.Inject|]), [|Own|], [|given|], [|"linkerd.io/inject"|]];"""],
            """static class Generated { public const string Inject = "linkerd.io/inject"; }"""))[0];
        var compilation = names[0].Model.Compilation;
        var file = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains("class Generated", StringComparison.Ordinal));
        var reader = new EntryReader(
            compilation.ReplaceSyntaxTree(file, file.WithFilePath(Generated)).GetSemanticModel(names[0].Expression.SyntaxTree),
            CancellationToken.None);

        Assert.Equal(
            [ConstantOrigin.OtherAssembly, ConstantOrigin.Generated, ConstantOrigin.Source, ConstantOrigin.Source, ConstantOrigin.Source],
            names.Select(name => reader.OriginOf(name.Expression)));
    }

    private static async Task<AnnotationEntry> ReadAsync(Task<MarkedCode> marked)
    {
        var code = await marked;
        return Assert.IsType<AnnotationEntry>(
            new EntryReader(code.Model, CancellationToken.None).ReadWritten(code.Expression),
            exactMatch: false);
    }
}
