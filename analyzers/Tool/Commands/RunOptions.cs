using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Tool;

/// <summary>What commands that look at files have in common on the command line.</summary>
internal static class RunOptions
{
    private const string NoRelease = "none";

    /// <summary>What to look at.</summary>
    public static Argument<string[]> Paths() => new("PATHS")
    {
        Description = Texts.Get("Argument_Paths"),
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ["."],
    };

    /// <summary>The releases of Linkerd.</summary>
    public static Option<string[]> Linkerd() => WithReleases(new Option<string[]>("--linkerd")
    {
        Description = Texts.Get("Option_Linkerd"),
        HelpName = "RELEASE",
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.SelectMany(token => NamesIn(token.Value))],
    });

    /// <summary>The release that is to come.</summary>
    public static Option<string> UpgradeTo() =>
        WithReleases(new Option<string>("--upgrade-to") { Description = Texts.Get("Option_UpgradeTo"), HelpName = "RELEASE" });

    /// <summary>The version of Kubernetes.</summary>
    public static Option<string> Kubernetes()
    {
        var option = new Option<string>("--kubernetes") { Description = Texts.Get("Option_Kubernetes"), HelpName = "VERSION" };
        option.Validators.Add(result => Refuse(result, text => KubernetesVersion.TryParse(text, out _), "Problem_Kubernetes"));
        return option;
    }

    /// <summary>From which severity on things count.</summary>
    public static Option<string> Severity()
    {
        var option = new Option<string>("--severity") { Description = Texts.Get("Option_Severity"), HelpName = "SEVERITY" };
        option.AcceptOnlyFromAmong([.. SeverityNames.All]);
        return option;
    }

    private static T WithReleases<T>(T option)
        where T : Option
    {
        option.CompletionSources.Add(_ => LinkerdReleaseLines.Known.Reverse().Select(release => new CompletionItem(release.ToString())));
        option.Validators.Add(result => Refuse(result, IsRelease, "Problem_Linkerd"));
        return option;
    }

    private static string[] NamesIn(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRelease(string text) => text == NoRelease || LinkerdRelease.TryParse(text, out _);

    private static void Refuse(OptionResult result, Func<string, bool> isValid, string message)
    {
        foreach (var text in result.Tokens.SelectMany(token => NamesIn(token.Value)).Where(text => !isValid(text)))
        {
            result.AddError(Texts.Get(message, text));
        }
    }
}
