using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Finding = LinkerdAnnotations.Analyzers.Rules.Finding;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// SARIF 2.1.0 as GitHub's code scanning takes it: one run, paths from the root of the repository, and fingerprints that outlive a change
/// of lines.
/// </summary>
internal sealed class SarifWriter : IReportWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Root = "%SRCROOT%";

    private static readonly DiagnosticDescriptor[] Rules =
        [.. RuleSet.Descriptors.DistinctBy(descriptor => descriptor.Id).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Write(RunResult result, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            WriteInvocation(result, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var fingerprints = new Fingerprints(result);
            foreach (var report in result.Reports)
            {
                Write(report, fingerprints.Next(report), json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolVersion.Name);
        json.WriteString("semanticVersion", ToolVersion.Number);
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title.ToString(formatProvider: null));
            WriteText(json, "fullDescription", rule.Description.ToString(formatProvider: null));
            json.WriteString("helpUri", rule.HelpLinkUri);
            json.WriteStartObject("help");
            json.WriteString("text", rule.Description.ToString(formatProvider: null));
            json.WriteString("markdown", RulePages.Find(rule.Id));
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("category", rule.Category);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(RunResult result, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Problems.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", problem.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Report report, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", report.Rule.Id);
        json.WriteNumber("ruleIndex", Array.FindIndex(Rules, rule => rule.Id == report.Rule.Id));
        json.WriteString("level", LevelOf(report.Severity));
        WriteText(json, "message", TextReportWriter.MessageOf(report));
        if (report.File is { } file)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, file, report.Place);
            json.WriteEndArray();
            if (report.Related is { } related)
            {
                json.WriteStartArray("relatedLocations");
                WriteLocation(json, file, new(related, related));
                json.WriteEndArray();
            }
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        if (report.Change != UpgradeChange.None)
        {
            json.WriteString("baselineState", report.Change == UpgradeChange.Comes ? "new" : "absent");
        }

        WriteProperties(report, json);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, InputFile file, LinePositionSpan place)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', RepositoryPaths.Of(file).Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Start.Line + 1);
        json.WriteNumber("startColumn", place.Start.Character + 1);
        json.WriteNumber("endLine", place.End.Line + 1);
        json.WriteNumber("endColumn", place.End.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteString(Finding.EffectProperty, report.Effect);
        if (report.IsLogged is { } isLogged)
        {
            json.WriteBoolean(Finding.LoggedProperty, isLogged);
        }

        if (!report.Releases.IsEmpty)
        {
            json.WriteString("releases", string.Join(", ", report.Releases));
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "note",
        _ => "none",
    };
}
