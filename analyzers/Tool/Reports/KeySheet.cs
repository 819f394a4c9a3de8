using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Resources;
using LinkerdAnnotations.Analyzers.Rules;
using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>What is known of a key, a line each.</summary>
internal static class KeySheet
{
    private static readonly Style Name = new(Color.Aqua, decoration: Decoration.Bold);

    /// <summary>Writes the sheet of a key.</summary>
    public static void Write(LinkerdKey key, LinkerdRelease? release, Ink ink)
    {
        ink.Write(key.Name, Name);
        ink.WriteLine(key.Role switch
        {
            KeyRole.Label => Texts.Get("Key_Label"),
            KeyRole.AnnotationAndLabel => Texts.Get("Key_Both"),
            _ => string.Empty,
        });
        foreach (var line in LinesOf(key, release))
        {
            ink.WriteLine("  " + line);
        }

        ink.WriteLine(string.Empty);
    }

    /// <summary>
    /// What it does, what it takes, what comes of other values, where it is read, whether pods inherit it, and since when.
    /// </summary>
    public static IEnumerable<string> LinesOf(LinkerdKey key, LinkerdRelease? release)
    {
        if (key.Summary.Length > 0)
        {
            yield return key.Summary;
        }

        if (key.Value?.NewestIn(release) is { } grammar)
        {
            yield return Strings.GetNow("Completion_Takes", Strings.Get(grammar.Form).ToString(formatProvider: null));
            if (key.OnBadValue != ValueOutcomes.Unknown)
            {
                yield return Texts.Get("Key_BadValue", Strings.GetNow(key.OnBadValue.TextName));
            }
        }

        if (Placement.Names(key.KindsReadBy(release)) is { Length: > 0 } kinds)
        {
            yield return Strings.GetNow("Completion_ReadOn", kinds);
        }

        if (InheritanceOf(key, release) is { } inheritance)
        {
            yield return Texts.Get(inheritance);
        }

        if (key.Introduced is { } introduced)
        {
            yield return introduced.Line is null
                ? Strings.GetNow("Completion_SinceRelease", introduced.Edge.ToString())
                : Strings.GetNow("Completion_SinceReleaseAndEdge", introduced.ToString(), introduced.Edge.ToString());
        }

        if (key is { Deprecated: { } deprecated, ReplacedBy: { } replacement } && (release is not { } one || deprecated.IsReachedBy(one)))
        {
            yield return Strings.GetNow("Completion_Deprecated", deprecated.NameBeside(release), replacement);
        }
    }

    private static string? InheritanceOf(LinkerdKey key, LinkerdRelease? release) => key.Inheritance.Mechanism switch
    {
        NamespaceMechanism.Copied => release is { } one && key.Inheritance.IsCopiedBy(one) == false ? "Key_NotInherited" : "Key_Inherited",
        NamespaceMechanism.NotCopied => "Key_NotInherited",
        NamespaceMechanism.ReadDirectly => "Key_ReadOnNamespace",
        _ => null,
    };
}
