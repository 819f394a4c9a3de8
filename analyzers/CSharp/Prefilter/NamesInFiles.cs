using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Which files of a compilation a name stands in. The first few names are searched for in the texts, since most compilations ask for no
/// more; then an index of all words is made, so that many names in many files cost no more than each by itself.
/// </summary>
internal sealed class NamesInFiles(Compilation compilation)
{
    // To search all files for one name takes a tenth of the time that it takes to list their words.
    private const int MostSearches = 8;

    private static readonly ConditionalWeakTable<Compilation, NamesInFiles> Known = new();

    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxTree>> _searched = new(StringComparer.Ordinal);
    private Dictionary<int, List<SyntaxTree>>? _index;

    /// <summary>Those of a compilation.</summary>
    public static NamesInFiles Of(Compilation compilation) => Known.GetValue(compilation, static one => new(one));

    /// <summary>
    /// The files in which a name stands, in the order of the compilation; perhaps some in which it is a part of another word.
    /// </summary>
    public IReadOnlyList<SyntaxTree> FilesWith(string name, CancellationToken cancellationToken)
    {
        if (_searched.TryGetValue(name, out var files))
        {
            return files;
        }

        if (_index is null && _searched.Count < MostSearches)
        {
            return _searched.GetOrAdd(
                name, [.. compilation.SyntaxTrees.Where(tree => FileCache.Of(tree).Mentions(name, cancellationToken))]);
        }

        _index ??= MakeIndex(cancellationToken);
        return _index.TryGetValue(WordHashes.Of(name), out var found) ? found : [];
    }

    private Dictionary<int, List<SyntaxTree>> MakeIndex(CancellationToken cancellationToken)
    {
        var index = new Dictionary<int, List<SyntaxTree>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var word in FileCache.Of(tree).Words(cancellationToken))
            {
                if (!index.TryGetValue(word, out var files))
                {
                    index.Add(word, files = []);
                }

                files.Add(tree);
            }
        }

        return index;
    }
}
