using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ProjectObjectsTests
{
    private const string Code =
        """
        static class Namespaces
        {
            public static V1Namespace Make() => new() { Metadata = new() { Name = "code" } };
        }
        """;

    [Theory]
    [InlineData("code", true)]
    [InlineData("shop", true)]
    [InlineData("other", false)]
    public async Task Manifests_and_code_have_objects(string name, bool isFound)
    {
        var model = await ModelAsync(Code);

        Assert.Equal(isFound, ObjectsOf(model).NamespaceOf(name) is not null);
    }

    [Fact]
    public async Task A_compilation_is_read_once()
    {
        var model = await ModelAsync(Code);
        var objects = ObjectsOf(model);

        Assert.Same(objects, ObjectsOf(model));
        Assert.NotSame(objects, ObjectsOf(await ModelAsync(Code)));
    }

    private static KnownObjects ObjectsOf(SemanticModel model)
    {
        var text = SourceText.From("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
        return ProjectObjects.Of(
            model,
            new AnalyzerOptions([new ManifestFile("/namespace.yaml", text)], new ConfiguredOptions()),
            TestContext.Current.CancellationToken);
    }

    private static async Task<SemanticModel> ModelAsync(string source)
    {
        var document = await ProgramProject.CreateAsync(source);
        return (await document.GetSemanticModelAsync(TestContext.Current.CancellationToken))!;
    }
}
