using System.Collections.Immutable;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Which reports of a changed project were not there before.</summary>
public class CurrentReportsTests
{
    private const string Ports = "config.linkerd.io/opaque-ports";

    private const string Other = "balancer.linkerd.io/failure-accrual";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_elsewhere_because_of_text_before_it_is_not_new(bool isInDocument)
    {
        var (before, changed) = await ChangeAsync(
            Class(Service("N", Ports)),
            Class(Service("M", Ports), Service("N", Ports)));

        var report = Assert.Single(await NewInAsync(changed, before, isInDocument));
        Assert.Contains("M()", await LineOfAsync(changed, report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_moved_says_the_same_and_is_not_new()
    {
        var (before, changed) = await ChangeAsync(
            Class(Service("M", Ports), "int A;", "int B;"),
            Class("int A;", "int B;", Service("M", Ports)));

        Assert.Empty(await NewInAsync(changed, before));
    }

    [Fact]
    public async Task What_says_something_else_is_new()
    {
        var (before, changed) = await ChangeAsync(
            Class(Service("M", Ports), "int A;"),
            Class("int A;", Service("M", Other)));

        Assert.Contains(Other, Analysis.Message(Assert.Single(await NewInAsync(changed, before))), StringComparison.Ordinal);
    }

    /// <summary>One that was there takes one away, and not each that says the same.</summary>
    [Fact]
    public async Task Of_two_that_say_the_same_one_is_new()
    {
        var (before, changed) = await ChangeAsync(
            Class(Service("M", Ports), "int A;"),
            Class("int A;", Service("N", Ports), Service("M", Ports)));

        Assert.Single(await NewInAsync(changed, before));
    }

    /// <summary>Of what was repaired nothing is left that could have been moved; what is still where it was is not new.</summary>
    [Fact]
    public async Task What_says_the_same_as_something_that_was_repaired_is_new()
    {
        var (before, changed) = await ChangeAsync(
            Class(Service("M", Ports), "int A;"),
            Class("int A;", Service("N", Ports)));
        var reports = await CurrentReports.OfAsync(before.Project, document: null, TestContext.Current.CancellationToken);

        Assert.Single(await NewInAsync(changed, before, tried: reports));
        Assert.Empty(await NewInAsync(before, before, tried: reports));
    }

    /// <summary>What nobody would repair in bulk is of no interest.</summary>
    [Fact]
    public async Task What_has_no_repair_in_bulk_is_not_given()
    {
        var (before, changed) = await ChangeAsync(Class("int A;"), Class(Service("M", "config.linkerd.io/no-such-thing-at-all")));

        Assert.Empty(await NewInAsync(changed, before));
    }

    [Fact]
    public async Task A_file_is_found_by_its_path_where_it_has_changed()
    {
        var (before, changed) = await ChangeAsync(Class("int A;"), Class("int B;"));
        var tree = (await before.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(before.Id, CurrentReports.FileOf(before.Project, Location.Create(tree, default)));
        Assert.Equal(before.Id, CurrentReports.FileOf(changed.Project, Location.Create(tree, default)));
        Assert.Null(CurrentReports.FileOf(changed.Project, Location.None));
    }

    private static Task<ImmutableArray<Diagnostic>> NewInAsync(
        Document changed, Document before, bool isInDocument = false, ImmutableArray<Diagnostic>? tried = null) =>
        CurrentReports.NewInAsync(
            changed.Project,
            before.Project,
            isInDocument ? changed.Id : null,
            tried ?? [],
            TestContext.Current.CancellationToken);

    private static async Task<(Document Before, Document Changed)> ChangeAsync(string before, string changed)
    {
        var document = await ProgramProject.CreateAsync(before);
        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        var start = before.Zip(changed).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(changed.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        // As repairs do, by a change of the text: of two texts that have nothing to do with each other, nobody can say what has moved.
        var change = new TextChange(TextSpan.FromBounds(start, before.Length - end), changed[start..^end]);
        return (document, document.WithText(text.WithChanges(change)));
    }

    private static async Task<string> LineOfAsync(Document document, Diagnostic report)
    {
        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        return text.Lines.GetLineFromPosition(report.Location.SourceSpan.Start).ToString();
    }

    private static string Class(params string[] members) => $"class C\n{{\n    {string.Join("\n    ", members)}\n}}\n";

    private static string Service(string name, string key) =>
        $$"""V1Service {{name}}() => new() { Metadata = new() { Name = "a", Labels = new Dictionary<string, string> { ["{{key}}"] = "25" } } };""";
}
