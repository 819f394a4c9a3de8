using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class AskedPartTests
{
    /// <summary>The lines that are asked about are marked, and the part around them is the expectation.</summary>
    [Theory]
    [InlineData("class A { int B() { [|x();|] } int C; }", "int B() { x(); } ")]
    [InlineData("namespace N { class A { int B() { [|x();|] } int C; } }", "int B() { x(); } ")]
    [InlineData("class A { class B { int C() { [|x();|] } int D; } int E; }", "int C() { x(); } ")]
    [InlineData("class A { int B() { [|x(); } int C|]; int D; }", "int B() { x(); } int C; ")]
    [InlineData("class A(string b = [|\"b\"|]) { int C; }", "class A(string b = \"b\") { int C; }")]
    [InlineData("class A([|string b = \"b\") { int C|]; int D; }", "class A(string b = \"b\") { int C; int D; }")]
    [InlineData("[|x();|] y(); class A;", "x(); y(); class A;")]
    [InlineData("using B; [|class A|];", "class A;")]
    [InlineData("using [|B|]; class A;", "using B; class A;")]
    [InlineData("namespace N; class A { int B() { [|x();|] } int C; }", "int B() { x(); } ")]
    [InlineData("class A { int B; int [|C;|] int D; }", "int C; ")]
    [InlineData("class A { int B; int C { get { [|x();|] } } }", "int C { get { x(); } } ")]
    [InlineData("class A { int B; int [|C; int D; int|] E; int F; }", "int C; int D; int E; ")]
    [InlineData("class A { [| |] } class B;", "class A {   } ")]
    [InlineData("class A; enum B { C, [|D|] }", "enum B { C, D }")]
    [InlineData("class A; delegate void B([|int c|]);", "delegate void B(int c);")]
    [InlineData("interface A { void B([|int c|]); void D(); }", "void B(int c); ")]
    [InlineData("struct A { int B = [|1|]; int C; }", "int B = 1; ")]
    [InlineData("record A { int B = [|1|]; int C; }", "int B = 1; ")]
    [InlineData("[|using A;|]", "using A;")]
    [InlineData("[||]", "")]
    public void The_members_in_the_lines_are_asked_about(string code, string expected)
    {
        TestFileMarkupParser.GetSpan(code, out var text, out var lines);
        var root = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken);
        var part = AskedPart.In(root, lines);

        Assert.Equal(expected, text.Substring(part.Start, part.Length));
        Assert.Equal(root.FullSpan, AskedPart.In(root, lines: null));
    }
}
