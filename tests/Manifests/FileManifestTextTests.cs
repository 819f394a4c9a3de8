using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

public class FileManifestTextTests
{
    private static readonly FileManifestText File = new("/deploy/web.yaml", SourceText.From("a: b\nc: d\n"));

    [Fact]
    public void It_is_all_that_its_file_says()
    {
        Assert.Equal("/deploy/web.yaml", File.Path);
        Assert.Equal("a: b\nc: d\n", File.Text);
        Assert.True(File.Holes.IsEmpty);
        Assert.False(File.IsSelector);
        Assert.False(File.IsMap);
        Assert.False(File.TakesOnlyStrings);
    }

    [Theory]
    [InlineData(0, 1, 0, 0, 0, 1)]
    [InlineData(8, 1, 1, 3, 1, 4)]
    [InlineData(3, 3, 0, 3, 1, 1)]
    [InlineData(10, 0, 2, 0, 2, 0)]
    public void A_place_has_lines_and_columns(int start, int length, int line, int column, int lastLine, int lastColumn)
    {
        var location = File.LocationOf(new(start, length));

        Assert.Equal(new(start, length), location.SourceSpan);
        Assert.Equal(
            new("/deploy/web.yaml", new(line, column), new(lastLine, lastColumn)),
            location.GetLineSpan());
    }

    [Fact]
    public void All_of_it_can_be_rewritten_where_it_stands()
    {
        var value = new TextSpan(3, 1);

        Assert.True(File.IsEditable(value));
        Assert.False(File.IsOfConstant(value));
        Assert.Equal(new TextChange(value, "e"), File.Replace(value, "e"));
    }
}
