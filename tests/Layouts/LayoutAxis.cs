using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Layouts;

/// <summary>
/// The axis over which edits are tested: what is made of a file that is laid out anew must be what is made of the plain one, with all
/// comments and directives of the file. So it compiles where the plain one does, and stays in its block.
/// </summary>
internal sealed class LayoutAxis
{
    private readonly Project _empty;
    private readonly IReadOnlyList<LayoutSeed> _seeds;
    private readonly IReadOnlyList<SyntaxNode> _plain;
    private readonly IReadOnlyList<int?> _carets;
    private List<IReadOnlyList<LayoutEdit>> _edits = [];

    private LayoutAxis(Project empty, IReadOnlyList<LayoutSeed> seeds)
    {
        _empty = empty;
        _seeds = seeds;
        _plain = [.. seeds.Select((seed, index) => Parse(Wrap(seed.PlainSource, index)))];
        _carets = [.. seeds.Select((seed, index) => FindCaret(_plain[index], Wrap(seed.Source, index)))];
    }

    /// <summary>How many edits of layouts were looked at.</summary>
    public int Edits { get; private set; }

    /// <summary>How many more were declined on account of a directive.</summary>
    public int Declined { get; private set; }

    /// <summary>The inputs for which nothing is offered.</summary>
    public IEnumerable<LayoutSeed> SeedsWithoutEdits => _seeds.Where((_, index) => _edits[index].Count == 0);

    /// <summary>Makes the edits of plain inputs, all for one release.</summary>
    public static async Task<LayoutAxis> CreateAsync(string? release, IReadOnlyList<LayoutSeed> seeds)
    {
        var axis = new LayoutAxis(await CaseProject.CreateAsync(release is null ? [] : [$"linkerd_version = {release}"]), seeds);
        var (analyzed, editors) = await axis.OpenAsync([.. axis._plain.Select((root, index) => (index, root.GetText()))]);
        Assert.Empty(analyzed.Errors());
        var edits = new List<IReadOnlyList<LayoutEdit>>();
        foreach (var editor in editors)
        {
            edits.Add(await editor.EditAsync());
        }

        axis._edits = edits;
        return axis;
    }

    /// <summary>What is wrong with the edits of plain inputs by themselves.</summary>
    public async Task<IReadOnlyList<string>> FindFaultsOfPlainEditsAsync()
    {
        var faults = new List<string>();
        for (var round = 0; round < _edits.Max(edits => edits.Count); round++)
        {
            // The edits of one input one after another; those of different inputs at once.
            var edited = Enumerable.Range(0, _seeds.Count).Where(seed => round < _edits[seed].Count).ToList();
            var (analyzed, _) = await OpenAsync([.. edited.Select(seed => (seed, _edits[seed][round].Text))]);
            var errors = analyzed.Errors().ToLookup(error => error.Location.SourceTree!.FilePath);
            faults.AddRange(
                from seed in edited
                from error in errors[PathOf(seed)].Take(1)
                select $"{_seeds[seed]}: {_edits[seed][round]}: {error}\n{_edits[seed][round].Text}");
        }

        return faults;
    }

    /// <summary>
    /// Lays each input out anew, makes one of its edits, and says what is wrong with those that are not as the plain ones.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(Random random)
    {
        var generator = new LayoutGenerator(random);
        var chosen = Enumerable.Range(0, _seeds.Count).Where(seed => _edits[seed].Count > 0)
            .Select(seed => (Seed: seed, Layout: generator.Next(_plain[seed]), Edit: _edits[seed][random.Next(_edits[seed].Count)]))
            .ToList();
        var (_, editors) = await OpenAsync([.. chosen.Select(item => (item.Seed, item.Layout.ToText()))]);
        var faults = new List<string>();
        for (var i = 0; i < chosen.Count; i++)
        {
            var (seed, layout, expected) = chosen[i];
            var edit = await editors[i].EditAsync(expected);
            Edits += edit is null ? 0 : 1;
            Declined += edit is null ? 1 : 0;
            if (FindFault(layout, edit, expected) is not null)
            {
                faults.Add(await DescribeAsync(seed, layout, expected));
            }
        }

        return faults;
    }

