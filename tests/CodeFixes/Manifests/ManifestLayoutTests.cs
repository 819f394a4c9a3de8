using System.Globalization;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.CodeFixes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>
/// Each kind of edit in manifests that are laid out at random. What is written says, to other parsers, what the edit was to make of it, and
/// keeps every comment. <c>LINKERD_LAYOUTS=100000</c> draws as many; <c>tests/CodeFixes/Manifests/layouts.sh</c> does that.
/// </summary>
public partial class ManifestLayoutTests
{
    private const int Usual = 600;

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("LINKERD_LAYOUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : Usual;

    [Fact]
    public void An_edit_changes_what_it_says_and_nothing_else()
    {
        var (declined, templates) = (0, 0);
        var faults = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Parallel.For(0, Count, seed =>
        {
#pragma warning disable CA5394 // The same layouts on every run.
            var random = new Random(seed);
#pragma warning restore CA5394
            var layout = LayoutCase.Draw(random);
            var isJson = random.Next(4) == 0;
            var isNested = !isJson && random.Next(5) == 0;
            var written = isJson
                ? new LayoutWriter(random).InJson(layout.Before)
                : Surround(random, new LayoutWriter(random).InYaml(layout.Before), isNested);
            var text = Decorate(random, written);
            var isTemplate = text.Contains("{{", StringComparison.Ordinal);
            if (Repair(text, layout, isJson ? "/a.json" : "/a.yaml") is not { } repaired)
            {
                Interlocked.Increment(ref isTemplate ? ref templates : ref declined);
                return;
            }

            if (!Actions(text).SequenceEqual(Actions(repaired)))
            {
                faults.Enqueue($"seed {seed}, {layout.Rule}: actions\n{text}\n-----\n{repaired}");
            }

            var said = Says(repaired, isJson, isNested);
            if (layout.After.Normalized() != said)
            {
                faults.Enqueue($"seed {seed}, {layout.Rule}: says {said}, not {layout.After.Normalized()}\n{text}\n-----\n{repaired}");
            }

            if (!Comments(text).SequenceEqual(Comments(repaired)))
            {
                faults.Enqueue($"seed {seed}, {layout.Rule}: comments\n{text}\n-----\n{repaired}");
            }

            if (text.Contains("\r\n", StringComparison.Ordinal)
                ? LoneBreak().IsMatch(repaired)
                : repaired.Contains('\r', StringComparison.Ordinal))
            {
                faults.Enqueue($"seed {seed}, {layout.Rule}: line ends\n{text}\n-----\n{repaired}");
            }

            if (text.EndsWith('\n') != repaired.EndsWith('\n') || text[0] == '\uFEFF' != (repaired[0] == '\uFEFF'))
            {
                faults.Enqueue($"seed {seed}, {layout.Rule}: beginning or end\n{text}\n-----\n{repaired}");
            }
        });

        Assert.True(faults.IsEmpty, $"{faults.Count} faults, such as\n{string.Join("\n=====\n", faults.Take(5))}");

        // Where a place is shared or ambiguous an edit declines; that is rare.
        Assert.InRange(declined, 0, Count / 10);
        Assert.InRange(templates, 0, Count / 10);
    }

    private static string Says(string manifest, bool isJson, bool isNested)
    {
        try
        {
            if (isJson)
            {
                return LayoutJudge.Json(manifest).Normalized();
            }

            var documents = LayoutJudge.Yaml(Evaluate(manifest));
            var tree = documents.First(document => document["data"] is not null || document["kind"] is not null);
            return isNested ? LayoutJudge.Yaml(tree["data"]!["a.yaml"]!.Scalar!).Single().Normalized() : tree.Normalized();
        }
        catch (Exception exception) when (exception is SharpYaml.YamlException or System.Text.Json.JsonException or InvalidCastException)
        {
            return exception.Message;
        }
    }

    /// <summary>What a template gives where all conditions hold.</summary>
    private static string Evaluate(string template) =>
        ActionInText().Replace(LineOfAction().Replace(template.TrimStart('\uFEFF'), string.Empty), "shop $1");

    private static string Surround(Random random, string text, bool isNested)
    {
        if (isNested)
        {
            const string data = "kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: x\ndata:\n  a.yaml: |\n    ";
            text = data + text.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";
        }

        return random.Next(4) switch
        {
            0 => "---\n" + text,
            1 => "# first\na: b\n---\n" + text,
            2 => text + "---\nc: d\n",
            _ => text,
        };
    }

    private static string Decorate(Random random, string text)
    {
        text = random.Next(6) == 0 ? text.TrimEnd('\n') : text;
        text = random.Next(4) == 0 ? text.ReplaceLineEndings("\r\n") : text;
        return random.Next(8) == 0 ? "\uFEFF" + text : text;
    }

    private static string? Repair(string text, LayoutCase layout, string path)
    {
        var source = SourceText.From(text);
        var manifest = Manifest.Read(new FileManifestText(path, source), keepsValuesAsTexts: false, CancellationToken.None);
        var configured = ConfiguredOptions.Release(layout.Release) ?? new ConfiguredOptions();
        var options = LinkerdOptions.Read(configured.GlobalOptions, configured.GlobalOptions);
        var diagnostics = new List<Diagnostic>();
        foreach (var entry in manifest.Entries)
        {
            RuleSet.Judge(entry, options, isKeyWrittenHere: true, finding => diagnostics.Add(finding.ToDiagnostic()));
        }

        var diagnostic = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == layout.Rule);
        if (diagnostic is null && text.Contains("{{", StringComparison.Ordinal))
        {
            // A template may put there what the rule would miss.
            return null;
        }

        Assert.True(diagnostic is not null, $"{layout.Rule} is not reported in\n{text}");
        var scalars = new ReportedScalars([manifest]);
        var changes = EditProperties.Read(diagnostic!.Properties) switch
        {
            ReplaceKey replace => scalars.FindKey(diagnostic, replace.Written, replace.Choices[0]),
            ReplaceValue replace => scalars.FindValue(diagnostic, replace.Written, replace.Choices[0]),
            { } edit => scalars.FindEntry(diagnostic, edit),
            _ => null,
        };
        return changes is null ? null : source.WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }

    private static IEnumerable<string> Comments(string text) =>
        Comment().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Actions(string text) => AnyAction().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex AnyAction();

    [GeneratedRegex(@"^ *\{\{-? (if|end|/\*).*?\}\} *(\r?\n|$)", RegexOptions.Multiline)]
    private static partial Regex LineOfAction();

    [GeneratedRegex(@"\{\{ \.Values\.shop(\d+) \}\}")]
    private static partial Regex ActionInText();

    [GeneratedRegex("# (comment [0-9]+|first)")]
    private static partial Regex Comment();

    [GeneratedRegex("(?<!\r)\n")]
    private static partial Regex LoneBreak();
}
