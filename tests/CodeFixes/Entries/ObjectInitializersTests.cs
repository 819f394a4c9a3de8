using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Ways through object initializers.</summary>
public class ObjectInitializersTests
{
    [Theory]
    [InlineData("new A { B = 1 }", "B", "B = 1")]
    [InlineData("new A { C = 1, B = 2, B = 3 }", "B", "B = 2")]
    [InlineData("new A { C = 1 }", "B", null)]
    [InlineData("new A { [B] = 1 }", "B", null)]
    [InlineData("new A { { B, 1 } }", "B", null)]
    public void A_member_is_found_by_its_name(string creation, string name, string? assignment) =>
        Assert.Equal(assignment, ObjectInitializers.Member(Parse(creation), name)?.ToString());

    [Theory]
    [InlineData("new A { B = new() { C = { D = 1 } } }", "B", "{ C = { D = 1 } }")]
    [InlineData("new A { B = new() { C = { D = 1 } } }", "B.C", "{ D = 1 }")]
    [InlineData("new A { B = (new X { C = 1 }) }", "B", "{ C = 1 }")]
    [InlineData("new A { B = new() }", "B", null)]
    [InlineData("new A { B = other }", "B", null)]
    [InlineData("new A { B = new() { } }", "B.C", null)]
    [InlineData("new A { C = new() { B = { } } }", "B", null)]
    public void A_path_leads_to_an_initializer_or_nowhere(string creation, string path, string? initializer) =>
        Assert.Equal(initializer, ObjectInitializers.Follow(Parse(creation), path.Split('.'))?.ToString());

    [Theory]
    [InlineData("new A { B = new() { C = 1 } }", "B")]
    [InlineData("new A { B = { C = 1 } }", "B")]
    [InlineData("new A { B = (new X { C = 1 }) }", "B")]
    [InlineData("new A { [B] = new() { C = 1 } }", null)]
    [InlineData("new A { X = M(new() { C = 1 }) }", null)]
    [InlineData("M(b = new X { C = 1 })", null)]
    [InlineData("M(b += new X { C = 1 })", null)]
    public void An_initializer_belongs_to_a_member_or_to_none(string expression, string? member)
    {
        var list = SyntaxFactory.ParseExpression(expression)
            .DescendantNodes()
            .OfType<InitializerExpressionSyntax>()
            .Single(one => one.ToString() == "{ C = 1 }");

        Assert.Equal(member, ObjectInitializers.AssignmentOf(list) is { } assignment ? ObjectInitializers.NameOf(assignment) : null);
    }

    [Theory]
    [InlineData("new Dictionary<string, string>(a) { B = 1 }", "new Dictionary<string, string>")]
    [InlineData("new  Dictionary<string,\n string> { }", "new Dictionary<string, string>")]
    [InlineData("(new() { B = 1 })", "new()")]
    [InlineData("{ B = 1 }", "")]
    [InlineData("other", null)]
    public void Another_object_is_made_alike(string value, string? head) =>
        Assert.Equal(head, ObjectInitializers.HeadLike(ObjectInitializers.Member(Parse($"new A {{ X = {value} }}"), "X")!));

    private static InitializerExpressionSyntax Parse(string creation) =>
        ObjectInitializers.InitializerOf(SyntaxFactory.ParseExpression(creation))!;
}
