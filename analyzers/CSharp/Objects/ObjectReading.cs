using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What was found out by reading one member once: which map each key and each initializer was met in, and who else may hold the objects.
/// </summary>
internal sealed class ObjectReading
{
    // A list of lists of objects is what people write; a list may even be an item of itself.
    private const int DeepestLists = 3;

    private static readonly ObjectNode[] None = [];

    // Nearly each key is met in one map.
    private readonly Dictionary<SyntaxNode, ObjectNode[]> _maps = [];
    private readonly Dictionary<ISymbol, List<ObjectNode>> _held = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ObjectNode> _returned = [];

    /// <summary>The whole objects that the member makes.</summary>
    public KnownObjects Objects { get; } = new();

    /// <summary>The maps that a key, or the initializer of a map, was met in, one for each way that led there.</summary>
    public IReadOnlyList<ObjectNode> MapsOf(SyntaxNode met) => _maps.TryGetValue(met, out var maps) ? maps : None;

    /// <summary>The parts that a field or a property held.</summary>
    public IReadOnlyList<ObjectNode> HeldBy(ISymbol name) => _held.TryGetValue(name, out var parts) ? parts : None;

    /// <summary>The fields and properties that hold an object, or a list that it is in.</summary>
    public IEnumerable<ISymbol> HoldersOf(ObjectNode root) =>
        _held.Where(held => held.Value.Exists(part => part == root || IsIn(part, root))).Select(held => held.Key);

    /// <summary>Whether the member returns an object, so that its callers have it.</summary>
    public bool Returns(ObjectNode root) => _returned.Any(part => part.Root == root || IsIn(part, root));

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

    /// <summary>The member returns a part.</summary>
    public void Return(ObjectNode part) => _returned.Add(part);

    /// <summary>Whether an object is an item of a list, or of one in it.</summary>
    private static bool IsIn(ObjectNode list, ObjectNode root, int depth = 0) =>
        depth < DeepestLists && list.Items.Any(item => item == root || IsIn(item, root, depth + 1));
}
