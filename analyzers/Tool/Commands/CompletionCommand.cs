using System.CommandLine;

namespace LinkerdAnnotations.Tool;

/// <summary><c>completion</c>: prints what a shell needs to complete the commands of the tool, which it asks the tool for.</summary>
internal static class CompletionCommand
{
    private const string Prefix = "Completion/";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = Texts.Get("Argument_Shell"), HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", Texts.Get("Command_Completion")) { shell };
        command.SetAction(parsed =>
        {
            using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(Prefix + parsed.GetValue(shell))!;
            using var output = Output.Open();
            output.Write(new StreamReader(stream).ReadToEnd());
        });
        return command;
    }
}
