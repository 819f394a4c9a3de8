using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Tests.Edits;

public class EditPropertiesTests
{
    private const string Property = "Linkerd.Edit";

    private static readonly Edit[] Edits =
    [
        ReplaceKey.With("linkerd.io/injct", "linkerd.io/inject", "linkerd.io/injection"),
        new ReplaceKey(
            "linkerd.io/disable-inject",
            ImmutableArray.Create(
                new KeyChoice("linkerd.io/inject") { Value = new("true", "disabled") },
                new KeyChoice("linkerd.io/other"))) { IsCertain = true },
        ReplaceValue.With("yes\r\n", "12:34", string.Empty, "a\nb\\n"),
        new ReplaceFlag("enabled", "disabled") { IsCertain = true },
        new MoveToPodTemplate("linkerd.io/inject", ImmutableArray.Create("spec", "template"), MetadataMap.Annotations),
        new MoveToOtherMap("linkerd.io/inject", MetadataMap.Labels) { IsCertain = true },
        new AddEntry("linkerd.io/inject", "config.linkerd.io/proxy-await", "true"),
        new RemoveEntry("5:\ud83d\ude00"),
        new UseConstant("linkerd.io/inject", "LinkerdAnnotations.Inject", "Shop.Mesh"),
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Edits.Length)];

    [Fact]
    public void Each_kind_of_edit_is_tried() => Assert.Equal(
        typeof(Edit).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Edit)))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        Edits.Select(edit => edit.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Indexes))]
    public void What_is_written_is_read(int index) => AssertSame(Edits[index], EditProperties.Read(EditProperties.Write(Edits[index])));

    [Theory]
    [MemberData(nameof(Indexes))]
    public void What_is_damaged_is_no_edit_and_no_exception(int index)
    {
        var text = EditProperties.Write(Edits[index])[Property]!;
        for (var length = 0; length < text.Length; length++)
        {
            Assert.Null(Read(text[..length]));
            _ = Read(text[..length] + text[(length + 1)..] + "1");
            Assert.Null(Read(text + text[..(length + 1)]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1:1")]
    [InlineData("1:2")]
    [InlineData("1:25:Other4:True")]
    [InlineData("1:211:RemoveEntry5:Maybe1:k")]
    [InlineData("1:211:RemoveEntry4:True-1:k")]
    [InlineData("1:211:RemoveEntry4:True99999999999:k")]
    [InlineData("1:212:ReplaceValue4:True1:k1:0")]
    [InlineData("1:212:ReplaceValue4:True1:k10:2147483647")]
    [InlineData("1:214:MoveToOtherMap4:True1:k7:Unknown")]
    [InlineData("1:214:MoveToOtherMap4:True1:k8:Selector")]
    public void Other_texts_are_no_edit(string text) => Assert.Null(Read(text));

    [Fact]
    public void Without_an_edit_there_are_no_properties()
    {
        Assert.Empty(EditProperties.Write(edit: null));
        Assert.Null(EditProperties.Read(ImmutableDictionary<string, string?>.Empty));
        Assert.Null(EditProperties.Read(ImmutableDictionary<string, string?>.Empty.Add(Property, null)));
    }

    private static Edit? Read(string text) => EditProperties.Read(ImmutableDictionary<string, string?>.Empty.Add(Property, text));

    /// <summary>Lists compare by identity, so edits are compared by what is written of them.</summary>
    private static void AssertSame(Edit expected, Edit? actual)
    {
        Assert.IsType(expected.GetType(), actual);
        Assert.Equal(EditProperties.Write(expected), EditProperties.Write(actual));
        Assert.Equal((expected.Written, expected.IsCertain), (actual!.Written, actual.IsCertain));
    }
}
