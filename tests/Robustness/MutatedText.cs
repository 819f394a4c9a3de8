using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What holds for any text as a key and as a value.</summary>
internal static class MutatedText
{
    private static readonly ValueGrammar[] Grammars =
        [.. LinkerdCatalog.All.SelectMany(key => key.Value?.Stages.Select(stage => stage.Grammar) ?? []).Distinct()];

    private static readonly LinkerdRelease?[] Releases = [null, .. LinkerdReleaseLines.Known.Select(release => (LinkerdRelease?)release)];

    /// <summary>What is wrong with what is made of a text, be it by an exception; null for nothing.</summary>
    public static string? FindFault(string text)
    {
        try
        {
            return Grammars
                .Select(grammar => FindFaultOf(grammar, text))
                .Concat(Releases.Select(release => FindFaultOfMatch(text, release)))
                .FirstOrDefault(fault => fault is not null)
                ?? FindFaultOfCandidate(text)
                ?? FindFaultOfOptions(text);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static string? FindFaultOf(ValueGrammar grammar, string text)
    {
        var verdict = grammar.Judge(text);
        var again = grammar.Judge(text);
        if (verdict.IsAccepted != again.IsAccepted || !verdict.Repairs.SequenceEqual(again.Repairs))
        {
            return $"{grammar} says another thing when it is asked again";
        }

        if (verdict.IsAccepted && !verdict.Repairs.IsEmpty)
        {
            return $"{grammar} repairs what it accepts";
        }

        return verdict.Repairs.Distinct().Count() != verdict.Repairs.Length ? $"{grammar} offers the same twice"
            : verdict.Repairs.FirstOrDefault(repair =>
                repair == text || !grammar.Judge(repair).IsAccepted) is { } refused ? $"{grammar} offers '{refused}', and refuses it"
            : null;
    }

    private static string? FindFaultOfMatch(string text, LinkerdRelease? release)
    {
        var match = KeyMatcher.Match(text, release);
        var again = KeyMatcher.Match(text, release);
        if (match.Best != again.Best || !match.Others.SequenceEqual(again.Others))
        {
            return $"another key was meant in {release} when it is asked again";
        }

        var offered = match.Others.Prepend(match.Best).OfType<LinkerdKey>().ToArray();
        return offered.Distinct().Count() != offered.Length ? $"the same key is offered twice in {release}"
            : offered.FirstOrDefault(key => !key.IsKey) is { } other ? $"'{other}' is offered in {release}, and is no key"
            : null;
    }

    private static string? FindFaultOfCandidate(string text)
    {
        const string other = "config.linkerd.io/proxy-await";
        var candidate = KeyCandidate.Find(text);
        if (candidate.Start < 0 || candidate.Start + candidate.Length > text.Length)
        {
            return "the key lies outside of the text";
        }

        return candidate.Domain == KeyDomain.Foreign ? null
            : KeyCandidate.Find(candidate.Replace(text, other)) is var replaced
                && replaced.KeyIn(candidate.Replace(text, other)) != other ? "another key cannot be written in its place"
            : null;
    }

    private static string? FindFaultOfOptions(string text)
    {
        if (LinkerdRelease.TryParse(text, out var release) && release.ToString().Length == 0)
        {
            return "a release has no name";
        }

        if (KubernetesVersion.TryParse(text, out var version) && version.ToString().Length == 0)
        {
            return "a version of Kubernetes has no name";
        }

        var keys = AdditionalKeys.Read(text, out var unusable);
        return unusable is not null && !text.Contains(unusable, StringComparison.Ordinal) ? "what cannot be used stands nowhere"
            : unusable is null
                && !keys.Contain(text.Trim())
                && text.Trim() is { Length: > 0 } one
                && !one.Contains(',', StringComparison.Ordinal) ? "the only key of a list is not in the list"
            : null;
    }
}
