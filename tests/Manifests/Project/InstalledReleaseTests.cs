using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class InstalledReleaseTests
{
    [Theory]
    [InlineData("/deploy/mesh/Chart.yaml", "Chart.yaml")]
    [InlineData("C:\\deploy\\Chart.yaml", "Chart.yaml")]
    [InlineData("C:\\deploy/Chart.yaml", "Chart.yaml")]
    [InlineData("/deploy\\Chart.yaml", "Chart.yaml")]
    [InlineData("Chart.yaml", "Chart.yaml")]
    [InlineData("/Chart.yaml", "Chart.yaml")]
    public void The_name_of_the_file_has_no_folders(string path, string name) =>
        Assert.Equal(name, new InstalledRelease(default, path).FileName);
}
