using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class ConstantsFileTests
{
    private const string Folder = "LinkerdAnnotations.Analyzers.Constants.ConstantsGenerator";
    private const string Generated = $"obj/generated/LinkerdAnnotations.Analyzers/{Folder}/LinkerdConstants.g.cs";

    [Theory]
    [InlineData(Generated, true)]
    [InlineData($"C:\\obj\\{Folder}\\LinkerdConstants.g.cs", true)]
    [InlineData($"{Folder}/LinkerdConstants.g.cs", true)]
    [InlineData("LinkerdConstants.g.cs", false)]
    [InlineData("obj/Other.Generator/LinkerdConstants.g.cs", false)]
    [InlineData($"obj/{Folder}/Other.g.cs", false)]
    [InlineData($"{Folder}/LinkerdConstants.g.cs/Other.cs", false)]
    [InlineData($"LinkerdConstants.g.cs/{Folder}.cs", false)]
    [InlineData($"obj/{Folder}/linkerdconstants.g.cs", false)]
    [InlineData("obj/linkerdannotations.analyzers.constants.constantsgenerator/LinkerdConstants.g.cs", false)]
    [InlineData("", false)]
    public void The_file_is_known_by_its_name_and_its_folder(string path, bool isConstants) =>
        Assert.Equal(isConstants, ConstantsFile.Is(MarkedSyntax.Parse("class A;", path)));

    [Fact]
    public void A_symbol_is_declared_in_it_if_one_of_its_parts_is()
    {
        var compilation = CSharpCompilation.Create(
            "Constants",
            [
                MarkedSyntax.Parse("partial class InBoth; class InOther;", "Other.cs"),
                MarkedSyntax.Parse("partial class InBoth; class InConstants;", Generated),
                MarkedSyntax.Parse("partial class InBoth;", "Third.cs"),
            ],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

        Assert.True(Declares("InConstants"));
        Assert.True(Declares("InBoth"));
        Assert.False(Declares("InOther"));
        Assert.False(Declares("System.String"));

        bool Declares(string type) => ConstantsFile.Declares(Assert.IsType<INamedTypeSymbol>(
            compilation.GetTypeByMetadataName(type), exactMatch: false));
    }
}
