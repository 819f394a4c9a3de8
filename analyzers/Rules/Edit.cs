using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>How a finding can be repaired: the typed contract between a rule and the code fixes, carried in a diagnostic's properties.</summary>
internal sealed class Edit
{
    private const string KindProperty = "Linkerd.Edit";
    private const string TextsProperty = "Linkerd.Edit.Texts";
    private const string WrittenProperty = "Linkerd.Edit.Written";

    // Rules offer no text that holds a line feed.
    private const char Separator = '\n';

    // No member's name holds a dot.
    private const char Member = '.';

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

    /// <summary>
    /// What to write, the likeliest first. Of a key or a value to write each text is an action of its own; otherwise all of them are one.
    /// </summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The members that lead from a workload to its pod template, by Kubernetes' own names.</summary>
    public IReadOnlyList<string> WayToPodTemplate => Kind == EditKind.MoveToPodTemplate ? Texts[1].Split(Member) : [];

    /// <summary>Whether the edit moves, adds or removes entries, rather than write another text in the place of one.</summary>
    public bool IsOfEntries => Kind is EditKind.MoveToPodTemplate or EditKind.MoveToOtherSlot or EditKind.AddEntry or EditKind.RemoveEntry;

    /// <summary>How many actions the edit offers.</summary>
    public int Choices => Kind is EditKind.ReplaceKey or EditKind.ReplaceValue ? Texts.Length : 1;

    /// <summary>Writes another key in the place of the reported one.</summary>
    public static Edit ReplaceKey(string written, params IEnumerable<string> keys) => new(EditKind.ReplaceKey, written, keys.ToImmutableArray());

    /// <summary>Writes another value in the place of the reported one.</summary>
    public static Edit ReplaceValue(string written, ImmutableArray<string> values) => new(EditKind.ReplaceValue, written, values);

    /// <summary>Writes a choice between two values in the place of a boolean's own text; the two texts are one action.</summary>
    public static Edit ReplaceFlag(string whenTrue, string whenFalse) =>
        new(EditKind.ReplaceFlag, written: string.Empty, ImmutableArray.Create(whenTrue, whenFalse));

    /// <summary>Moves the reported entry from the metadata of a workload to that of its pod template.</summary>
    /// <param name="key">The key of the entry.</param>
    /// <param name="way">The members that lead from the workload to its pod template.</param>
    public static Edit MoveToPodTemplate(string key, IReadOnlyList<string> way) =>
        new(EditKind.MoveToPodTemplate, written: key, ImmutableArray.Create(key, string.Join(Member.ToString(), way)));

    /// <summary>Moves the reported entry to the annotations or to the labels of the same object.</summary>
    public static Edit MoveToOtherSlot(string key, MapSlot slot) => new(EditKind.MoveToOtherSlot, written: key, ImmutableArray.Create(key, slot.ToString()));

    /// <summary>Writes an entry behind the reported one.</summary>
    public static Edit AddEntry(string written, string key, string value) => new(EditKind.AddEntry, written, ImmutableArray.Create(key, value));

    /// <summary>Takes the reported entry out.</summary>
    public static Edit RemoveEntry(string key) => new(EditKind.RemoveEntry, written: key, ImmutableArray.Create(key));

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
