using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class SemanticModelsTests
{
    private static readonly SyntaxTree First = CSharpSyntaxTree.ParseText("class First;");
    private static readonly SyntaxTree Second = CSharpSyntaxTree.ParseText("class Second;");
    private static readonly SyntaxTree Foreign = CSharpSyntaxTree.ParseText("class Foreign;");
    private static readonly CSharpCompilation Compiled = CSharpCompilation.Create("Models", [First, Second]);

    [Fact]
    public void A_model_is_the_one_for_its_own_file()
    {
        var model = Compiled.GetSemanticModel(First);

        Assert.Same(model, model.ForTree(First));
    }

    [Fact]
    public void Another_file_has_one_model_whoever_asks()
    {
        var model = Compiled.GetSemanticModel(First).ForTree(Second);

        Assert.Same(Second, model.SyntaxTree);
        Assert.Same(model, Compiled.GetSemanticModel(First).ForTree(Second));
    }

    [Fact]
    public void A_declaration_is_held_by_its_own_compilation()
    {
        var model = Compiled.GetSemanticModel(First);
        var foreign = CSharpCompilation.Create("Other", [Foreign]).GetTypeByMetadataName("Foreign")!;

        Assert.True(model.Holds(Compiled.GetTypeByMetadataName("First")!.DeclaringSyntaxReferences[0]));
        Assert.True(model.Holds(Compiled.GetTypeByMetadataName("Second")!.DeclaringSyntaxReferences[0]));
        Assert.False(model.Holds(foreign.DeclaringSyntaxReferences[0]));
    }
}
