using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;

namespace LinkerdAnnotations.Benchmarks.Reports;

/// <summary>
/// What an editor waits for: the first report of a language server that starts, and each report while somebody types in a long manifest.
/// </summary>
internal static class ServerReport
{
    private const int Lines = 1000;
    private const int WarmUp = 50;
    private const int Edits = 1000;

    /// <summary>Prints the times and the memory.</summary>
    public static async Task PrintAsync()
    {
        var time = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Locations.Of("Tool"), "lsp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var editor = new Editor(process);
        await editor.Connection
            .InvokeWithParameterObjectAsync<JsonElement>("initialize", new { capabilities = new { } })
            .ConfigureAwait(false);
        await editor.Connection.NotifyWithParameterObjectAsync("initialized", new { }).ConfigureAwait(false);
        var document = new { uri = "untitled:web.yaml", languageId = "yaml", version = 0, text = Manifest() };
        await editor.Connection
            .NotifyWithParameterObjectAsync("textDocument/didOpen", new { textDocument = document })
            .ConfigureAwait(false);
        await editor.SaidAsync(0).ConfigureAwait(false);
        var start = time.Elapsed.TotalMilliseconds;

        var times = new List<double>();
        double? memory = null;
        for (var version = 1; version <= WarmUp + Edits; version++)
        {
            var position = new { line = 4, character = 10 + (version % 20) };
            var change = new { range = new { start = position, end = position }, text = "a" };
            time.Restart();
            await editor.Connection.NotifyWithParameterObjectAsync(
                "textDocument/didChange",
                new { textDocument = new { document.uri, version }, contentChanges = new[] { change } }).ConfigureAwait(false);
            await editor.SaidAsync(version).ConfigureAwait(false);
            if (version > WarmUp)
            {
                times.Add(time.Elapsed.TotalMilliseconds);
                process.Refresh();
                memory ??= process.WorkingSet64;
            }
        }

        times.Sort();
        process.Refresh();
        Output.Line($"");
        Output.Line($"language server, a manifest of {Lines:N0} lines");
        Output.Line($"  start to the first report {start:N0} ms");
        Output.Line($"  letter to report: median {times[Edits / 2]:N1} ms, 95th percentile {times[Edits * 95 / 100]:N1} ms");
        Output.Line($"  memory over {Edits:N0} edits: {memory / 1e6:N0} MB to {process.WorkingSet64 / 1e6:N0} MB");
        process.Kill();
    }

    private static string Manifest()
    {
        var text = new StringBuilder();
        for (var line = 0; line < Lines; line += 20)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web-{{line}}
                  annotations: {owner: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
                spec:
                  selector:
                    matchLabels:
                      app: web-{{line}}
                  template:
                    metadata:
                      labels:
                        app: web-{{line}}
                      annotations:
                        linkerd.io/inject: enabled
                        config.linkerd.io/skip-outbound: "5432"
                    spec:
                      containers:
                        - {name: web, image: registry.example/web}
                ---

                """);
        }

        return text.ToString();
    }

    /// <summary>The editor's end of the connection.</summary>
    private sealed class Editor : IDisposable
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private volatile int _version = -1;

        public Editor(Process server)
        {
            Connection = new(new HeaderDelimitedMessageHandler(
                server.StandardInput.BaseStream, server.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
            Connection.AddLocalRpcMethod("textDocument/publishDiagnostics", (JsonElement diagnostics, string uri, int version) =>
            {
                _version = version;
                _arrived.Release();
            });
            Connection.StartListening();
        }

        public JsonRpc Connection { get; }

        /// <summary>Waits for what is said about a version of the document.</summary>
        public async Task SaidAsync(int version)
        {
            while (_version < version)
            {
                await _arrived.WaitAsync().ConfigureAwait(false);
            }
        }

        public void Dispose()
        {
            Connection.Dispose();
            _arrived.Dispose();
        }
    }
}
