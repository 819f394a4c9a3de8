using System.Collections.Immutable;
using System.Diagnostics;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>
/// A part of a Kubernetes object as an author wrote it: an object with members, a list, a map, or a text. The members go by Kubernetes' own
/// names, whatever they were written in. A reader builds the tree of an object, of the members that rules ask for; after that it does not
/// change.
/// </summary>
internal sealed class ObjectNode
{
    // Kubernetes takes 256 KiB of annotations. Rules look from each entry at the others.
    private const int MostEntries = 1_000;

    private const int FewMembers = 2;

    private static readonly IReadOnlyList<ObjectNode> NoNodes = [];
    private static readonly IReadOnlyList<KeyValuePair<string, ObjectNode>> NoMembers = [];
    private static readonly IReadOnlyList<AnnotationEntry> NoEntries = [];

    // Most parts hold nothing, or one sort of thing, and few members: rules ask for few.
    private KeyValuePair<string, ObjectNode>[]? _members;
    private List<ObjectNode>? _items;
    private List<AnnotationEntry>? _entries;
    private Dictionary<string, List<AnnotationEntry>>? _repeated;
    private int _memberCount;
    private KubernetesKind _kind;
    private Knowledge _knowledge;
    private bool _hasHolder;

    /// <summary>An object that is a part of no other.</summary>
    public ObjectNode(KubernetesKind kind, Knowledge knowledge)
        : this(parent: null, name: string.Empty, kind, knowledge)
    {
    }

    private ObjectNode(ObjectNode? parent, string name, KubernetesKind kind, Knowledge knowledge)
    {
        Parent = parent;
        Name = name;
        _kind = kind;
        _knowledge = knowledge;
        _hasHolder = parent is not null;
    }

    /// <summary>What it is a part of; null for a whole object, and for a part of several.</summary>
    public ObjectNode? Parent { get; private set; }

    /// <summary>The objects that stand in the same text as this whole object; null where that is not known.</summary>
    public KnownObjects? Neighbours { get; init; }

    /// <summary>As which member; empty for a whole object and for an item of a list.</summary>
    public string Name { get; private set; }

    /// <summary>The whole that it is a part of; itself where it is a part of nothing.</summary>
    public ObjectNode Root
    {
        get
        {
            var root = this;
            while (root.Parent is { } parent)
            {
                root = parent;
            }

            return root;
        }
    }

    /// <summary>The parts that are written, by their names.</summary>
    public IReadOnlyList<KeyValuePair<string, ObjectNode>> Members =>
        _members is null ? NoMembers : new ArraySegment<KeyValuePair<string, ObjectNode>>(_members, 0, _memberCount);

    /// <summary>What kind of object it is.</summary>
    public KubernetesKind Kind => _kind != KubernetesKind.Unknown ? _kind : KindOfPart();

    /// <summary>What it surely says, where it is a text; null where that is not known.</summary>
    public string? OnlyText => Knowledge == Knowledge.Whole && Texts.Length == 1 ? Texts[0] : null;

    /// <summary>How much of it is known; nothing is where that holds for what it is a part of.</summary>
    public Knowledge Knowledge => Parent is { Knowledge: Knowledge.Unknown } ? Knowledge.Unknown : _knowledge;

    /// <summary>Whether a template puts entries there that are not seen.</summary>
    public bool IsFilledIn { get; private set; }

