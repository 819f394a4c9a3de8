using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using StreamJsonRpc;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>
/// What editors ask, by the Language Server Protocol 3.17. Documents change in the order in which the editor says so; whatever takes longer
/// is done for the version that was there when it was asked for.
/// </summary>
internal sealed class LanguageServer(JsonRpc client, string? release, string? kubernetes) : IDisposable
{
    // Who has not typed for that long wants to know what is wrong with the line.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int LogWarning = 2;
    private const int Incremental = 2;

    private readonly ConcurrentDictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _judging = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<ProtocolDiagnostic>> _said = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<string> _roots = [];
    private Surroundings _surroundings = Surroundings.None();
    private DocumentJudge? _judge;
    private int _turn;
    private bool _isPulled;
    private bool _isWatching;

    /// <summary>Ends when the editor says that the server is to end.</summary>
    public Task Exited => _exited.Task;

    /// <summary>Whether the editor has said before that it would.</summary>
    public bool IsShutDown { get; private set; }

    private DocumentJudge Judge => _judge ??= new(release, kubernetes, Log);

    /// <summary>Begins, and says what is served.</summary>
    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public object Initialize(InitializeParameters parameters)
    {
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        _roots = [.. folders.Select(OpenDocument.PathOf).Where(Directory.Exists)];
        _isPulled = Has(parameters.Capabilities, "textDocument", "diagnostic");
        _isWatching = Has(parameters.Capabilities, "workspace", "didChangeWatchedFiles");
        return new
        {
            serverInfo = new { name = ToolVersion.Name, version = ToolVersion.Number },
            capabilities = new
            {
                positionEncoding = "utf-16",
                textDocumentSync = new { openClose = true, change = Incremental, save = true },
                codeActionProvider = new { codeActionKinds = new[] { DocumentActions.QuickFix, DocumentActions.FixAll } },
                completionProvider = new { triggerCharacters = new[] { ".", "/", "-", "\"", " " } },
                hoverProvider = true,
                diagnosticProvider = _isPulled ? new { interFileDependencies = true, workspaceDiagnostics = false } : null,
                workspace = new { workspaceFolders = new { supported = true } },
            },
        };
    }

    /// <summary>The editor is ready: what lies around its documents can be looked through.</summary>
    [JsonRpcMethod("initialized")]
    public void Initialized()
    {
        LookAroundSoon();
        if (_isWatching)
        {
            string[] patterns = ["**/.editorconfig", "**/.globalconfig", "**/Chart.yaml", "**/Chart.lock", "**/*.yaml", "**/*.yml"];
            _ = client.InvokeWithParameterObjectAsync("client/registerCapability", new
            {
                registrations = new[]
                {
                    new
                    {
                        id = "files",
                        method = "workspace/didChangeWatchedFiles",
                        registerOptions = new { watchers = patterns.Select(pattern => new { globPattern = pattern }).ToArray() },
                    },
                },
            });
        }
    }

