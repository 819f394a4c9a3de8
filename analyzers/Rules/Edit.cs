using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>How a finding can be repaired: the typed contract between a rule and the code fixes, carried in a diagnostic's properties.</summary>
internal sealed class Edit
{
    private const string KindProperty = "Linkerd.Edit";
    private const string TextsProperty = "Linkerd.Edit.Texts";
    private const string WrittenProperty = "Linkerd.Edit.Written";

    // Rules offer no text that holds a line feed.
    private const char Separator = '\n';

    private Edit(EditKind kind, string written, ImmutableArray<string> texts)
    {
        Kind = kind;
        Written = written;
        Texts = texts;
    }

    /// <summary>What to do.</summary>
    public EditKind Kind { get; }

    /// <summary>The text that was judged, so that a fix can tell whether it is still there.</summary>
    public string Written { get; }

    /// <summary>What to write, the likeliest first; each text is an action of its own.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>How many actions the edit offers.</summary>
    public int Choices => Kind == EditKind.ReplaceFlag ? 1 : Texts.Length;

    /// <summary>Writes another key in the place of the reported one.</summary>
    public static Edit ReplaceKey(string written, params IEnumerable<string> keys) => new(EditKind.ReplaceKey, written, keys.ToImmutableArray());

    /// <summary>Writes another value in the place of the reported one.</summary>
    public static Edit ReplaceValue(string written, ImmutableArray<string> values) => new(EditKind.ReplaceValue, written, values);

    /// <summary>Writes a choice between two values in the place of a boolean's own text; the two texts are one action.</summary>
    public static Edit ReplaceFlag(string whenTrue, string whenFalse) =>
        new(EditKind.ReplaceFlag, written: string.Empty, ImmutableArray.Create(whenTrue, whenFalse));

    /// <summary>The edit that a diagnostic carries; null where it carries none.</summary>
    public static Edit? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(KindProperty, out var kindText)
        && Enum.TryParse<EditKind>(kindText, out var kind)
        && properties.TryGetValue(TextsProperty, out var texts)
        && texts is not null
        && properties.TryGetValue(WrittenProperty, out var written)
        && written is not null
            ? new(kind, written, texts.Split(Separator).ToImmutableArray())
            : null;

    /// <summary>The properties that carry this edit.</summary>
    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(KindProperty, Kind.ToString())
        .Add(WrittenProperty, Written)
        .Add(TextsProperty, string.Join(Separator.ToString(), Texts));
}
