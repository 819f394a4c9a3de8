using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A part of a manifest as it is written in YAML or JSON.</summary>
internal sealed class ManifestNode(ManifestNodeKind kind, TextSpan span, int? column)
{
    private const int MostToLookThrough = 32;

    private readonly List<ManifestMember> _members = [];
    private readonly List<ManifestNode> _items = [];
    private Dictionary<string, ManifestNode>? _byName;

    /// <summary>What it is.</summary>
    public ManifestNodeKind Kind => kind;

    /// <summary>Where it stands in the text, with its quotes, without anchor and tag.</summary>
    public TextSpan Span { get; private set; } = span;

    /// <summary>
    /// The column, counted from 0, in which the members or items in lines of their own begin; null where they share lines.
    /// </summary>
    public int? Column => column;

    /// <summary>The text of a scalar.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What a scalar stands for.</summary>
    public ValueKind ValueKind { get; init; }

    /// <summary>Whether it stands between brackets or braces.</summary>
    public bool IsInFlow { get; init; }

    /// <summary>Whether a template or a program may put something else there.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether there may be more members or items than are seen.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether something of it could not be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What an alias stands for; null where nothing carries the anchor.</summary>
    public ManifestNode? Target { get; init; }

    /// <summary>The members of a mapping, in order.</summary>
    public IReadOnlyList<ManifestMember> Members => _members;

    /// <summary>The items of a sequence, in order.</summary>
    public IReadOnlyList<ManifestNode> Items => _items;

    /// <summary>The node itself, or what it stands for.</summary>
    public ManifestNode Resolved => Target ?? this;

    /// <summary>The last member of that name; null where there is none.</summary>
    public ManifestNode? this[string name]
    {
        get
        {
            if (_members.Count > MostToLookThrough)
            {
                return (_byName ??= IndexByName()).TryGetValue(name, out var known) ? known.Resolved : null;
            }

            for (var i = _members.Count - 1; i >= 0; i--)
            {
                if (HasName(_members[i].Key) && _members[i].Key.Text == name)
                {
                    return _members[i].Value.Resolved;
                }
            }

            return null;
        }
    }

    /// <summary>Adds a member behind the others.</summary>
    public void Add(ManifestNode key, ManifestNode value)
    {
        _members.Add(new(key, value));
        _byName = null;
    }

    /// <summary>Adds an item behind the others.</summary>
    public void Add(ManifestNode item) => _items.Add(item);

    /// <summary>Says where it ends.</summary>
    public void EndAt(int position) => Span = TextSpan.FromBounds(Span.Start, Math.Max(position, Span.Start));

    /// <summary>Says that something else may stand there.</summary>
    public void MarkUnknown() => IsUnknown = true;

    /// <summary>Says that there may be more than is seen.</summary>
    public void Open() => IsOpen = true;

    /// <summary>Says that something of it could not be read.</summary>
    public void Break() => IsOpen = IsBroken = true;

    private static bool HasName(ManifestNode key) => key is { Kind: ManifestNodeKind.Scalar, IsUnknown: false };

    private Dictionary<string, ManifestNode> IndexByName()
    {
        var byName = new Dictionary<string, ManifestNode>(_members.Count, StringComparer.Ordinal);
        foreach (var (key, value) in _members)
        {
            if (HasName(key))
            {
                byName[key.Text] = value;
            }
        }

        return byName;
    }
}
