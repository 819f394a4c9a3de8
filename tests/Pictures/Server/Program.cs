using LinkerdAnnotations.Tests.Pictures.Server;
using StreamJsonRpc;

// PictureServer: a language server over standard input and output, for the project in the folder that is opened.
using var connection = new JsonRpc(new HeaderDelimitedMessageHandler(
    Console.OpenStandardOutput(),
    Console.OpenStandardInput(),
    new SystemTextJsonFormatter()));
using var server = new FixServer();
connection.AddLocalRpcTarget(server, new() { AllowNonPublicInvocation = true });
connection.StartListening();
await connection.Completion.ConfigureAwait(false);