    /// <summary>A document was opened.</summary>
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenParameters parameters)
    {
        if (OpenDocument.Open(parameters.TextDocument) is { } document)
        {
            _documents[document.Uri] = document;
            if (!document.IsJudged)
            {
                Log($"{document.File.Name}: {Texts.Get("Server_TooLong")}");
            }

            JudgeSoon(document);
        }
    }

    /// <summary>A document was changed.</summary>
    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeParameters parameters)
    {
        if (_documents.TryGetValue(parameters.TextDocument.Uri, out var document))
        {
            JudgeSoon(_documents[document.Uri] = document.Change(parameters.ContentChanges, parameters.TextDocument.Version));
        }
    }

    /// <summary>A document was saved: nobody types in it now.</summary>
    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(DocumentParameters parameters)
    {
        if (_documents.TryGetValue(parameters.TextDocument.Uri, out var document))
        {
            JudgeSoon(_documents[document.Uri] = document with { TypedLine = null });
        }
    }

    /// <summary>A document was closed.</summary>
    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public async Task DidCloseAsync(DocumentParameters parameters)
    {
        var uri = parameters.TextDocument.Uri;
        if (_documents.TryRemove(uri, out _))
        {
            Stop(uri);
            _said.TryRemove(uri, out _);
            if (!_isPulled)
            {
                await client.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", new PublishParameters(uri, null, []));
            }
        }
    }

    /// <summary>Files were changed outside of the editor: configuration, charts, Namespaces.</summary>
    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(JsonElement _) => LookAroundSoon();

    /// <summary>The editor's settings were changed; there are none of ours, and what is said is said anew.</summary>
    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeConfiguration(JsonElement _) => LookAroundSoon();

    /// <summary>What is said about a document, for editors that ask.</summary>
    [JsonRpcMethod("textDocument/diagnostic", UseSingleObjectParameterDeserialization = true)]
    public async Task<DiagnosticReport> DiagnosticAsync(DocumentParameters parameters, CancellationToken cancellationToken)
    {
        return _documents.TryGetValue(parameters.TextDocument.Uri, out var document)
            ? new("full", await SayAsync(document, cancellationToken))
            : new("full", []);
    }

    /// <summary>The actions at a place.</summary>
    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public async Task<IReadOnlyList<CodeAction>> CodeActionAsync(CodeActionParameters parameters, CancellationToken cancellationToken)
    {
        if (!_documents.TryGetValue(parameters.TextDocument.Uri, out var document))
        {
            return [];
        }

        var diagnostics = await Judge.JudgeAsync(document, Open, _surroundings, cancellationToken);
        var actions = new List<CodeAction>();
        var kinds = parameters.Context?.Only;
        var (start, end) = (document.PositionOf(parameters.Range.Start), document.PositionOf(parameters.Range.End));
        var here = diagnostics
            .Where(diagnostic => diagnostic.Location.SourceSpan is var span && span.Start <= end && start <= span.End)
            .Select(diagnostic => (diagnostic, Judge.ReportsOf(document, [diagnostic], _surroundings).SingleOrDefault()))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.diagnostic, pair.Item2!))
            .ToList();
        actions.AddRange(await DocumentActions.AtAsync(document, here, kinds, cancellationToken));
        if (DocumentActions.IsWanted(DocumentActions.FixAll, kinds)
            && await DocumentActions.AllAsync(document, diagnostics, cancellationToken) is { } all)
        {
            actions.Add(all);
        }

        return actions;
    }

    /// <summary>What can be written at a place.</summary>
    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public CompletionList Completion(PositionParameters parameters, CancellationToken cancellationToken) =>
        _documents.TryGetValue(parameters.TextDocument.Uri, out var document) && document.IsJudged
            ? KeyOffers.At(
                document, document.PositionOf(parameters.Position), () => ConfiguredFor(document, cancellationToken), cancellationToken)
            : new(IsIncomplete: false, []);

    /// <summary>What is known of the key at a place.</summary>
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? Hover(PositionParameters parameters, CancellationToken cancellationToken) =>
        _documents.TryGetValue(parameters.TextDocument.Uri, out var document) && document.IsJudged
            ? KeyHovers.At(
                document, document.PositionOf(parameters.Position), () => ConfiguredFor(document, cancellationToken), cancellationToken)
            : null;

    /// <summary>The editor will end the server.</summary>
    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        IsShutDown = true;
        return null;
    }

    /// <summary>The editor ends the server.</summary>
    [JsonRpcMethod("exit")]
    public void Exit() => _exited.TrySetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var uri in _judging.Keys)
        {
            Stop(uri);
        }
    }

    private IReadOnlyCollection<OpenDocument> Open => [.. _documents.Values];

    private Analyzers.Options.LinkerdOptions ConfiguredFor(OpenDocument document, CancellationToken cancellationToken) =>
        Judge.ConfiguredFor(document, Open, _surroundings, cancellationToken);

    private void LookAroundSoon() => Task.Run(LookAroundAsync);

    private async Task LookAroundAsync()
    {
        var turn = Interlocked.Increment(ref _turn);
        var surroundings = Surroundings.Find(_roots, Log, CancellationToken.None);
        if (turn != Volatile.Read(ref _turn))
        {
            // Somebody looks who saw more.
            return;
        }

        _surroundings = surroundings;
        foreach (var document in Open)
        {
            JudgeSoon(document);
        }

        if (_isPulled)
        {
            await RefreshAsync();
        }
    }

    /// <summary>Judges a document, and what is being typed when nobody types any more.</summary>
    private void JudgeSoon(OpenDocument document)
    {
        var source = new CancellationTokenSource();
        Stop(document.Uri);
        _judging[document.Uri] = source;
        _ = Task.Run(() => JudgeAsync(document, source.Token), CancellationToken.None);
    }

    private async Task JudgeAsync(OpenDocument document, CancellationToken cancellationToken)
    {
        try
        {
            if (!_isPulled)
            {
                await PublishAsync(document, cancellationToken);
            }

            if (document.TypedLine is not null)
            {
                await Task.Delay(Pause, cancellationToken);
                var rested = document with { TypedLine = null };
                if (_documents.TryUpdate(document.Uri, rested, document))
                {
                    await (_isPulled ? RefreshAsync() : PublishAsync(rested, cancellationToken));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // A newer version is judged instead.
        }
        catch (Exception exception) when (exception is ConnectionLostException or ObjectDisposedException)
        {
            // There is nobody to tell.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log($"{document.File.Name}: {exception.GetType().Name}: {Problems.Describe(exception)}");
        }
    }

    private async Task PublishAsync(OpenDocument document, CancellationToken cancellationToken)
    {
        var said = await SayAsync(document, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await client.NotifyWithParameterObjectAsync(
            "textDocument/publishDiagnostics", new PublishParameters(document.Uri, document.Version, said));
    }

    /// <summary>What is said now: of the line that is being typed only what was said of it before.</summary>
    private async Task<IReadOnlyList<ProtocolDiagnostic>> SayAsync(OpenDocument document, CancellationToken cancellationToken)
    {
        var diagnostics = await Judge.JudgeAsync(document, Open, _surroundings, cancellationToken);
        var found = Judge.ReportsOf(document, diagnostics, _surroundings)
            .Select(report => ProtocolForms.DiagnosticOf(report, document.Uri));
        if (document.TypedLine is { } line)
        {
            var before = _said.TryGetValue(document.Uri, out var said) ? said : [];
            found = found.Where(one =>
                one.Range.Start.Line != line || before.Any(other => other.Code == one.Code && other.Range.Start.Line == line));
        }

        IReadOnlyList<ProtocolDiagnostic> all = [.. found];
        _said[document.Uri] = all;
        return all;
    }

    private Task RefreshAsync() => client.InvokeAsync("workspace/diagnostic/refresh");

    private void Stop(string uri)
    {
        if (_judging.TryRemove(uri, out var source))
        {
            source.Cancel();
            source.Dispose();
        }
    }

    private void Log(string message) =>
        _ = client.NotifyWithParameterObjectAsync("window/logMessage", new LogMessageParameters(LogWarning, message));

    private static bool Has(JsonElement? capabilities, params string[] names)
    {
        if (capabilities is not { ValueKind: JsonValueKind.Object } found)
        {
            return false;
        }

        foreach (var name in names)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return false;
            }
        }

        return found.ValueKind == JsonValueKind.Object;
    }
}
