using System.Text.Encodings.Web;
using System.Text.Json;

namespace LinkerdAnnotations.Tool;

/// <summary>JSON for scripts.</summary>
internal sealed class JsonWriter : IReportWriter
{
    // Changes when a script that reads it could break.
    private const int Version = 1;

    /// <summary>JSON that people may read too: text of every language as it is.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(RunResult result, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var fingerprints = new Fingerprints(result);
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("files", result.Inputs.FileCount);
            json.WriteStartArray("findings");
            foreach (var report in result.Reports)
            {
                Write(report, fingerprints.Next(report), json);
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in result.Problems)
            {
                json.WriteStartObject();
                json.WriteString("path", problem.Name);
                json.WriteString("message", problem.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static void Write(Report report, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Rule.Id);
        json.WriteString("severity", SeverityNames.Of(report.Severity));
        json.WriteString("title", report.Rule.Title.ToString(formatProvider: null));
        json.WriteString("message", report.Message);
        if (report.File is { } file)
        {
            json.WriteString("path", RepositoryPaths.Of(file));
            json.WriteNumber("line", report.Line);
            json.WriteNumber("column", report.Column);
            json.WriteNumber("endLine", report.Place.End.Line + 1);
            json.WriteNumber("endColumn", report.Place.End.Character + 1);
        }

        json.WriteString("effect", report.Effect);
        if (report.IsLogged is { } isLogged)
        {
            json.WriteBoolean("logged", isLogged);
        }

        json.WriteBoolean("repairable", report.IsRepairable);
        if (!report.Releases.IsEmpty)
        {
            json.WriteStartArray("releases");
            foreach (var release in report.Releases)
            {
                json.WriteStringValue(release);
            }

            json.WriteEndArray();
        }

        if (report.Change != UpgradeChange.None)
        {
            json.WriteString("change", report.Change == UpgradeChange.Comes ? "comes" : "goes");
        }

        json.WriteString("fingerprint", fingerprint);
        json.WriteString("helpUri", report.Rule.HelpLinkUri);
        json.WriteEndObject();
    }
}
