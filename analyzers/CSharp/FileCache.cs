using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is kept for a file, as long as its syntax tree lives: an editor makes a new compilation at every keystroke, with the same trees but
/// for one. No node is kept, since one holds all that are around it.
/// </summary>
internal sealed class FileCache
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileCache> Files = new();

    private const int Yes = 1;
    private const int No = 2;
    private const int MostMentioned = 64;

    private readonly SyntaxTree _tree;
    private int _hasPieceOfKey;
    private int[]? _words;
    private IReadOnlyList<int>? _placesInStrings;
    private FilePrefilter? _prefilter;
    private ConcurrentDictionary<string, bool>? _mentioned;
    private ConcurrentDictionary<object, object>? _saidBefore;

    private FileCache(SyntaxTree tree)
    {
        _tree = tree;
        Expressions = new(tree);
    }

    /// <summary>What is kept for one file.</summary>
    public static FileCache Of(SyntaxTree tree) => Files.GetValue(tree, static file => new(file));

    /// <summary>What a search through the text says.</summary>
    public FilePrefilter Prefilter(CancellationToken cancellationToken) =>
        _prefilter ??= FilePrefilter.At(_tree.GetText(cancellationToken), cancellationToken);

    /// <summary>The places of the prefilter that lie in strings, and not in names, comments and URLs.</summary>
    public IReadOnlyList<int> PlacesInStrings(CancellationToken cancellationToken) =>
        _placesInStrings ??= Prefilter(cancellationToken).PlacesInStrings(_tree, cancellationToken);

    /// <summary>
    /// Whether a string of the file could be a manifest: a key is written in one, or the file names something of Linkerd's.
    /// </summary>
    public bool MayHoldManifest(CancellationToken cancellationToken) =>
        Prefilter(cancellationToken).Names.Count > 0 || PlacesInStrings(cancellationToken).Count > 0;

    /// <summary>Whether a key could be composed of a text of the file.</summary>
    public bool HasPieceOfKey(CancellationToken cancellationToken)
    {
        if (_hasPieceOfKey == 0)
        {
            _hasPieceOfKey = Prefilter(cancellationToken).HasPieceOfKey(_tree, cancellationToken) ? Yes : No;
        }

        return _hasPieceOfKey == Yes;
    }

    /// <summary>Where names and composed texts stand.</summary>
    public ExpressionsInFile Expressions { get; }

    /// <summary>
    /// The words of the file, in code, in texts and in comments. Where keys are written, names will be looked for, so that the words are
    /// listed with their places there.
    /// </summary>
    public IReadOnlyCollection<int> Words(CancellationToken cancellationToken) =>
        PlacesInStrings(cancellationToken).Count > 0
            ? Expressions.Words(cancellationToken)
            : _words ??= WordHashes.In(_tree.GetText(cancellationToken));

    /// <summary>
    /// The object that was said before where an equal one was: for Roslyn two reports are the same if all that their messages are made of
    /// are the same objects. A light bulb, which asks again and again about a place, would otherwise get each report as often as it asked.
    /// </summary>
    public object AsSaidBefore(object part)
    {
        var said = _saidBefore ?? Interlocked.CompareExchange(ref _saidBefore, new(), null) ?? _saidBefore;
        return said.GetOrAdd(part, part);
    }

    /// <summary>
    /// Whether a name stands anywhere in the file, be it as a part of another, or in a comment. What is half typed may have no name at all.
    /// </summary>
    public bool Mentions(string name, CancellationToken cancellationToken)
    {
        var mentioned = _mentioned ?? Interlocked.CompareExchange(ref _mentioned, new(StringComparer.Ordinal), null) ?? _mentioned;
        if (mentioned.TryGetValue(name, out var known))
        {
            return known;
        }

        // Names that were typed, letter by letter, are not asked for again.
        if (mentioned.Count > MostMentioned)
        {
            mentioned.Clear();
        }

        return mentioned.GetOrAdd(name, name.Length > 0 && _tree.GetText(cancellationToken).ContainsAny(name));
    }
}
