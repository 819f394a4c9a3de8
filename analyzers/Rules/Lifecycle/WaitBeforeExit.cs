using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether the proxy is to wait before it exits.</summary>
internal static class WaitBeforeExit
{
    /// <summary>Whether an entry surely asks for that, with a number of seconds above zero.</summary>
    public static bool IsAskedFor(AnnotationEntry entry) =>
        entry is { Key: KeyNames.WaitBeforeExit, Access: EntryAccess.Write }
        && entry.IsSurely(text => GoInteger.Seconds.TryParse(text, out var seconds) && seconds > 0);
}
