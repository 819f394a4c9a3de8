using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class ManifestDocumentsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("[|a: b|]")]
    [InlineData("[|\na: b\n|]---[|\nc: d|]")]
    [InlineData("[|a: b\n|]---[|\nc: d\n|]---[|\ne: f\n|]")]
    [InlineData("[|a: b\r\n|]---[|\r\nc: d\r\n|]")]
    [InlineData("---[|\na: b\n|]")]
    [InlineData("\n---[|\na: b\n|]")]
    [InlineData("---[| a\n|]")]
    [InlineData("---[|\ta\n|]")]
    [InlineData("[|a: b\n|]---")]
    [InlineData("[|a: b\n|]---\n")]
    [InlineData("[|a: b\n|]---\n---[|\nc: d\n|]")]
    [InlineData("[|a: b\n|]...[|\nc: d\n|]")]
    [InlineData("[|a: b\n|]...\n---[|\nc: d\n|]")]
    [InlineData("[|a: b\n|]...")]
    [InlineData("[|a: b\n|]...\n")]
    public void Documents_stand_between_marks(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("[|a: b\n---c\n|]")]
    [InlineData("[|a: b\n----\n|]")]
    [InlineData("[|a: b\n....\n|]")]
    [InlineData("[|a: b\n...c\n|]")]
    [InlineData("[|a: b\n ---\n|]")]
    [InlineData("[|a: b\n ...\n|]")]
    [InlineData("[|a: ---\n|]")]
    [InlineData("[|a: b\n--\n|]")]
    [InlineData("[|a: b\n--|]")]
    [InlineData("[|a: b\n..|]")]
    [InlineData("[|---a|]")]
    [InlineData("[|-|]")]
    public void What_only_looks_like_a_mark_belongs_to_the_document(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF[|a: b\n|]")]
    [InlineData("\uFEFF---[|\na: b\n|]")]
    [InlineData("\uFEFF%YAML 1.2\n---[|\na: b\n|]")]
    public void A_byte_order_mark_belongs_to_no_document(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("%YAML 1.2\n---[|\na: b\n|]")]
    [InlineData("%YAML 1.2\r\n---[|\r\na: b\r\n|]")]
    [InlineData("%YAML 1.2\n%TAG !e! tag:e:\n---[|\na: b\n|]")]
    [InlineData("# why\n%YAML 1.2\n---[|\na: b\n|]")]
    [InlineData("# why\n%YAML 1.2\n# else\n%TAG !e! tag:e:\n---[|\na: b\n|]")]
    [InlineData("\n%YAML 1.2\n---[|\na: b\n|]")]
    [InlineData("\r\n%YAML 1.2\r\n---[|\r\na: b\r\n|]")]
    [InlineData("[|a: b\n|]...\n%YAML 1.2\n---[|\nc: d\n|]")]
    [InlineData("[|a: b\n|]...\n# why\n%YAML 1.2\n---[|\nc: d\n|]")]
    [InlineData("%YAML 1.2")]
    public void Directives_belong_to_no_document(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("[|a: b\n%c: d\n|]")]
    [InlineData("[|# why\na: b\n%c: d\n|]")]
    [InlineData("[|a: b\n# why\n%c: d\n|]")]
    [InlineData("[|a: b\n\n%c: d\n|]")]
    [InlineData("---[|\n%a: b\n|]")]
    [InlineData("---[|\n\n# why\n%a: b\n|]")]
    [InlineData("%YAML 1.2\n---[|\n%a: b\n|]")]
    [InlineData("[|a: b\n|]---[|\n%c: d\n|]")]
    [InlineData("[| %a: b\n|]")]
    public void Within_a_document_there_are_no_directives(string marked) => Assert.Equal(Read(marked, out var found), found);

    [Theory]
    [InlineData("%TAG !e! tag:example.com,2000:a/\n---\n$$a: b", "%TAG !e! tag:example.com,2000:a/\n---\n")]
    [InlineData("%TAG !e! tag:e:\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\r\n---\r\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG\t!e!  tag:e: \n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n--- $$a", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG ! tag:e:\n---\n$$a: b", "%TAG ! tag:e:\n---\n")]
    [InlineData("%TAG !! tag:e:\n---\n$$a: b", "%TAG !! tag:e:\n---\n")]
    [InlineData("%TAG !e-1! !f_-\n---\n$$a: b", "%TAG !e-1! !f_-\n---\n")]
    [InlineData("%YAML 1.2\n%TAG !e! tag:e:\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n%YAML 1.2\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n# why\n\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("\uFEFF%TAG !e! tag:e:\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n%TAG !f! tag:f:\n---\n$$a: b", "%TAG !e! tag:e:\n%TAG !f! tag:f:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n---\na: b\n...\n%TAG !f! tag:f:\n---\n$$c: d", "%TAG !f! tag:f:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n---\n$$a: b\n---\nc: d", "%TAG !e! tag:e:\n---\n")]
    public void A_document_has_the_tags_that_are_declared_for_it(string marked, string tags) => Assert.Equal(tags, TagsAt(marked));

    [Theory]
    [InlineData("$$a: b")]
    [InlineData("---\n$$a: b")]
    [InlineData("%YAML 1.2\n---\n$$a: b")]
    [InlineData("%TAG !e! tag:e:\n---\na: b\n---\n$$c: d")]
    [InlineData("%TAG !e! tag:e:\n---\na: b\n...\n$$c: d")]
    [InlineData("%TAG !e! tag:e:\n---\na: b\n...\n---\n$$c: d")]
    [InlineData("---\n%TAG !e! tag:e:\n$$a: b")]
    public void Tags_are_those_of_the_next_document_alone(string marked) => Assert.Equal("", TagsAt(marked));

    [Theory]
    [InlineData("%TAG")]
    [InlineData("%TAG !e!")]
    [InlineData("%TAG !e! tag:e: tag:f:")]
    [InlineData("%TAGS !e! tag:e:")]
    [InlineData("%tag !e! tag:e:")]
    [InlineData("%TAG e tag:e:")]
    [InlineData("%TAG !e tag:e:")]
    [InlineData("%TAG e! tag:e:")]
    [InlineData("%TAG !e%! tag:e:")]
    [InlineData("%TAG !e! tag:%:")]
    [InlineData("%TAG !e! tag:<e>:")]
    [InlineData("%YAML !e! tag:e:")]
    public void A_directive_that_declares_no_tag_is_left_out(string directive) =>
        Assert.Equal("%TAG !g! tag:g:\n---\n", TagsAt($"%TAG !g! tag:g:\n{directive}\n---\n$$a: b"));

    [Theory]
    [InlineData("%TAG !e! tag:e:\n%TAG !e! tag:f:\n---\n$$a: b", "%TAG !e! tag:e:\n---\n")]
    [InlineData("%TAG !e! tag:e:\n%TAG !f! tag:f:\n%TAG !f! tag:g:\n---\n$$a: b", "%TAG !e! tag:e:\n%TAG !f! tag:f:\n---\n")]
    [InlineData("%TAG !ee! tag:e:\n%TAG !e! tag:f:\n---\n$$a: b", "%TAG !ee! tag:e:\n%TAG !e! tag:f:\n---\n")]
    public void The_first_directive_for_a_tag_counts(string marked, string tags) => Assert.Equal(tags, TagsAt(marked));

    [Fact]
    public void Of_more_directives_than_anybody_writes_the_first_ones_count()
    {
        var directives = Enumerable.Range(1, 100).Select(i => $"%TAG !e{i}! tag:example.com,2000:e{i}:\n").ToArray();

        var tags = TagsAt(string.Concat(directives) + "---\n$$a: b");

        Assert.StartsWith(string.Concat(directives.Take(20)), tags, StringComparison.Ordinal);
        Assert.DoesNotContain(directives[^1], tags, StringComparison.Ordinal);
        Assert.EndsWith("---\n", tags, StringComparison.Ordinal);
    }

    private static ImmutableArray<TextSpan> Read(string marked, out ImmutableArray<TextSpan> found)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> expected);
        found =
        [
            .. ManifestDocuments.In(text)
                .Select(document => document.Span)
                .Where(span => !string.IsNullOrWhiteSpace(text.Substring(span.Start, span.Length)))
        ];
        return expected;
    }

    private static string TagsAt(string marked)
    {
        TestFileMarkupParser.GetPosition(marked, out var text, out var position);
        return ManifestDocuments.In(text).Single(document => document.Span.Contains(position)).Tags;
    }
}
