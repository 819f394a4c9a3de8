using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.CodeFixes;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Which actions of different diagnostics are the same to a host that applies one of them everywhere.</summary>
public class EditChoicesTests
{
    private static readonly ReplaceKey Keys = new("a", [new("one"), new("two")]);
    private static readonly ReplaceValue Values = new("a", ["one", "two", "three"]);
    private static readonly RemoveEntry Remove = new("a");

    [Fact]
    public void There_are_as_many_as_texts_to_write() =>
        Assert.Equal([2, 3, 1], new Edit[] { Keys, Values, Remove }.Select(EditChoices.Count));

    [Fact]
    public void The_first_of_all_edits_are_the_same() =>
        Assert.Single(new Edit[] { Keys, Values, Remove }.Select(edit => EditChoices.EquivalenceKey(edit, 0)).Distinct());

    [Fact]
    public void Further_ones_are_the_same_where_they_write_the_same()
    {
        Assert.Equal(EditChoices.EquivalenceKey(Keys, 1), EditChoices.EquivalenceKey(new ReplaceKey("b", [new("x"), new("y"), new("two")]), 2));
        Assert.NotEqual(EditChoices.EquivalenceKey(Values, 1), EditChoices.EquivalenceKey(Values, 2));
        Assert.NotEqual(EditChoices.EquivalenceKey(Keys, 1), EditChoices.EquivalenceKey(Values, 1));
        Assert.NotEqual(EditChoices.EquivalenceKey(Keys, 0), EditChoices.EquivalenceKey(Keys, 1));
    }

    [Fact]
    public void Are_found_by_what_makes_them_the_same()
    {
        Assert.Equal(0, EditChoices.Find(Values, null));
        Assert.Equal(0, EditChoices.Find(Remove, EditChoices.First));
        Assert.Equal(2, EditChoices.Find(Values, EditChoices.EquivalenceKey(Values, 2)));
        Assert.Null(EditChoices.Find(Keys, EditChoices.EquivalenceKey(Values, 2)));
        Assert.Null(EditChoices.Find(Remove, EditChoices.EquivalenceKey(Values, 1)));
    }
}
