using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Shapes;

public class WrittenTextTests
{
    [Fact]
    public void An_expression_by_itself_has_nothing_behind_it()
    {
        var expression = SyntaxFactory.ParseExpression("\"a\"");
        var text = new WrittenText(expression);

        Assert.Equal((expression, expression, string.Empty, false), (text.Place, text.Text, text.Behind, text.IsUnknown));
    }

    [Fact]
    public void Unknown_lines_have_no_text_and_end_a_line()
    {
        var place = SyntaxFactory.ParseStatement("Write(builder);");
        var text = WrittenText.UnknownLines(place);

        Assert.Equal((place, null, "\n", true), (text.Place, text.Text, text.Behind, text.IsUnknown));
    }
}
