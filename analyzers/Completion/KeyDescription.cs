using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Rules;

namespace LinkerdAnnotations.Completion;

/// <summary>What is said about a key beside the list.</summary>
internal static class KeyDescription
{
    /// <summary>What the key does, what it takes, where it is read, and since when, a line each; what is not known is left out.</summary>
    public static string Of(LinkerdKey key, LinkerdRelease? release) => string.Join("\n", Lines(key, release));

    private static IEnumerable<string> Lines(LinkerdKey key, LinkerdRelease? release)
    {
        if (key.Summary.Length > 0)
        {
            yield return key.Summary;
        }

        if (key.Value?.NewestIn(release) is { } grammar)
        {
            yield return Strings.GetNow("Completion_Takes", Strings.Get(grammar.Form).ToString(formatProvider: null));
        }

        if (Placement.Names(key.KindsReadBy(release)) is { Length: > 0 } kinds)
        {
            yield return Strings.GetNow("Completion_ReadOn", kinds);
        }

        if (key.Introduced is { } introduced)
        {
            yield return introduced.Line is null
                ? Strings.GetNow("Completion_SinceRelease", introduced.Edge.ToString())
                : Strings.GetNow("Completion_SinceReleaseAndEdge", introduced.ToString(), introduced.Edge.ToString());
        }

        if (key.Deprecated is { } deprecated
            && key.ReplacedBy is { } replacement
            && (release is not { } one || deprecated.IsReachedBy(one)))
        {
            yield return Strings.GetNow("Completion_Deprecated", deprecated.NameBeside(release), replacement);
        }
    }
}
