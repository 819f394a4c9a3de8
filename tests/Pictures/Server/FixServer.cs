using System.Text.Json;
using LinkerdAnnotations.Tests.Editors.LightBulb;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;

namespace LinkerdAnnotations.Tests.Pictures.Server;

/// <summary>
/// Answers one question of the Language Server Protocol: which fixes Roslyn's code-fix service offers at a place of a file, as it is on the
/// disk.
/// </summary>
internal sealed class FixServer : IDisposable
{
    private readonly EditorServices _services = new();
    private readonly MSBuildWorkspace _workspace;
    private Task<Project>? _opened;

    /// <summary>A server that has opened nothing yet.</summary>
    public FixServer() => _workspace = MSBuildWorkspace.Create(new Dictionary<string, string>(), _services.Host);

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    internal object Initialize(JsonElement parameters)
    {
        var root = new Uri(parameters.GetProperty("workspaceFolders")[0].GetProperty("uri").GetString()!).LocalPath;
        _opened = _workspace.OpenProjectAsync(Directory.GetFiles(root, "*.csproj").Single());
        return new { capabilities = new { codeActionProvider = new { codeActionKinds = new[] { "quickfix" } } } };
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    internal async Task<IReadOnlyList<object>> GetActionsAsync(JsonElement parameters)
    {
        var path = new Uri(parameters.GetProperty("textDocument").GetProperty("uri").GetString()!).LocalPath;
        var project = await _opened!.ConfigureAwait(false);
        var document = project.Documents.Single(document => document.FilePath == path);
        var text = await document.GetTextAsync().ConfigureAwait(false);
        var start = parameters.GetProperty("range").GetProperty("start");
        var position = text.Lines.GetPosition(new(start.GetProperty("line").GetInt32(), start.GetProperty("character").GetInt32()));
        var actions = new List<object>();
        foreach (var (action, _) in await _services.GetFixesAsync(document, position).ConfigureAwait(false))
        {
            var changes = await ChangesAsync(action).ConfigureAwait(false);
            actions.Add(new { title = action.Title, kind = "quickfix", edit = new { changes } });
        }

        return actions;
    }

    [JsonRpcMethod("shutdown")]
    internal static object? Shutdown() => null;

    [JsonRpcMethod("exit")]
    internal static void Exit() => Environment.Exit(0);

    /// <summary>What an action changes, by the address of the file.</summary>
    private async Task<Dictionary<string, object>> ChangesAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        var (before, after) = (_workspace.CurrentSolution, operations.OfType<ApplyChangesOperation>().Single().ChangedSolution);
        var changes = new Dictionary<string, object>();
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var old = before.GetDocument(id)!;
            var lines = (await old.GetTextAsync().ConfigureAwait(false)).Lines;
            var edits = await after.GetDocument(id)!.GetTextChangesAsync(old).ConfigureAwait(false);
            changes[new Uri(old.FilePath!).AbsoluteUri] = edits
                .Select(edit => (Range: lines.GetLinePositionSpan(edit.Span), edit.NewText))
                .Select(edit => new { range = RangeOf(edit.Range), newText = edit.NewText });
        }

        return changes;
    }

    private static object RangeOf(LinePositionSpan span) => new { start = PlaceOf(span.Start), end = PlaceOf(span.End) };

    private static object PlaceOf(LinePosition position) => new { line = position.Line, character = position.Character };
}
