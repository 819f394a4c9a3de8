using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>An editor with a language server, to which it speaks over standard input and output.</summary>
internal sealed class EditorSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly JsonRpc _connection;
    private readonly object? _settings;
    private readonly ConcurrentQueue<(string Uri, int? Version, JsonElement Diagnostics)> _published = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _version = 1;

    private EditorSession(Process process, object? settings)
    {
        _process = process;
        _settings = settings;

        // Nobody reads it, but a server waits where it cannot write.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        _connection = new(new HeaderDelimitedMessageHandler(
            process.StandardInput.BaseStream, process.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        _connection.AddLocalRpcTarget(this, new() { AllowNonPublicInvocation = true });
        _connection.StartListening();
    }

    /// <summary>The lines of its log.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>How many times diagnostics were published.</summary>
    public int PublishedCount { get; private set; }

    /// <summary>The process of the server.</summary>
    public Process Process => _process;

    /// <summary>Starts a server with folders that are open in the editor.</summary>
    /// <param name="server">How the server is started.</param>
    /// <param name="roots">The folders.</param>
    /// <param name="capabilities">What the editor is able to do.</param>
    /// <param name="settings">The editor's settings of the server.</param>
    public static async Task<EditorSession> StartAsync(
        ProcessStartInfo server,
        IEnumerable<string> roots,
        object? capabilities = null,
        object? settings = null)
    {
        (server.RedirectStandardInput, server.RedirectStandardOutput, server.RedirectStandardError) = (true, true, true);
        var session = new EditorSession(Process.Start(server)!, settings);
        await session.AskAsync("initialize", new
        {
            processId = Environment.ProcessId,
            capabilities = capabilities ?? new { },
            workspaceFolders = roots.Select(root => new { uri = UriOf(root), name = "root" }).ToArray(),
        });
        await session.TellAsync("initialized", new { });
        return session;
    }

    /// <summary>A file as editors call it.</summary>
    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Asks something.</summary>
    public Task<JsonElement> AskAsync(string method, object parameters) =>
        _connection.InvokeWithParameterObjectAsync<JsonElement>(method, parameters).WaitAsync(Patience);

    /// <summary>Asks something and takes it back at once; whether there was an answer or none, nobody is waiting for it.</summary>
    public async Task AskAndCancelAsync(string method, object parameters)
    {
        using var cancelled = new CancellationTokenSource();
        var question = _connection.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, cancelled.Token);
        await cancelled.CancelAsync();
        await Task.WhenAny(question).WaitAsync(Patience);
    }

    /// <summary>Says something.</summary>
    public Task TellAsync(string method, object parameters) => _connection.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Opens a document.</summary>
    public Task OpenAsync(string uri, string text, string language = "yaml") =>
        TellAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = language, version = _version, text } });

    /// <summary>Changes a document: a part of it, or all.</summary>
    public Task<int> ChangeAsync(
        string uri,
        (int Line, int Character) start,
        (int Line, int Character) end,
        string text) => ChangeAsync(uri, new
    {
        range = new { start = PositionOf(start), end = PositionOf(end) },
        text,
    });

    /// <summary>Changes all of a document.</summary>
    public Task<int> ReplaceAsync(string uri, string text) => ChangeAsync(uri, new { text });

    /// <summary>Asks about a place.</summary>
    public Task<JsonElement> AskAtAsync(string method, string uri, int line, int character) =>
        AskAsync(method, new { textDocument = new { uri }, position = PositionOf((line, character)) });

    /// <summary>Asks for the actions in a line.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActionsAsync(string uri, int line, params string[] only)
    {
        var context = new { diagnostics = Array.Empty<object>(), only = only.Length == 0 ? null : only };
        var range = new { start = PositionOf((line, 0)), end = PositionOf((line, 200)) };
        return [.. (await AskAsync("textDocument/codeAction", new { textDocument = new { uri }, range, context })).EnumerateArray()];
    }

    /// <summary>Waits for what is said about a version of a document, or a newer one.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync(string uri, int version = 1, Func<IReadOnlyList<string>, bool>? until = null)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            while (_published.TryDequeue(out var published))
            {
                if (published.Uri == uri
                    && published.Version >= version
                    && DescribeAll(published.Diagnostics) is var said
                    && until?.Invoke(said) != false)
                {
                    return said;
                }
            }

            await _arrived.WaitAsync(timeout.Token);
        }
    }

    /// <summary>Waits for a line of the log.</summary>
    public async Task<string> LoggedAsync(string part)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_log.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await _arrived.WaitAsync(timeout.Token);
        }
    }

    /// <summary>Diagnostics, each as its line, where it begins and ends in it, and its rule.</summary>
    public static IReadOnlyList<string> DescribeAll(JsonElement diagnostics) => [.. diagnostics.EnumerateArray().Select(Describe)];

    /// <summary>A diagnostic as its line, where it begins and ends in it, and its rule.</summary>
    public static string Describe(JsonElement diagnostic)
    {
        var (start, end) = (diagnostic.GetProperty("range").GetProperty("start"), diagnostic.GetProperty("range").GetProperty("end"));
        var code = diagnostic.GetProperty("code").GetString();
        return $"{start.GetProperty("line")}:{start.GetProperty("character")}-{end.GetProperty("character")} {code}";
    }

    /// <summary>A text with the edits of an action.</summary>
    public static string Apply(string text, JsonElement action, string uri)
    {
        var edits = action.GetProperty("edit").GetProperty("changes").GetProperty(uri).EnumerateArray()
            .Select(edit =>
                (Start: OffsetIn(text, edit.GetProperty("range").GetProperty("start")), End: OffsetIn(
                    text,
                    edit.GetProperty("range").GetProperty("end")), Text: edit.GetProperty("newText").GetString()!))
            .OrderByDescending(edit => edit.Start);
        return edits.Aggregate(text, (changed, edit) => changed[..edit.Start] + edit.Text + changed[edit.End..]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                await AskAsync("shutdown", new { });
                await TellAsync("exit", new { });
                await _process.WaitForExitAsync().WaitAsync(Patience);
            }
        }
        finally
        {
            _connection.Dispose();
            _process.Kill(entireProcessTree: true);
            _process.Dispose();
            _arrived.Dispose();
        }
    }

    [JsonRpcMethod("textDocument/publishDiagnostics")]
    internal void Publish(string uri, JsonElement diagnostics, int? version = null)
    {
        PublishedCount++;
        _published.Enqueue((uri, version, diagnostics.Clone()));
        _arrived.Release();
    }

    [JsonRpcMethod("window/logMessage")]
    internal void WriteLog(int type, string message)
    {
        _log.Enqueue($"{type}: {message}");
        _arrived.Release();
    }

    [JsonRpcMethod("client/registerCapability", UseSingleObjectParameterDeserialization = true)]
    internal object? Register(JsonElement registrations)
    {
        _log.Enqueue(registrations.ToString());
        _arrived.Release();
        return null;
    }

    [JsonRpcMethod("workspace/configuration", UseSingleObjectParameterDeserialization = true)]
    internal object?[] Configure(JsonElement sections) =>
        [.. sections.GetProperty("items").EnumerateArray().Select(_ => _settings)];

    [JsonRpcMethod("workspace/diagnostic/refresh")]
    internal object? Refresh()
    {
        _log.Enqueue("refresh");
        _arrived.Release();
        return null;
    }

    private async Task<int> ChangeAsync(string uri, object change)
    {
        var version = ++_version;
        await TellAsync("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new[] { change } });
        return version;
    }

    private static object PositionOf((int Line, int Character) position) => new { line = position.Line, character = position.Character };

    private static int OffsetIn(string text, JsonElement position)
    {
        var offset = 0;
        for (var line = position.GetProperty("line").GetInt32(); line > 0; line--)
        {
            offset = text.IndexOf('\n', offset) + 1;
        }

        return offset + position.GetProperty("character").GetInt32();
    }
}
