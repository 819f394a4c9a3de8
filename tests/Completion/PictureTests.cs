using LinkerdAnnotations.Tests.Pictures;

namespace LinkerdAnnotations.Tests.Completion;

/// <summary>The picture of completion shows what is offered in the sample today.</summary>
public class PictureTests
{
    [Fact]
    public async Task The_list_is_that_of_today()
    {
        const string place = "[\"config.linkerd.io/proxy-native-sidecar\"] = \"true\",";
        var source = await ReadAsync("NightlyReport.cs");
        var constants = await ReadAsync("MeshAnnotations.cs");

        // One file: the constants stand behind what uses them.
        var run = await CompletionRun.AtAsync(
            source.Replace(place, place + "[\"$$\"] = \"true\",", StringComparison.Ordinal)
            + constants[constants.IndexOf("internal static class", StringComparison.Ordinal)..]);

        PictureRecord.AssertShowsFirst("completion", run.Texts);
    }

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(RepositoryFiles.PathOf("samples", "BatchJobs", file), TestContext.Current.CancellationToken);
}
