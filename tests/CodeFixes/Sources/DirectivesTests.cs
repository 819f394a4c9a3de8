using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>What stands under other conditions is left where it is. Places are written as <c>$</c>.</summary>
public class DirectivesTests
{
    [Theory]
    [InlineData("class $A { } class B { }$", false)]
    [InlineData("class $A { }\n#region x\nclass B { }$\n#endregion", true)]
    [InlineData("class $A { }$\n#region x\nclass B { }\n#endregion", false)]
    [InlineData("#region x\nclass $A { }\n$#endregion", false)]
    [InlineData("class $A {\n#if NEVER\nint B;\n#endif\n}$", true)]
    [InlineData("class A {\n#if NEVER\nint $B;$\n#endif\n}", true)]
    [InlineData("#nullable enable\nclass $A { }$", false)]
    public void Stand_in_a_part_of_a_file_or_not(string marked, bool areThere)
    {
        var (source, places) = Read(marked);

        Assert.Equal(areThere, Directives.AreIn(SyntaxFactory.ParseCompilationUnit(source), TextSpan.FromBounds(places[0], places[1])));
    }

    [Theory]
    [InlineData("class $A { $int B; }", true)]
    [InlineData("class $A {\n#if !NEVER\n$int B;\n#endif\n}", false)]
    [InlineData("class $A {\n#if !NEVER\nint B;\n#endif\n$int C; }", true)]
    [InlineData("class A {\n#if !NEVER\n$int B; $int C;\n#endif\n}", true)]
    [InlineData("class A {\n#if !NEVER\n$int B;\n#else\n$int C;\n#endif\n}", false)]
    [InlineData("class A {\n#if NEVER\n$int B;\n#elif !OTHER\n$int C;\n#endif\n}", false)]
    [InlineData("class A {\n#if !NEVER\n$int B;\n#endif\n#if !NEVER\n$int C;\n#endif\n}", false)]
    [InlineData("class A {\n#if !NEVER\n#if !OTHER\n$int B;\n#endif\n$int C;\n#endif\n}", false)]
    [InlineData("class A {\n#if !NEVER\n$int B;\n#if !OTHER\n#endif\n$int C;\n#endif\n}", true)]
    [InlineData("class A {\n#region x\n$int B;\n#endregion\n$int C; }", true)]
    [InlineData("#endif\nclass $A { $int B; }", true)]
    public void Say_whether_two_places_are_compiled_together(string marked, bool areSame)
    {
        var (source, places) = Read(marked);
        var root = SyntaxFactory.ParseCompilationUnit(source);

        Assert.Equal(areSame, Directives.AreSameFor(root, places[0], places[1]));
        Assert.Equal(areSame, Directives.AreSameFor(root, places[1], places[0]));
    }

    private static (string Source, int[] Places) Read(string marked)
    {
        var pieces = marked.Split('$');
        return (string.Concat(pieces), [pieces[0].Length, pieces[0].Length + pieces[1].Length]);
    }
}
