using System.CommandLine;

namespace LinkerdAnnotations.Tool;

/// <summary><c>check</c>: says what is wrong.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = RunOptions.Paths();
        var linkerd = RunOptions.Linkerd();
        var upgradeTo = RunOptions.UpgradeTo();
        var kubernetes = RunOptions.Kubernetes();
        var severity = RunOptions.Severity();
        var format = new Option<string>("--format")
        {
            Description = Texts.Get("Option_Format"),
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ReportFormats.Names[0],
        };
        format.AcceptOnlyFromAmong([.. ReportFormats.Names]);
        var command = new Command("check", Texts.Get("Command_Check")) { paths, linkerd, upgradeTo, kubernetes, format, severity };
        command.Validators.Add(result =>
        {
            if (result.GetValue(upgradeTo) is not null && result.GetValue(linkerd) is not [_])
            {
                result.AddError(Texts.Get("Problem_UpgradeFrom"));
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new(
                parsed.GetValue(paths)!,
                parsed.GetValue(linkerd)!,
                parsed.GetValue(upgradeTo),
                parsed.GetValue(kubernetes),
                parsed.GetValue(severity)),
            ReportFormats.Named(parsed.GetValue(format)!),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, IReportWriter writer, CancellationToken cancellationToken)
    {
        var result = await new Run(settings).CheckAsync(cancellationToken);
        using var output = Output.Open();
        writer.Write(result, output);
        return result.Problems.Count > 0 ? ExitCodes.Failed : result.Reports.Any(settings.Counts) ? ExitCodes.Found : ExitCodes.Clean;
    }
}
