using System.CommandLine;

namespace LinkerdAnnotations.Tool;

/// <summary><c>fix</c>: repairs what is certain, and says what is left.</summary>
internal static class FixCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = RunOptions.Paths();
        var linkerd = RunOptions.Linkerd();
        var kubernetes = RunOptions.Kubernetes();
        var severity = RunOptions.Severity();
        var diff = new Option<bool>("--diff") { Description = Texts.Get("Option_Diff") };
        var command = new Command("fix", Texts.Get("Command_Fix")) { paths, linkerd, kubernetes, severity, diff };
        command.Validators.Add(result =>
        {
            if (result.GetValue(linkerd) is { Length: > 1 })
            {
                result.AddError(Texts.Get("Problem_OneRelease"));
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new(
                parsed.GetValue(paths)!,
                parsed.GetValue(linkerd)!,
                UpgradeTo: null,
                parsed.GetValue(kubernetes),
                parsed.GetValue(severity)),
            parsed.GetValue(diff),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, bool showsOnly, CancellationToken cancellationToken)
    {
        var (before, after) = await new Run(settings).FixAsync(cancellationToken);
        var changes = FileChanges.Between(before, after.Inputs, cancellationToken);
        using var output = Output.Open();
        var problems = new Problems();
        if (showsOnly)
        {
            foreach (var change in changes)
            {
                Difference.Write(change, new Ink(output));
            }
        }
        else
        {
            Write(changes, output, problems);
        }

        // What is written for others to read, as a patch or to standard output, has nothing else in it.
        using var remarks = showsOnly || settings.Paths.Contains(InputFile.StandardInputArgument) ? Console.Error : output;
        new TextReportWriter().Write(after, remarks);
        Run.Say(problems.All);
        return after.Problems.Count > 0 || problems.AreThere ? ExitCodes.Failed
            : after.Reports.Any(settings.Counts) || (showsOnly && changes.Count > 0) ? ExitCodes.Found
            : ExitCodes.Clean;
    }

    private static void Write(IReadOnlyList<FileChanges> changes, TextWriter output, Problems problems)
    {
        foreach (var change in changes)
        {
            if (change.File.IsStandardInput)
            {
                change.After.Write(output);
                continue;
            }

            try
            {
                FileReplacement.Write(change);
                output.WriteLine(Texts.Get("Fix_Written", Excerpt.Clean(change.File.Name)));
            }
            catch (Exception exception) when (Problems.IsAboutOneFile(exception))
            {
                problems.Add(change.File.Name, Problems.Describe(exception));
            }
        }
    }
}
