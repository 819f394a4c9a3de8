using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What was found out by reading one member once: which map each key and each initializer was met in, and who else may hold the objects.
/// </summary>
internal sealed class ObjectReading
{
    private static readonly ObjectNode[] None = [];

    // Nearly each key is met in one map.
    private readonly Dictionary<SyntaxNode, ObjectNode[]> _maps = [];
    private readonly Dictionary<ISymbol, List<ObjectNode>> _held = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ObjectNode> _given = [];
    private readonly HashSet<ObjectNode> _changed = [];
    private readonly HashSet<ObjectNode> _copied = [];
    private readonly HashSet<ObjectNode> _returned = [];
    private readonly HashSet<ObjectNode> _returnedByParameters = [];

    // Made when they are asked for first: the member has been read then.
    private Dictionary<ISymbol, HashSet<ObjectNode>>? _heldObjects;
    private HashSet<ObjectNode>? _returnedObjects;
    private HashSet<ObjectNode>? _objectsReturnedByParameters;

    /// <summary>The whole objects that the member makes.</summary>
    public KnownObjects Objects { get; } = new();

    /// <summary>The maps that a key, or the initializer of a map, was met in, one for each way that led there.</summary>
    public IReadOnlyList<ObjectNode> MapsOf(SyntaxNode met) => _maps.TryGetValue(met, out var maps) ? maps : None;

    /// <summary>The parts that a field or a property held.</summary>
    public IReadOnlyList<ObjectNode> HeldBy(ISymbol name) => _held.TryGetValue(name, out var parts) ? parts : None;

    /// <summary>The fields and properties that hold an object, or a list that it is in.</summary>
    public IEnumerable<ISymbol> HoldersOf(ObjectNode root) =>
        (_heldObjects ??= _held.ToDictionary(held => held.Key, held => WithItemsOfRoots(held.Value), SymbolEqualityComparer.Default))
            .Where(held => held.Value.Contains(root))
            .Select(held => held.Key);

    /// <summary>Whether the member returns an object, so that its callers have it.</summary>
    public bool Returns(ObjectNode root) =>
        (_returnedObjects ??= WithItemsOfRoots(_returned)).Contains(root) || ReturnsByParameter(root);

    /// <summary>Whether the member puts an object into something that its callers gave.</summary>
    public bool ReturnsByParameter(ObjectNode root) =>
        (_objectsReturnedByParameters ??= WithItemsOfRoots(_returnedByParameters)).Contains(root);

    /// <summary>The part from elsewhere that an expression gives; null where it gives none that is known.</summary>
    public ObjectNode? GivenAt(SyntaxNode expression) => _given.TryGetValue(expression, out var part) ? part : null;

    /// <summary>An expression gives a part that comes from elsewhere.</summary>
    public void GiveAt(SyntaxNode expression, ObjectNode part) => _given[expression] = part;

    /// <summary>A key or an initializer is met in a map.</summary>
    public void Meet(SyntaxNode met, ObjectNode map)
    {
        if (!_maps.TryGetValue(met, out var maps))
        {
            _maps.Add(met, [map]);
        }
        else if (!maps.Contains(map))
        {
            _maps[met] = [.. maps, map];
        }
    }

    /// <summary>A field or a property holds a part.</summary>
    public void Hold(ISymbol name, ObjectNode part)
    {
        if (!_held.TryGetValue(name, out var parts))
        {
            _held.Add(name, parts = []);
        }

        if (!parts.Contains(part))
        {
            parts.Add(part);
        }
    }

    /// <summary>Something is set in an object, or taken out of it.</summary>
    public void Change(ObjectNode part) => _changed.Add(part.Root);

    /// <summary>Whether the member is seen to set something in an object, or to take something out of it.</summary>
    public bool Changes(ObjectNode part) => _changed.Contains(part.Root);

    /// <summary>A map is copied into another one.</summary>
    public void Copy(ObjectNode map) => _copied.Add(map);

    /// <summary>Whether a map is copied into others.</summary>
    public bool IsCopied(ObjectNode map) => _copied.Contains(map);

    /// <summary>The member returns a part.</summary>
    public void Return(ObjectNode part) => _returned.Add(part);

    /// <summary>The member puts a part into something that its callers gave.</summary>
    public void ReturnByParameter(ObjectNode part) => _returnedByParameters.Add(part);

    private static HashSet<ObjectNode> WithItemsOfRoots(IReadOnlyCollection<ObjectNode> parts) =>
        WithItems(parts.Concat(parts.Select(part => part.Root)));

    /// <summary>Parts, and the items of those that are lists.</summary>
    private static HashSet<ObjectNode> WithItems(IEnumerable<ObjectNode> parts)
    {
        var found = new HashSet<ObjectNode>();
        var pending = new Stack<ObjectNode>(parts);
        while (pending.Count > 0)
        {
            var part = pending.Pop();
            if (found.Add(part))
            {
                foreach (var item in part.Items)
                {
                    pending.Push(item);
                }
            }
        }

        return found;
    }
}
