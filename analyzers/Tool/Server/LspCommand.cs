using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;

namespace LinkerdAnnotations.Tool.Server;

/// <summary><c>lsp</c>: serves an editor until it goes.</summary>
internal static class LspCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var linkerd = RunOptions.Linkerd();
        var kubernetes = RunOptions.Kubernetes();

        // Editors say so of every server, and there is no other way.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        var command = new Command("lsp", Texts.Get("Command_Lsp")) { linkerd, kubernetes, stdio };
        command.Validators.Add(result =>
        {
            if (result.GetValue(linkerd) is { Length: > 1 })
            {
                result.AddError(Texts.Get("Problem_OneRelease"));
            }
        });
        command.SetAction((parsed, cancellationToken) =>
            ServeAsync(parsed.GetValue(linkerd)!.SingleOrDefault(), parsed.GetValue(kubernetes), cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string? release, string? kubernetes, CancellationToken cancellationToken)
    {
        using var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                PropertyNameCaseInsensitive = false,
            },
        };
        var handler = new HeaderDelimitedMessageHandler(Console.OpenStandardOutput(), Console.OpenStandardInput(), formatter);
        using var connection = new JsonRpc(handler);
        using var server = new LanguageServer(connection, release, kubernetes);
        connection.AddLocalRpcTarget(server, new() { MethodNameTransform = CommonMethodNameTransforms.CamelCase });
        connection.StartListening();
        try
        {
            await Task.WhenAny(connection.Completion, server.Exited).WaitAsync(cancellationToken);
        }
        catch (ConnectionLostException)
        {
            // The editor has gone without a word.
        }

        return server.IsShutDown ? ExitCodes.Clean : ExitCodes.Found;
    }
}
