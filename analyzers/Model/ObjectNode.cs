using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>
/// A part of a Kubernetes object as an author wrote it: an object with members, a list, a map, or a text. The members go by Kubernetes' own
/// names, whatever they were written in. A reader builds the whole tree of an object; after that it does not change.
/// </summary>
internal sealed class ObjectNode
{
    // Kubernetes takes 256 KiB of annotations. Rules look from each entry at the others.
    private const int MostEntries = 1_000;

    private readonly Dictionary<string, ObjectNode> _members = new(StringComparer.Ordinal);
    private readonly List<ObjectNode> _items = [];
    private readonly List<AnnotationEntry> _entries = [];
    private readonly OwnerKind _kind;
    private Knowledge _knowledge;

    /// <summary>An object that is a part of no other.</summary>
    public ObjectNode(OwnerKind kind, Knowledge knowledge)
        : this(parent: null, name: string.Empty, kind, knowledge)
    {
    }

    private ObjectNode(ObjectNode? parent, string name, OwnerKind kind, Knowledge knowledge)
    {
        Parent = parent;
        Name = name;
        _kind = kind;
        _knowledge = knowledge;
    }

    /// <summary>What it is a part of; null for a whole object.</summary>
    public ObjectNode? Parent { get; }

    /// <summary>As which member; empty for a whole object and for an item of a list.</summary>
    public string Name { get; }

    /// <summary>What kind of object it is.</summary>
    public OwnerKind Kind => _kind != OwnerKind.Unknown ? _kind : OwnerKinds.OfMember(Parent?.Parent?.Kind ?? OwnerKind.Unknown, Parent?.Name, Name);

    /// <summary>How much of it is known; nothing is where that holds for what it is a part of.</summary>
    public Knowledge Knowledge => Parent is { Knowledge: Knowledge.Unknown } ? Knowledge.Unknown : _knowledge;

    /// <summary>The texts that it gives, where it is a text; a boolean or a number is the text that JSON writes for it.</summary>
    public ImmutableArray<string> Texts { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>The items, where it is a list.</summary>
    public IReadOnlyList<ObjectNode> Items => _items;

    /// <summary>The entries under keys of Linkerd's, where it is a map of strings. Entries under other keys are of no interest.</summary>
    public IReadOnlyList<AnnotationEntry> Entries => _entries;

    /// <summary>The part of a name, whether or not anything is written there.</summary>
    public ObjectNode this[string member] =>
        _members.TryGetValue(member, out var known) ? known : new(this, member, OwnerKind.Unknown, KnowledgeOfUnwritten);

    /// <summary>Whether anything is seen to be written here.</summary>
    public bool IsWritten => _knowledge is Knowledge.Whole or Knowledge.Unknown || _members.Count > 0 || _items.Count > 0 || _entries.Count > 0;

    private Knowledge KnowledgeOfUnwritten => Knowledge == Knowledge.Whole ? Knowledge.Absent : Knowledge;

    /// <summary>The part of a name, made where it is not there yet.</summary>
    public ObjectNode AddMember(string member)
    {
        if (!_members.TryGetValue(member, out var node))
        {
            node = this[member];
            _members.Add(member, node);
        }

        return node;
    }

    /// <summary>The part of a name, emptied of what it held.</summary>
    public ObjectNode ReplaceMember(string member)
    {
        _members.Remove(member);
        return _members[member] = new(this, member, OwnerKind.Unknown, Knowledge.Absent);
    }

    /// <summary>A further item of a list.</summary>
    public ObjectNode AddItem()
    {
        var item = new ObjectNode(this, name: string.Empty, OwnerKind.Unknown, Knowledge.Absent);
        _items.Add(item);
        return item;
    }

    /// <summary>A further entry of a map, of which nothing is known any more when it has more than any map of a real object.</summary>
    public void AddEntry(AnnotationEntry entry)
    {
        if (_entries.Count < MostEntries)
        {
            _entries.Add(entry);
        }
        else
        {
            Hide();
        }
    }

    /// <summary>Says that something is written here, which begins from nothing.</summary>
    public void Begin()
    {
        if (_knowledge is Knowledge.Absent or Knowledge.Additions)
        {
            _knowledge = Knowledge.Whole;
        }
    }

    /// <summary>Says that something is added here: what was not there begins with it, and what was there unseen stays.</summary>
    public void BeginWhereAbsent()
    {
        if (_knowledge == Knowledge.Absent)
        {
            _knowledge = Knowledge.Whole;
        }
    }

    /// <summary>Says that something unseen was here before what is seen.</summary>
    public void BeginUnseen()
    {
        if (_knowledge != Knowledge.Unknown)
        {
            _knowledge = Knowledge.Additions;
        }
    }

    /// <summary>Says that it gives these texts, and nothing else.</summary>
    public void SetTexts(ImmutableArray<string> texts)
    {
        Begin();
        Texts = texts;
    }

    /// <summary>Says that it may hold more than is seen, or something else.</summary>
    public void Hide() => _knowledge = Knowledge.Unknown;

    /// <summary>Says that what was seen here may be there no more.</summary>
    public void Forget()
    {
        _members.Clear();
        _items.Clear();
        _entries.Clear();
        Hide();
    }

    /// <summary>Says that the entries under a key may be there no more.</summary>
    public void ForgetEntries(string key) => _entries.RemoveAll(entry => entry.Key == key);
}
