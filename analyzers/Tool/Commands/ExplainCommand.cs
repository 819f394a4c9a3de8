using System.CommandLine;

namespace LinkerdAnnotations.Tool;

/// <summary><c>explain</c>: shows the page of a rule.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = Texts.Get("Argument_Rule"), HelpName = "RULE" };
        rule.CompletionSources.Add([.. RulePages.Ids]);
        var command = new Command("explain", Texts.Get("Command_Explain")) { rule };
        command.SetAction(parsed => Show(parsed.GetValue(rule)!.ToUpperInvariant()));
        return command;
    }

    private static int Show(string id)
    {
        if (RulePages.Find(id) is not { } page)
        {
            return CommandLine.Fail(Texts.Get("Problem_Rule", id, string.Join(", ", RulePages.Ids)));
        }

        using var output = Output.Open();
        MarkdownPage.Write(page, new Ink(output));
        return ExitCodes.Clean;
    }
}
