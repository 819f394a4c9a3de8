using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestFilesTests
{
    [Theory]
    [InlineData("/deploy/web.yaml", true)]
    [InlineData("/deploy/web.yml", true)]
    [InlineData("/deploy/web.json", true)]
    [InlineData("C:\\DEPLOY\\WEB.YAML", true)]
    [InlineData("web.Yml", true)]
    [InlineData(".json", true)]
    [InlineData("/deploy/yaml", false)]
    [InlineData("/deploy/web.yaml.txt", false)]
    [InlineData("/deploy/web.yaml/notes", false)]
    [InlineData("/deploy/web.jsonc", false)]
    [InlineData("", false)]
    public void The_end_of_the_name_tells(string path, bool isIncluded) => Assert.Equal(isIncluded, ManifestFiles.Includes(path));
}
