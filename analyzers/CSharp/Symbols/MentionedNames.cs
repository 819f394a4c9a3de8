using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Which names stand in the texts of files, found out once a file: an editor makes a new compilation at every keystroke, with the same trees but
/// for one.
/// </summary>
internal static class MentionedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether a name stands anywhere in a file, be it as a part of another, or in a comment. What is half typed may have no name at all.</summary>
    public static bool AreIn(SyntaxTree tree, string name, CancellationToken cancellationToken)
    {
        var names = Known.GetOrCreateValue(tree);
        return names.TryGetValue(name, out var known) ? known : names.GetOrAdd(name, name.Length > 0 && tree.GetText(cancellationToken).ContainsAny(name));
    }
}
