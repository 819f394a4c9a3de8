using System.CommandLine;
using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tool;

/// <summary><c>keys</c>: says which key does what.</summary>
internal static class KeysCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = Texts.Get("Argument_Words"), Arity = ArgumentArity.ZeroOrMore };
        var linkerd = RunOptions.Linkerd();
        var command = new Command("keys", Texts.Get("Command_Keys")) { words, linkerd };
        command.Validators.Add(result =>
        {
            if (result.GetValue(linkerd) is { Length: > 1 })
            {
                result.AddError(Texts.Get("Problem_OneRelease"));
            }
        });
        command.SetAction(parsed => Show(parsed.GetValue(words)!, parsed.GetValue(linkerd)!.SingleOrDefault()));
        return command;
    }

    private static int Show(string[] words, string? releaseName)
    {
        var release = LinkerdRelease.TryParse(releaseName, out var parsed) ? parsed : (LinkerdRelease?)null;
        var keys = LinkerdCatalog.All
            .Where(key => key is { IsKey: true, Audience: Audience.User } && key.IsReadBy(release))
            .Where(key => Array.TrueForAll(words, word => IsAbout(key, word)))
            .ToList();
        using var output = Output.Open();
        var ink = new Ink(output);
        foreach (var key in keys)
        {
            KeySheet.Write(key, release, ink);
        }

        ink.WriteLine(Texts.Get("Keys_Count", keys.Count));
        return keys.Count > 0 ? ExitCodes.Clean : ExitCodes.Found;
    }

    private static bool IsAbout(LinkerdKey key, string word) =>
        key.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || key.Summary.Contains(word, StringComparison.OrdinalIgnoreCase);
}
