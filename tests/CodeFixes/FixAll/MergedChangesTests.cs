using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Changes that were found one by one, and of which some exclude others.</summary>
public sealed class MergedChangesTests : IDisposable
{
    private const string Text = "0123456789";

    private readonly AdhocWorkspace _workspace = new();
    private readonly Solution _solution;
    private readonly DocumentId _file;
    private readonly DocumentId _sameFile;

    public MergedChangesTests()
    {
        var one = ProjectId.CreateNewId();
        var other = ProjectId.CreateNewId();
        _file = DocumentId.CreateNewId(one);
        _sameFile = DocumentId.CreateNewId(other);
        _solution = _workspace.CurrentSolution
            .AddProject(one, "One", "One", LanguageNames.CSharp)
            .AddProject(other, "Other", "Other", LanguageNames.CSharp)
            .AddDocument(_file, "File.cs", SourceText.From(Text), filePath: "/File.cs")
            .AddDocument(_sameFile, "File.cs", SourceText.From(Text), filePath: "/File.cs");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Changes_of_different_places_are_all_made() =>
        Assert.Equal("a-3-5b789", await ApplyAsync(Change((0, 1, "a"), (1, 3, "-")), Change((4, 5, "-"), (6, 7, "b"))));

    /// <summary>Where one ends, the next may begin.</summary>
    [Fact]
    public async Task Changes_that_touch_are_both_made() =>
        Assert.Equal("ab456789", await ApplyAsync(Change((0, 2, "a")), Change((2, 4, "b"))));

    [Fact]
    public async Task Of_changes_that_overlap_the_one_that_came_first_is_made()
    {
        Assert.Equal("a56789", await ApplyAsync(Change((0, 5, "a")), Change((3, 8, "b"))));
        Assert.Equal("012b89", await ApplyAsync(Change((3, 8, "b")), Change((0, 5, "a"))));
    }

    [Fact]
    public async Task Of_two_texts_for_one_place_the_one_that_came_first_is_made()
    {
        Assert.Equal("01a23456789", await ApplyAsync(Change((2, 2, "a")), Change((2, 2, "b"))));
        Assert.Equal("01a456789", await ApplyAsync(Change((2, 4, "a")), Change((2, 4, "b"))));
        Assert.Equal("01a23456789", await ApplyAsync(Change((2, 2, "a")), Change((2, 4, "b"))));
    }

    [Fact]
    public async Task The_same_change_is_made_once() =>
        Assert.Equal("01a23456789", await ApplyAsync(Change((2, 2, "a")), Change((2, 2, "a"))));

    /// <summary>What one edit writes and removes in one place is no contradiction.</summary>
    [Fact]
    public async Task An_edit_may_write_before_what_it_removes()
    {
        Assert.Equal("01a456789", await ApplyAsync(Change((2, 2, "a"), (2, 4, ""))));
        Assert.Equal("01a456789", await ApplyAsync(Change((2, 2, "a"), (2, 4, "")), Change((2, 2, "b"))));
    }

    /// <summary>An edit is made as a whole or not at all; what it would have excluded is made then.</summary>
    [Fact]
    public async Task An_edit_that_is_left_out_in_one_place_is_left_out_everywhere() =>
        Assert.Equal("a5678c", await ApplyAsync(Change((0, 5, "a")), Change((3, 6, "b"), (9, 10, "b")), Change((9, 10, "c"))));

    [Fact]
    public async Task What_is_not_certain_is_not_made() =>
        Assert.Equal(Text, await ApplyAsync(Change((0, 5, "a")) with { IsCertain = false }, null));

    /// <summary>A file of two projects has one text.</summary>
    [Fact]
    public async Task The_documents_of_one_file_change_together()
    {
        var merged = new MergedChanges(_solution);
        merged.Add([Change((0, 1, "a"))]);
        merged.Add([Change((0, 1, "b"), (9, 10, "b")) with { File = _sameFile }, Change((5, 6, "c")) with { File = _sameFile }]);
        var changed = await merged.ApplyAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a1234c6789", await TextAsync(changed, _file));
        Assert.Equal("a1234c6789", await TextAsync(changed, _sameFile));
        Assert.Equal(merged.In(_file), merged.In(_sameFile));
        Assert.Equal([0, 5], merged.In(_file).Select(change => change.Span.Start));
    }

    [Fact]
    public void A_file_without_changes_has_none() => Assert.Empty(new MergedChanges(_solution).In(_file));

    private async Task<string> ApplyAsync(params FileChange?[] changes)
    {
        var merged = new MergedChanges(_solution);
        merged.Add(changes);
        return await TextAsync(await merged.ApplyAsync(TestContext.Current.CancellationToken), _file);
    }

    private static async Task<string> TextAsync(Solution solution, DocumentId file) =>
        (await solution.GetDocument(file)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private FileChange Change(params (int Start, int End, string Text)[] changes) =>
        FileChange.In(_file, changes.Select(change => new TextChange(TextSpan.FromBounds(change.Start, change.End), change.Text)));
}
