using LinkerdAnnotations.Tests.Pictures;

namespace LinkerdAnnotations.Tests.Completion;

/// <summary>The picture of completion shows what is offered in the sample today.</summary>
public class PictureTests
{
    [Fact]
    public async Task The_list_is_that_of_today()
    {
        const string place = "[\"config.linkerd.io/proxy-native-sidecar\"] = \"true\",";
        var file = RepositoryFiles.PathOf("samples", "BatchJobs", "NightlyReport.cs");
        var source = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        var run = await CompletionRun.AtAsync(source.Replace(place, place + "[\"$$\"] = \"true\",", StringComparison.Ordinal));

        PictureRecord.AssertShowsFirst("completion", run.Texts);
    }
}
