using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is kept for a file, as long as its syntax tree lives: an editor makes a new compilation at every keystroke, with the same trees but for
/// one. No node is kept, since one holds all that are around it.
/// </summary>
internal sealed class FileCache
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileCache> Files = new();

    private readonly SyntaxTree _tree;
    private FilePrefilter? _prefilter;
    private ExpressionsInFile? _expressions;
    private ConcurrentDictionary<string, bool>? _mentioned;

    private FileCache(SyntaxTree tree) => _tree = tree;

    /// <summary>What is kept for one file.</summary>
    public static FileCache Of(SyntaxTree tree) => Files.GetValue(tree, static file => new(file));

    /// <summary>What a search through the text says.</summary>
    public FilePrefilter Prefilter(CancellationToken cancellationToken) =>
        _prefilter ??= FilePrefilter.At(_tree.GetText(cancellationToken), cancellationToken);

    /// <summary>Where names and composed texts stand.</summary>
    public ExpressionsInFile Expressions(CancellationToken cancellationToken) => _expressions ??= new(_tree, cancellationToken);

    /// <summary>Whether a name stands anywhere in the file, be it as a part of another, or in a comment. What is half typed may have no name at all.</summary>
    public bool Mentions(string name, CancellationToken cancellationToken)
    {
        var mentioned = _mentioned ?? Interlocked.CompareExchange(ref _mentioned, new(StringComparer.Ordinal), null) ?? _mentioned;
        return mentioned.TryGetValue(name, out var known)
            ? known
            : mentioned.GetOrAdd(name, name.Length > 0 && _tree.GetText(cancellationToken).ContainsAny(name));
    }
}
