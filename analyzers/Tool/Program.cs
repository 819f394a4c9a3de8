using System.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>The tool <c>linkerd-annotations</c>.</summary>
internal static class Program
{
    /// <summary>Runs a command line.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return await CommandLine.RunAsync(arguments);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Failed;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whoever reads this is no programmer of this tool: a line that can be passed on, and no stack.
            var message = Texts.Get("Problem_Unexpected", exception.GetType().Name, Problems.Describe(exception));
            await Console.Error.WriteLineAsync($"{ToolVersion.Name}: {message}");
            return ExitCodes.Failed;
        }
    }
}
