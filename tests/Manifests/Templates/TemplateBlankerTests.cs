using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class TemplateBlankerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("a: {b: {c: d}}\n")]
    public void A_text_without_actions_stays_as_it_is(string text) => Assert.Equal(text, Blank(text));

    [Theory]
    [InlineData("a: {{ .x }}", "a: xxxxxxxx")]
    [InlineData("a: {{ .x }}\nb: c", "a: xxxxxxxx\nb: c")]
    [InlineData("{{ .x }}: b", "xxxxxxxx: b")]
    [InlineData("  {{ .x }}: b", "  xxxxxxxx: b")]
    [InlineData("a: b{{ .x }}c", "a: bxxxxxxxxc")]
    [InlineData("a: \"{{ .x }}\"", "a: \"xxxxxxxx\"")]
    [InlineData("a: {{ .x }}{{ .y }}", "a: xxxxxxxxxxxxxxxx")]
    [InlineData("{{ .x }} {{ .y }}: b", "xxxxxxxx xxxxxxxx: b")]
    [InlineData("a: {{ .x }} {{ .y }}", "a: xxxxxxxx xxxxxxxx")]
    [InlineData("a: {{ .x }} # why", "a: xxxxxxxx # why")]
    [InlineData("a: {{ .x\n}}", "a: xxxxxxxx")]
    [InlineData("a: {{ .x\r}}\nb", "a: xxxxxxxx\nb")]
    [InlineData("{{ .x }}# why", "xxxxxxxx# why")]
    [InlineData("- {{ .x }}", "- xxxxxxxx")]
    public void An_action_within_a_line_becomes_a_word(string text, string blanked) => Assert.Equal(blanked, Blank(text));

    [Theory]
    [InlineData("{{ .x }}", "        ")]
    [InlineData("{{ .x }}\na: b", "        \na: b")]
    [InlineData("{{ .x }}\r\na: b", "        \r\na: b")]
    [InlineData("{{ .x }}\ra: b", "        \ra: b")]
    [InlineData("a: b\n{{ .x }}", "a: b\n        ")]
    [InlineData("a: b\r{{ .x }}", "a: b\r        ")]
    [InlineData("a: b\n  {{ .x }}  \nc: d", "a: b\n            \nc: d")]
    [InlineData("a: b\n\t{{ .x }}\t\nc: d", "a: b\n\t        \t\nc: d")]
    [InlineData("{{ .x\n}}\na: b", "     \n  \na: b")]
    [InlineData("{{ .x\r\n}}\na: b", "     \r\n  \na: b")]
    [InlineData("{{ .x }}{{ .y }}\n", "                \n")]
    [InlineData(" {{ .x }} \t{{ .y }} ", "          \t         ")]
    [InlineData("{{ .x }} # why", "         # why")]
    [InlineData("{{ .x }}\t# why", "        \t# why")]
    [InlineData("{{ .x }}{{ .y }} # why", "                 # why")]
    [InlineData("{{ if .x }}\na: b\n{{ end }}\n", "           \na: b\n         \n")]
    [InlineData("a:\n  {{- .x }}\n", "a:\n           \n")]
    public void An_action_alone_on_its_lines_becomes_blanks(string text, string blanked) => Assert.Equal(blanked, Blank(text));

    [Theory]
    [InlineData("a:{{ .x | nindent 2 }}", "a: xxxxxxxxxxxxxxxxxxx")]
    [InlineData("a:{{- .x | nindent 2 }}\n  b: c\n", "a: xxxxxxxxxxxxxxxxxxxx\n  b: c\n")]
    [InlineData("a: {{ .x | nindent 2 }}\n", "a:  xxxxxxxxxxxxxxxxxxx\n")]
    [InlineData("a:{{ .x | nindent 2 }}b", "a:xxxxxxxxxxxxxxxxxxxxb")]
    [InlineData("a:{{ .x }}", "a:xxxxxxxx")]
    public void Lines_that_are_indented_do_not_continue_a_key(string text, string blanked) => Assert.Equal(blanked, Blank(text));

    [Theory]
    [InlineData("a: b {{/* c */}}", "a: b            ")]
    [InlineData("a: b {{/* c */}}\nd", "a: b            \nd")]
    [InlineData("a: b {{/* c */}} # why", "a: b             # why")]
    [InlineData("a: b {{- end }}", "a: b           ")]
    [InlineData("a: b{{ end }}{{ end }}\n", "a: b                  \n")]
    [InlineData("a: b{{ end }} \t{{ end }}\n", "a: b          \t         \n")]
    [InlineData("a: {{ .x }}{{ end }}", "a: xxxxxxxx         ")]
    [InlineData("a: b {{/* c\n*/}}\nd", "a: b       \n    \nd")]
    public void What_puts_nothing_at_the_end_of_a_line_becomes_blanks(string text, string blanked) => Assert.Equal(blanked, Blank(text));

    [Theory]
    [InlineData("a: {{ if .x }}b{{ else }}c{{ end }}", "a: xxxxxxxxxxxbxxxxxxxxxxc         ")]
    [InlineData("a: {{ end }}b", "a: xxxxxxxxxb")]
    [InlineData("a: b{{ end }}# c", "a: bxxxxxxxxx# c")]
    [InlineData("{{ if .x }}a: b", "xxxxxxxxxxxa: b")]
    [InlineData("{{ end }}{{ if .x }}a: b", "xxxxxxxxxxxxxxxxxxxxa: b")]
    public void What_puts_nothing_within_a_line_becomes_a_word(string text, string blanked) => Assert.Equal(blanked, Blank(text));

    [Theory]
    [InlineData("a: [|value|]", "a: xxxxx")]
    [InlineData("[|value|]: b", "xxxxx: b")]
    [InlineData("a: [|b|][|c|]", "a: xx")]
    [InlineData("a: b\n[|value|]\nc: d", "a: b\n     \nc: d")]
    [InlineData("a: {{ .x }}[|value|]", "a: xxxxxxxxxxxxx")]
    [InlineData("a: [|value|]{{ .x }}", "a: xxxxxxxxxxxxx")]
    [InlineData("[|a|]: {{ .x }}-[|b|]-{{ .y }}-{{ .z }}-[|c|]", "x: xxxxxxxx-x-xxxxxxxx-xxxxxxxx-x")]
    [InlineData("{{ .x }}: {{ .y }}-[|b|]\nc", "xxxxxxxx: xxxxxxxx-x\nc")]
    [InlineData("{{ .[|value|] }}\na: b", "            \na: b")]
    [InlineData("{{ .x }}\n{{ .[|value|] }} [|other|]", "        \n                  ")]
    public void What_a_program_puts_in_is_an_action_or_a_part_of_one(string marked, string blanked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> holes);

        Assert.Equal(blanked, TemplateBlanker.Blank(text, holes).Text);
    }

    [Theory]
    [InlineData("{{ .x }}\n", "{{ .x }}")]
    [InlineData("{{ .x }} {{ .y }}\n  {{ .z }}\n", "{{ .x }}", "{{ .y }}", "{{ .z }}")]
    [InlineData("a: b\n  {{ .x }}\nc: d\n  {{ .y }}", "{{ .x }}", "{{ .y }}")]
    [InlineData("{{/* why */}}\n{{ .x }}\n", "{{ .x }}")]
    [InlineData("{{ if .x }}\n{{ else }}\n{{ end }}\n{{ $x := 1 }}\n")]
    [InlineData("a: {{ .x }}\n{{ .y }}: b\n")]
    [InlineData("a: b {{ .x }}\n")]
    [InlineData("{{ .x }} b")]
    public void What_puts_text_alone_on_its_lines_puts_lines_there(string text, params string[] lines) =>
        Assert.Equal(
            lines,
            TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty)
                .LinesIn(new(0, text.Length))
                .Select(action => text.Substring(action.Span.Start, action.Span.Length)));

    [Fact]
    public void What_a_program_puts_on_a_line_of_its_own_is_lines_without_an_indentation() =>
        Assert.Equal(
            new(new(5, 3), TemplateActionKind.Text, Indentation: null),
            Assert.Single(TemplateBlanker.Blank("a: b\nx80\n", [new(5, 3)]).LinesIn(new(0, 9))));

    [Theory]
    [InlineData("{{ if .x }}[|a|]{{ end }}b")]
    [InlineData("{{ with .x }}[|a|]{{ end }}b")]
    [InlineData("{{ range .x }}[|a|]{{ end }}b")]
    [InlineData("{{ define \"x\" }}[|a|]{{ end }}b")]
    [InlineData("{{ block \"x\" . }}[|a|]{{ end }}b")]
    [InlineData("{{ if .x }}[|{{ .a }}{{/* why */}}b|]{{ end }}c")]
    [InlineData("{{ if .x }}[|a|]{{ else if .y }}[|b|]{{ else }}[|c|]{{ end }}d")]
    [InlineData("{{ if .x }}[|a{{ if .y }}[|b|]{{ end }}c|]{{ end }}d")]
    [InlineData("{{ if .x }}[|a{{ if .y }}[|b|]{{ else }}[|c|]{{ end }}d|]{{ else }}[|e|]{{ end }}f")]
    [InlineData("a{{ end }}b{{ if .x }}[|c|]{{ end }}d")]
    [InlineData("a{{ if .x }}[|b|]")]
    [InlineData("a{{ if .x }}[|b{{ range .y }}[|c|]|]")]
    [InlineData("a{{ if .x }}[|b{{ range .y }}[|c|]{{ end }}d|]")]
    [InlineData("a{{ .x }}b{{/* why */}}c{{ $x := 1 }}d")]
    public void A_branch_goes_to_what_closes_it_or_comes_instead(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> spans);
        var blanked = TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty);

        Assert.Equal(
            spans.OrderBy(span => span.Start),
            Enumerable.Range(0, text.Length)
                .Select(blanked.BranchAt)
                .Where(branch => branch is not null)
                .Select(branch => branch!.Span)
                .Distinct()
                .OrderBy(span => span.Start));
    }

    [Theory]
    [InlineData("{{ if .x }}[|a{{ if .y }}b{{ else }}$$c{{ end }}d|]{{ end }}")]
    [InlineData("{{ if .x }}[|a{{ if .y }}$$b{{ else }}c{{ end }}d|]{{ end }}")]
    [InlineData("{{ if .x }}a{{ else }}[|b{{ if .y }}$$c{{ end }}d|]{{ end }}")]
    public void A_branch_within_another_knows_that(string marked)
    {
        TestFileMarkupParser.GetPositionAndSpan(marked, out var text, out int position, out TextSpan outer);

        Assert.Equal(outer, TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty).BranchAt(position)?.Outer?.Span);
    }

    private static string Blank(string text) => TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty).Text;
}
