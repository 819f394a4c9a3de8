using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>
/// How an edit travels in the properties of a diagnostic. Properties are read back as they come: they may be those of another version of
/// this
/// package, or of a host that changed them, and then the diagnostic carries no edit.
/// </summary>
internal static class EditProperties
{
    private const string Name = "Linkerd.Edit";

    /// <summary>The properties that carry an edit; empty where there is none.</summary>
    public static ImmutableDictionary<string, string?> Write(Edit? edit)
    {
        if (edit is null)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        var fields = new EditFieldWriter();
        fields.Add(edit.GetType().Name);
        fields.Add(edit.IsCertain);
        AddOwnFields(edit, fields);
        return ImmutableDictionary<string, string?>.Empty.Add(Name, fields.ToString());
    }

    /// <summary>The edit that properties carry; null where they carry none, or none that can be read.</summary>
    public static Edit? Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Name, out var text) || text is null || EditFieldReader.Open(text) is not { } fields)
        {
            return null;
        }

        var kind = fields.Text();
        var isCertain = fields.Boolean();
        var edit = ReadOwnFields(kind, fields);
        return edit is not null && fields.IsDone ? edit with { IsCertain = isCertain } : null;
    }

    private static void AddOwnFields(Edit edit, EditFieldWriter fields)
    {
        switch (edit)
        {
            case ReplaceKey replace:
                fields.Add(replace.Written);
                fields.Add(replace.Choices, choice => Add(choice, fields));
                break;
            case ReplaceValue replace:
                fields.Add(replace.Written);
                fields.Add(replace.Choices, fields.Add);
                break;
            case ReplaceFlag replace:
                fields.Add(replace.WhenTrue);
                fields.Add(replace.WhenFalse);
                break;
            case MoveToPodTemplate move:
                fields.Add(move.Key);
                fields.Add(move.Path, fields.Add);
                fields.Add(move.To);
                break;
            case MoveToOtherMap move:
                fields.Add(move.Key);
                fields.Add(move.To);
                break;
            case AddEntry add:
                fields.Add(add.Written);
                fields.Add(add.Key);
                fields.Add(add.Value);
                break;
            case UseConstant use:
                fields.Add(use.Written);
                fields.Add(use.Constant);
                fields.Add(use.Namespace);
                break;
            case RemoveEntry remove:
                fields.Add(remove.Key);
                break;
        }
    }

    private static void Add(KeyChoice choice, EditFieldWriter fields)
    {
        fields.Add(choice.Key);
        fields.Add(choice.Value is not null);
        if (choice.Value is { } value)
        {
            fields.Add(value.Written);
            fields.Add(value.Wanted);
        }
    }

    private static Edit? ReadOwnFields(string kind, EditFieldReader fields) => kind switch
    {
        nameof(ReplaceKey) => new ReplaceKey(fields.Text(), fields.List(ReadChoice)),
        nameof(ReplaceValue) => new ReplaceValue(fields.Text(), fields.List(field => field.Text())),
        nameof(ReplaceFlag) => new ReplaceFlag(fields.Text(), fields.Text()),
        nameof(MoveToPodTemplate) => new MoveToPodTemplate(fields.Text(), fields.List(field => field.Text()), fields.Map()),
        nameof(MoveToOtherMap) => new MoveToOtherMap(fields.Text(), fields.Map()),
        nameof(AddEntry) => new AddEntry(fields.Text(), fields.Text(), fields.Text()),
        nameof(UseConstant) => new UseConstant(fields.Text(), fields.Text(), fields.Text()),
        nameof(RemoveEntry) => new RemoveEntry(fields.Text()),
        _ => null,
    };

    private static KeyChoice ReadChoice(EditFieldReader fields)
    {
        var key = fields.Text();
        return new(key) { Value = fields.Boolean() ? new(fields.Text(), fields.Text()) : null };
    }
}
