using System.CommandLine;
using System.Globalization;
using LinkerdAnnotations.Tool.Server;

namespace LinkerdAnnotations.Tool;

/// <summary>The commands of the tool.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Language = new("--language") { HelpName = "LANGUAGE", Recursive = true };

    /// <summary>Runs a command line and gives its exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // What the commands say about themselves is in the language that the command line may name.
        if (Root().Parse(arguments).GetValue(Language) is { } language && !TrySetLanguage(language))
        {
            return Fail(Texts.Get("Problem_Language", language));
        }

        var result = Root().Parse(arguments);
        return result.Errors.Count > 0
            ? Fail(string.Join('\n', result.Errors.Select(error => error.Message)))
            : await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Says why nothing can be done.</summary>
    public static int Fail(string message)
    {
        foreach (var line in message.Split('\n'))
        {
            Console.Error.WriteLine($"{ToolVersion.Name}: {line}");
        }

        return ExitCodes.Failed;
    }

    private static RootCommand Root()
    {
        Language.Description = Texts.Get("Option_Language");
        return new(Texts.Get("Command_Root"))
        {
            Language,
            CheckCommand.Create(),
            FixCommand.Create(),
            ExplainCommand.Create(),
            KeysCommand.Create(),
            CompletionCommand.Create(),
            LspCommand.Create(),
        };
    }

    private static bool TrySetLanguage(string language)
    {
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language);
            return true;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
