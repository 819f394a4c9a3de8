using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

public class SuppressionTests
{
    [Theory]
    [InlineData("[|a|]: b # linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|]\t#\tlinkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] #linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] #  linkerd-disable LKD1002", true)]
    [InlineData("linkerd-disable: [|b|] # linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] # why # linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1003 # linkerd-disable LKD1002", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1002 # linkerd-disable LKD1003", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1003 # linkerd-disable", true)]
    [InlineData("a: [|b|] # linkerd-disable # linkerd-disable LKD1003", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1001 # linkerd-disable LKD1003", false)]
    [InlineData("c: d\na: [|b|] # linkerd-disable LKD1002\ne: f", true)]
    [InlineData("c: d\r\na: [|b|] # linkerd-disable LKD1002\r\ne: f", true)]
    [InlineData("c: d\ra: [|b|] # linkerd-disable LKD1002\re: f", true)]
    [InlineData("a: [|b|] # linkerd-disable LKD1002\n", true)]
    [InlineData("[|c|]: d\na: b # linkerd-disable LKD1002", false)]
    [InlineData("[|c|]: d\r\na: b # linkerd-disable LKD1002", false)]
    [InlineData("[|c|]: d\ra: b # linkerd-disable LKD1002", false)]
    [InlineData("a: b # linkerd-disable LKD1002\n[|c|]: d", false)]
    [InlineData("a: b # linkerd-disable LKD1002\r[|c|]: d", false)]
    public void A_comment_behind_an_entry_is_about_its_line(string text, bool isCovered) => AssertCovered(isCovered, text);

    [Theory]
    [InlineData("# linkerd-disable LKD1002\n[|a|]: b", true)]
    [InlineData("# linkerd-disable LKD1002\na: [|b|]\n", true)]
    [InlineData("# linkerd-disable LKD1002\r\n[|a|]: b\r\n", true)]
    [InlineData("# linkerd-disable LKD1002\ra: [|b|]\r", true)]
    [InlineData("c: d\n  # linkerd-disable LKD1002\n  [|a|]: b\n", true)]
    [InlineData("c: d\n\t# linkerd-disable LKD1002\n  [|a|]: b\n", true)]
    [InlineData("[|#|] linkerd-disable LKD1002\na: b", true)]
    [InlineData("# linkerd-disable LKD1002\na: b\n[|c|]: d", false)]
    [InlineData("# linkerd-disable LKD1002\r\na: b\r\n[|c|]: d", false)]
    [InlineData("# linkerd-disable LKD1002\ra: b\r[|c|]: d", false)]
    [InlineData("# linkerd-disable LKD1002\n\n[|a|]: b", false)]
    [InlineData("[|a|]: b\n# linkerd-disable LKD1002\n", false)]
    [InlineData("[|a|]: b\n# linkerd-disable LKD1002", false)]
    [InlineData("[|a|]: b\r# linkerd-disable LKD1002\r", false)]
    [InlineData("[|a|]: b\r\n# linkerd-disable LKD1002\r\n", false)]
    public void A_comment_in_a_line_of_its_own_is_about_the_next_line(string text, bool isCovered) => AssertCovered(isCovered, text);

    [Theory]
    [InlineData("LKD1002", true)]
    [InlineData("LKD1001, LKD1002", true)]
    [InlineData("LKD1001,LKD1002", true)]
    [InlineData("LKD1001 LKD1002", true)]
    [InlineData("LKD1001\tLKD1002", true)]
    [InlineData("  ,LKD1002 our own", true)]
    [InlineData("LKD1002, our own", true)]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("our own, LKD1003", true)]
    [InlineData("lkd1003", true)]
    [InlineData("LKD1003", false)]
    [InlineData("LKD10021", false)]
    [InlineData("LKD100", false)]
    [InlineData("LKD1002: our own", false)]
    [InlineData("LKD1003 our own LKD1002", false)]
    [InlineData("LKD", false)]
    public void A_comment_is_about_the_rules_that_it_begins_with_or_about_all(string rules, bool isCovered)
    {
        AssertCovered(isCovered, $"a: [|b|] # linkerd-disable {rules}");
        AssertCovered(isCovered, $"a: [|b|] # linkerd-disable {rules}\r\nLKD1002: c");
        AssertCovered(isCovered, $"# linkerd-disable {rules}\n[|a|]: b");
    }

    [Theory]
    [InlineData("a: [|b|] # linkerd-disabled LKD1002")]
    [InlineData("a: [|b|] # linkerd-disable-LKD1002")]
    [InlineData("a: [|b|] # Linkerd-disable LKD1002")]
    [InlineData("a: [|b|] # linkerd-disabl LKD1002")]
    [InlineData("a: [|b|] # see linkerd-disable LKD1002")]
    [InlineData("a: [|b|]# linkerd-disable LKD1002")]
    [InlineData("a: [|b|] linkerd-disable LKD1002")]
    [InlineData("linkerd-disable LKD1002\n[|a|]: b")]
    [InlineData(" linkerd-disable LKD1002\n[|a|]: b")]
    [InlineData("#\nlinkerd-disable LKD1002\n[|a|]: b")]
    public void Other_texts_silence_nothing(string text) => AssertCovered(false, text);

    [Theory]
    [InlineData("a: [|b|] # linkerd-disable")]
    [InlineData("a: [|b|] # linkerd-disable,LKD1002")]
    [InlineData("a: [|b|] # linkerd-disable\tLKD1002")]
    [InlineData("a: [|b|] # linkerd-disable\nc: d")]
    [InlineData("a: [|b|] # linkerd-disable\rc: d")]
    [InlineData("a: [|b|] # linkerd-disabled # linkerd-disable LKD1002")]
    public void The_word_ends_at_a_blank_or_a_comma(string text) => AssertCovered(true, text);

    [Fact]
    public void Comments_about_one_line_are_one()
    {
        var found = FindIn("a: b # linkerd-disable LKD1001 # linkerd-disable LKD1002\n# linkerd-disable\nc: d # linkerd-disable LKD1003\n");

        Assert.Equal([0, 57, 75], found.Select(suppression => suppression.Start));
    }

    [Fact]
    public void What_a_comment_covers_begins_with_its_line() =>
        Assert.Equal([5, 33], FindIn("a: b\nc: d # linkerd-disable LKD1\n  # linkerd-disable\ne: f").Select(found => found.Start));

    private static void AssertCovered(bool isCovered, string marked)
    {
        var (text, place) = ReadManifest.Marked(marked);

        Assert.Equal(isCovered, FindIn(text).Any(suppression => suppression.Covers("LKD1002", place)));
    }

    private static List<Suppression> FindIn(string text) => [.. Suppression.FindIn(ReadManifest.File(text))];
}
