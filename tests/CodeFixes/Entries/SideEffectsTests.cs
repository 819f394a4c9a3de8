using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Code that may be written once more does the same when it runs once more.</summary>
public class SideEffectsTests
{
    [Theory]
    [InlineData("job.Spec.Template.Metadata", false)]
    [InlineData("jobs[0]!.Metadata?.Annotations", false)]
    [InlineData("jobs[-i]", false)]
    [InlineData("jobs[nameof(job)]", false)]
    [InlineData("job.EnsureMetadata().EnsureAnnotations()", false)]
    [InlineData("job?.EnsureMetadata()", false)]
    [InlineData("job.EnsureMetadata(true)", true)]
    [InlineData("job.MakeSure()", true)]
    [InlineData("Next()", true)]
    [InlineData("jobs[Next()].Metadata", true)]
    [InlineData("job.nameof(x)", true)]
    [InlineData("jobs[i++]", true)]
    [InlineData("jobs[i--]", true)]
    [InlineData("jobs[++i]", true)]
    [InlineData("jobs[--i]", true)]
    [InlineData("(job = other).Metadata", true)]
    [InlineData("(job ??= new()).Metadata", true)]
    [InlineData("(await job).Metadata", true)]
    [InlineData("(job ?? throw error).Metadata", true)]
    public void Are_calls_and_what_sets_something(string expression, bool isOne) =>
        Assert.Equal(isOne, SideEffects.MayBeOf(SyntaxFactory.ParseExpression(expression)));

    /// <summary>The key and the value are written anew.</summary>
    [Fact]
    public void Of_parts_that_are_of_no_matter_nothing_counts()
    {
        var call = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression("job.Annotations.Add(Key(), Value())");
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();

        Assert.True(SideEffects.MayBeOf(call.ArgumentList));
        Assert.True(SideEffects.MayBeOf(call.ArgumentList, arguments[0]));
        Assert.False(SideEffects.MayBeOf(call.ArgumentList, arguments));
    }
}
