using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Two dollars mark the position that is asked for, brackets the branch that it lies in.</summary>
public class BlankedTextTests
{
    [Theory]
    [InlineData("{{ if .x }}[|$$a|]{{ end }}")]
    [InlineData("{{ if .x }}[|a$$b|]{{ end }}c")]
    [InlineData("a{{ if .x }}[|\n$$b\n|]{{ end }}\nc")]
    [InlineData("{{ if .x }}a{{ end }}b{{ if .y }}[|$$c|]{{ end }}")]
    [InlineData("{{ if .x }}a{{ with .y }}[|$$b|]{{ end }}c{{ end }}")]
    [InlineData("{{ if .x }}[|a{{ with .y }}b{{ end }}$$c|]{{ end }}")]
    [InlineData("{{ if .x }}[|$$a{{ with .y }}b{{ end }}c|]{{ end }}")]
    [InlineData("{{ if .x }}a{{ else }}[|$$b|]{{ end }}c")]
    public void A_position_lies_in_the_innermost_branch(string marked)
    {
        TestFileMarkupParser.GetPositionAndSpan(marked, out var text, out int position, out TextSpan span);

        Assert.Equal(span, Blank(text).BranchAt(position)?.Span);
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("$$a")]
    [InlineData("$$a{{ if .x }}b{{ end }}")]
    [InlineData("a$${{ if .x }}b{{ end }}")]
    [InlineData("{{ if$$ .x }}b{{ end }}")]
    [InlineData("{{ if .x }}b$${{ end }}")]
    [InlineData("{{ if .x }}b{{ e$$nd }}")]
    [InlineData("{{ if .x }}b{{ end }}$$")]
    [InlineData("{{ if .x }}b{{ end }}$$c")]
    [InlineData("{{ .x }}$$c")]
    public void Other_positions_lie_in_none(string marked)
    {
        TestFileMarkupParser.GetPosition(marked, out var text, out int position);

        Assert.Null(Blank(text).BranchAt(position));
    }

    [Theory]
    [InlineData("a: {{ .x }} b", "{{ .x }}", true)]
    [InlineData("a: {{ .x }} b", ".x", true)]
    [InlineData("a: {{ .x }} b", "a: {", true)]
    [InlineData("a: {{ .x }} b", "} b", true)]
    [InlineData("a: {{ .x }} b", "a: {{ .x }} b", true)]
    [InlineData("a: {{ .x }} b", "a: ", false)]
    [InlineData("a: {{ .x }} b", " b", false)]
    [InlineData("{{ .x }} a {{ .y }}", " a ", false)]
    [InlineData("{{ .x }} a {{ .y }}", "} a", true)]
    [InlineData("{{ .x }} a {{ .y }}", "a {", true)]
    [InlineData("{{ .x }} a {{ .y }}", "x", true)]
    [InlineData("{{ .x }} a {{ .y }}", "y", true)]
    [InlineData("{{ if .x }} a", "{{", true)]
    [InlineData("a: b", "a: b", false)]
    public void A_part_of_the_text_is_unknown_where_an_action_touches_it(string text, string part, bool isUnknown) =>
        Assert.Equal(isUnknown, Blank(text).HasAction(new(text.IndexOf(part, StringComparison.Ordinal), part.Length)));

    [Theory]
    [InlineData("[|{{ .a }}|]", "{{ .a }}")]
    [InlineData("[|{{ .a }}\n|]{{ .b }}\n", "{{ .a }}")]
    [InlineData("{{ .a }}\n[|{{ .b }}\n|]{{ .c }}\n", "{{ .b }}")]
    [InlineData("{{ .a }}\n[|\n{{ .b }}\n{{ .c }}|]\n{{ .d }}", "{{ .b }}", "{{ .c }}")]
    [InlineData("{{ .a }}\n[|{{ .b }}\n{{ .c }}\n{{ .d }}|]", "{{ .b }}", "{{ .c }}", "{{ .d }}")]
    [InlineData("{{ .a }}\n[|b: c\n|]{{ .d }}\n")]
    [InlineData("[|a: b|]")]
    public void Actions_that_put_lines_into_a_part_of_the_text(string marked, params string[] actions)
    {
        TestFileMarkupParser.GetSpan(marked, out var text, out var span);

        Assert.Equal(actions, Blank(text).LinesIn(span).Select(action => text.Substring(action.Span.Start, action.Span.Length)));
    }

    private static BlankedText Blank(string text) => TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty);
}