    private async Task<(AnalyzedProject Project, IReadOnlyList<LayoutEditor> Editors)> OpenAsync(
        IReadOnlyList<(int Seed, SourceText Text)> inputs)
    {
        var project = _empty;
        foreach (var (seed, text) in inputs)
        {
            project = project.AddDocument($"Seed{seed}.cs", text, filePath: PathOf(seed)).Project;
        }

        var analyzed = await AnalyzedProject.OfAsync(project);
        var reports = analyzed.Diagnostics.ToLookup(diagnostic => analyzed.DocumentOf(diagnostic)?.FilePath);
        var documents = project.Documents.ToDictionary(document => document.FilePath!);
        return (analyzed, [.. inputs.Select(input =>
            new LayoutEditor(analyzed, documents[PathOf(input.Seed)], [.. reports[PathOf(input.Seed)]], CaretIn(input.Seed, input.Text)))]);
    }

    private static string? FindFault(Layout layout, LayoutEdit? edit, LayoutEdit expected)
    {
        if (edit is null)
        {
            return layout.HasDirectives ? null : "is not offered";
        }

        var (before, after) = (Parse(layout.ToString()), Parse(edit.Text.ToString()));
        return after.GetDiagnostics().FirstOrDefault(LayoutGenerator.IsError) is { } error ? $"makes what does not parse: {error}"
            : FindDifference(
                KeptText.Comments(before).Order(StringComparer.Ordinal),
                KeptText.Comments(after).Order(StringComparer.Ordinal)) is { } comment ? $"changes the comments: {comment}"
            : FindDifference(KeptText.Directives(before),
                KeptText.Directives(after)) is { } directive ? $"changes the directives: {directive}"
            : KeptText.HasOtherLineEnds(layout.ToString(), edit.Text.ToString()) ? "ends lines in another way"
            : layout.HasByteOrderMark != edit.Text.Encoding?.GetPreamble().Length > 0 ? "changes the byte-order mark"
            : edit.IsForAll && layout.HasDirectives ? null
            : SyntaxForm.AreSame(
                LayoutForm.Of(after, layout.HasDirectives),
                LayoutForm.Of(Parse(expected.Text.ToString()), layout.HasDirectives)) ? null
            : "makes something else than of the plain input";
    }

    private static string? FindDifference(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, changed) = (before.ToList(), after.ToList());
        return old.SequenceEqual(changed) ? null : $"{string.Join(" | ", old)}, and then {string.Join(" | ", changed)}";
    }

    /// <summary>As much of a layout as is needed for its fault.</summary>
    private async Task<string> DescribeAsync(int seed, Layout layout, LayoutEdit expected)
    {
        var plain = Layout.Of(_plain[seed]).Gaps;
        for (var size = plain.Count; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var start = 0; start < plain.Count; start += size)
            {
                var simpler = layout.With(
                    [.. layout.Gaps.Select((gap, index) => index >= start && index < start + size ? plain[index] : gap)]);
                if (!simpler.Gaps.SequenceEqual(layout.Gaps)
                    && IsLayoutOf(seed, simpler)
                    && FindFault(simpler, await EditAsync(seed, simpler, expected), expected) is not null)
                {
                    layout = simpler;
                }
            }
        }

        var edit = await EditAsync(seed, layout, expected);
        return $"{_seeds[seed]}: {expected} {FindFault(layout, edit, expected)}\n{layout}---\n{edit?.Text}";
    }

    private bool IsLayoutOf(int seed, Layout layout)
    {
        var root = Parse(layout.ToString());
        return !root.GetDiagnostics().Any(LayoutGenerator.IsError) && SyntaxForm.AreSame(root, _plain[seed]);
    }

    private async Task<LayoutEdit?> EditAsync(int seed, Layout layout, LayoutEdit expected)
    {
        var (_, editors) = await OpenAsync([(seed, layout.ToText())]);
        return await editors[0].EditAsync(expected);
    }

    private int? CaretIn(int seed, SourceText text) =>
        _carets[seed] is { } token ? Parse(text.ToString()).DescendantTokens().ElementAt(token).SpanStart : null;

    // The number of the token behind the mark; null where there is none.
    private static int? FindCaret(SyntaxNode plain, string marked) =>
        marked.IndexOf(LayoutSeed.Caret, StringComparison.Ordinal) is >= 0 and var position
            ? plain.DescendantTokens().TakeWhile(token => token.Span.End <= position).Count()
            : null;

    private static SyntaxNode Parse(string text) => LayoutGenerator.Parse(SourceText.From(text), CaseProject.ParseOptions).GetRoot();

    private static string PathOf(int seed) => $"/Seed{seed}.cs";

    // Inputs may have types of the same names.
    private static string Wrap(string source, int index) => $"namespace Seed{index}\n{{\n{source}\n}}\n";
}
