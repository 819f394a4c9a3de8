using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Tells the scalars that are manifests of their own from prose: patches within kustomizations, values within Applications, files within
/// ConfigMaps, JSON within environment variables.
/// </summary>
internal static class NestedManifests
{
    private const string LastApplied = "last-applied-configuration";

    // Examples within them are nobody's.
    private static readonly HashSet<string> Prose = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "message", "summary", "title", "note", "notes", "help", "comment", "documentation", "readme", "readme.md", "example",
        "examples",
    };

    /// <summary>Whether a node looks like a text that is a manifest.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">As which member it stands.</param>
    public static bool MayBe(ManifestNode node, string name) =>
        node.Kind == ManifestNodeKind.Scalar
        && node.Text.IndexOf(':') >= 0
        && (node.Text.IndexOf('\n') >= 0 || IsJson(node.Text))
        && ManifestPrefilter.CouldHoldKey(node.Text, 0, node.Text.Length)
        && !Prose.Contains(name)
        && !name.EndsWith(LastApplied, StringComparison.Ordinal);

    /// <summary>Whether documents are what Kubernetes, kustomize or Helm reads: objects, patches, or values.</summary>
    public static bool Are(ImmutableArray<ManifestNode> roots)
    {
        foreach (var root in roots)
        {
            if (root.Kind == ManifestNodeKind.Sequence
                ? !root.Items.All(item => IsChange(item.Resolved) || IsObject(item.Resolved))
                : !IsObject(root) && !IsOfValues(root))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a document is a map with nothing but scalars in it, as annotations and labels are.</summary>
    public static bool IsMap(ManifestNode root) =>
        root is { Kind: ManifestNodeKind.Mapping, IsBroken: false }
        && root.Members.All(member => member.Value.Resolved.Kind == ManifestNodeKind.Scalar);

    private static bool IsJson(string text)
    {
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return first < text.Length && text[first] is '{' or '[';
    }

    private static bool IsChange(ManifestNode node) => node["op"] is not null && node["path"] is not null;

    private static bool IsObject(ManifestNode node) => node["kind"] is not null && node["apiVersion"] is not null;

    /// <summary>Whether it reads like values of a chart or a part of an object, and not like a sentence with a colon in it.</summary>
    private static bool IsOfValues(ManifestNode node) =>
        node is { Kind: ManifestNodeKind.Mapping, IsBroken: false }
        && node.Members.All(member => member.Key.IsUnknown || IsName(member.Key.Text));

    private static bool IsName(string key)
    {
        foreach (var character in key)
        {
            if (char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return key.Length > 0 && !char.IsUpper(key[0]);
    }
}