    /// <summary>The texts that it gives, where it is a text; a boolean or a number is the text that JSON writes for it.</summary>
    public ImmutableArray<string> Texts { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>The items, where it is a list.</summary>
    public IReadOnlyList<ObjectNode> Items => _items ?? NoNodes;

    /// <summary>The entries under keys of Linkerd's, where it is a map of strings. Entries under other keys are of no interest.</summary>
    public IReadOnlyList<AnnotationEntry> Entries => _entries ?? NoEntries;

    /// <summary>The part of a name that rules ask for, whether or not anything is written there.</summary>
    public ObjectNode this[string member]
    {
        get
        {
            Debug.Assert(ObjectMembers.AreAskedFor(member), $"Readers pass over '{member}'.");
            return Member(member);
        }
    }

    /// <summary>Whether anything is seen to be written here.</summary>
    public bool IsWritten =>
        _knowledge is Knowledge.Whole or Knowledge.Unknown
        || _memberCount > 0
        || _items is { Count: > 0 }
        || _entries is { Count: > 0 };

    private Knowledge KnowledgeOfUnwritten => Knowledge == Knowledge.Whole ? Knowledge.Absent : Knowledge;

    /// <summary>The part of any name, whether or not anything is written there; for rules, ask by the indexer.</summary>
    public ObjectNode Member(string member) =>
        Written(member) ?? new(this, member, KubernetesKind.Unknown, KnowledgeOfUnwritten);

    /// <summary>The part of a name, made where it is not there yet.</summary>
    public ObjectNode AddMember(string member)
    {
        if (Written(member) is { } written)
        {
            return written;
        }

        var node = Member(member);
        SetMember(member, node);
        return node;
    }

    /// <summary>The part that a path leads to, made where it is not there yet.</summary>
    public ObjectNode AddMembers(ImmutableArray<string> path)
    {
        var node = this;
        foreach (var member in path)
        {
            node = node.AddMember(member);
        }

        return node;
    }

    /// <summary>A further item of a list.</summary>
    public ObjectNode AddItem()
    {
        var item = new ObjectNode(this, name: string.Empty, KubernetesKind.Unknown, Knowledge.Absent);
        (_items ??= []).Add(item);
        return item;
    }

    /// <summary>
    /// A further item of a list, made before; an object that is a part of no other does not become one by that. Of what would hold itself
    /// nothing is known.
    /// </summary>
    public void AddItem(ObjectNode item)
    {
        if (WouldHoldItself(item))
        {
            MarkUnknown();
            return;
        }

        (_items ??= []).Add(item);
        if (!item.IsWholeObject && !item.Contains(this))
        {
            item.BecomePartOf(this, name: string.Empty);
        }
    }

    /// <summary>Whether objects of its kind are never parts of others.</summary>
    public bool IsWholeObject => Kind is not (KubernetesKind.Unknown or KubernetesKind.PodTemplate or KubernetesKind.JobTemplate);

    /// <summary>Puts a part that was made before in the place of what was there. A part of two objects belongs to neither alone.</summary>
    public void Put(string member, ObjectNode part)
    {
        if (WouldHoldItself(part))
        {
            MarkUnknown();
            return;
        }

        if (Written(member) is { } old && old != part && old.Parent == this)
        {
            old.Parent = null;
            old.Name = string.Empty;
        }

        SetMember(member, part);
        part.BecomePartOf(this, member);
    }

    /// <summary>
    /// Puts a part that was made by itself where it would be in an object of which nothing else is known; it may become a part of another
    /// object yet.
    /// </summary>
    public void PutForNow(string member, ObjectNode part)
    {
        Put(member, part);
        part._hasHolder = false;
    }

    /// <summary>Says that something else holds it as well, and may change it.</summary>
    public void Share()
    {
        if (_hasHolder)
        {
            Parent = null;
            Name = string.Empty;
        }

        _hasHolder = true;
        MarkUnknown();
    }

    /// <summary>Whether another part is this one, or lies in it.</summary>
    public bool Contains(ObjectNode part)
    {
        for (var around = part; around is not null; around = around.Parent)
        {
            if (around == this)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says what kind of object it is, where that turns out later.</summary>
    public void Become(KubernetesKind kind) => _kind = kind;

    /// <summary>Says that one of several parts may be a member in the place of what is seen there, and that nobody knows which.</summary>
    public void PutOneOf(string member, IEnumerable<ObjectNode> parts)
    {
        var seen = AddMember(member);
        foreach (var part in parts)
        {
            foreach (var entry in part.Entries)
            {
                seen.AddEntry(entry);
            }

            part.MarkUnknown();
            part.BecomePartOf(this, member);
        }
    }

    /// <summary>A further entry of a map, of which nothing is known any more when it has more than any map of a real object.</summary>
    public void AddEntry(AnnotationEntry entry)
    {
        if (Entries.Count < MostEntries)
        {
            NoteRepetition(entry);
            (_entries ??= []).Add(entry);
        }
        else
        {
            MarkUnknown();
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

    /// <summary>Says that a template puts entries there, which may be any.</summary>
    public void FillIn()
    {
        IsFilledIn = true;
        MarkUnknown();
    }

    /// <summary>Says that something unseen was here before what is seen.</summary>
    public void MarkExtended()
    {
        if (_knowledge != Knowledge.Unknown)
        {
            _knowledge = Knowledge.Additions;
        }
    }

    /// <summary>Says that it gives this text, and nothing else.</summary>
    public void SetText(string text) => SetTexts(ImmutableArray.Create(text));

    /// <summary>Says that it gives these texts, and nothing else.</summary>
    public void SetTexts(ImmutableArray<string> texts)
    {
        Begin();
        Texts = texts;
    }

    /// <summary>Says that it may hold more than is seen, or something else; what it shares with other objects as well.</summary>
    public void MarkUnknown()
    {
        if (_knowledge == Knowledge.Unknown)
        {
            return;
        }

        _knowledge = Knowledge.Unknown;
        for (var i = 0; i < _memberCount; i++)
        {
            MarkSharedUnknown(_members![i].Value);
        }

        for (var i = 0; i < Items.Count; i++)
        {
            MarkSharedUnknown(Items[i]);
        }
    }

    /// <summary>Says that what was seen here may be there no more.</summary>
    public void MarkReplaced()
    {
        _members = null;
        _memberCount = 0;
        _items = null;
        _entries = null;
        _repeated = null;
        MarkUnknown();
    }

    /// <summary>Says that the entries under a key may be there no more.</summary>
    public void ForgetEntries(string key)
    {
        _entries?.RemoveAll(entry => entry.Key == key);
        _repeated?.Remove(key);
    }

    /// <summary>The entries under a key, in the order in which they are set; none where the key is set once at most.</summary>
    public IReadOnlyList<AnnotationEntry> RepeatedEntries(string key) =>
        _repeated is not null && _repeated.TryGetValue(key, out var entries) ? entries : NoEntries;

    /// <summary>The part of a name that is written; null where none is.</summary>
    private ObjectNode? Written(string member)
    {
        for (var i = 0; i < _memberCount; i++)
        {
            if (_members![i].Key == member)
            {
                return _members[i].Value;
            }
        }

        return null;
    }

    private void SetMember(string member, ObjectNode part)
    {
        var index = 0;
        while (index < _memberCount && _members![index].Key != member)
        {
            index++;
        }

        if (index == _memberCount)
        {
            if (_members is null)
            {
                _members = new KeyValuePair<string, ObjectNode>[FewMembers];
            }
            else if (index == _members.Length)
            {
                Array.Resize(ref _members, 2 * index);
            }

            _memberCount++;
        }

        _members![index] = new(member, part);
    }

    private void MarkSharedUnknown(ObjectNode part)
    {
        if (part.Parent != this)
        {
            part.MarkUnknown();
        }
    }

    private void NoteRepetition(AnnotationEntry entry)
    {
        if (_repeated is not null && _repeated.TryGetValue(entry.Key, out var entries))
        {
            entries.Add(entry);
        }
        else if (FirstEntry(entry.Key) is { } earlier)
        {
            (_repeated ??= new(StringComparer.Ordinal)).Add(entry.Key, [earlier, entry]);
        }
    }

    private AnnotationEntry? FirstEntry(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The kind of a template, by the nearest object around it.</summary>
    private KubernetesKind KindOfPart()
    {
        if (Name is not (ObjectMembers.Template or ObjectMembers.JobTemplate))
        {
            return KubernetesKind.Unknown;
        }

        var depth = 1;
        for (var holder = Parent; holder is not null; holder = holder.Parent, depth++)
        {
            if (holder.Kind is not KubernetesKind.Unknown and var kind)
            {
                return LiesOn(kind.Row().PodTemplate, depth) ? KubernetesKinds.OfPart(kind, depth) : KubernetesKind.Unknown;
            }
        }

        return KubernetesKind.Unknown;
    }

    /// <summary>Whether the names from an object that many levels above it to this part are the beginning of a path.</summary>
    private bool LiesOn(ImmutableArray<string> path, int depth)
    {
        if (depth > path.Length)
        {
            return false;
        }

        var part = this;
        for (var i = depth - 1; i >= 0 && part is not null; i--, part = part.Parent)
        {
            if (part.Name != path[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether this would lie in itself if it held a part. What nothing holds lies in nothing.</summary>
    private bool WouldHoldItself(ObjectNode part)
    {
        if (part == this || !_hasHolder || (part._memberCount == 0 && part.Items.Count == 0))
        {
            return part == this;
        }

        var seen = new HashSet<ObjectNode>();
        var pending = new Stack<ObjectNode>();
        pending.Push(part);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current == this)
            {
                return true;
            }

            if (seen.Add(current))
            {
                foreach (var member in current.Members)
                {
                    pending.Push(member.Value);
                }

                foreach (var item in current.Items)
                {
                    pending.Push(item);
                }
            }
        }

        return false;
    }

    private void BecomePartOf(ObjectNode holder, string name)
    {
        if (Parent == holder && Name == name)
        {
            _hasHolder = true;
            return;
        }

        // The second object that it is a part of.
        (Parent, Name) = _hasHolder ? (null, string.Empty) : (holder, name);
        _hasHolder = true;
    }
}
