using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Finds out which parts of a manifest the lines may belong to that an action puts there.</summary>
internal static class TemplateLines
{
    /// <summary>Opens the parts that may get more members, and hides the value that may become another.</summary>
    public static void Apply(ManifestNode root, TemplateAction action)
    {
        var position = action.Span.Start;
        var around = new Stack<ManifestNode>();
        for (var node = root; node is not null; node = Holding(node, position))
        {
            around.Push(node);
        }

        // Lines that do not say how far they are indented may belong to anything that is still open here.
        if (action.Indentation is not { } indentation)
        {
            HideEmpty(LastBefore(around.Peek(), position));
            foreach (var node in around)
            {
                node.Open();
            }

            return;
        }

        var isFound = false;
        foreach (var node in around)
        {
            if (node.Column is null || node.Column == indentation)
            {
                // A list may stand in the column of its key.
                HideEmpty(LastBefore(node, position));
                node.Open();
                isFound = true;
            }
            else if (node.Column < indentation)
            {
                if (!isFound)
                {
                    LastBefore(node, position)?.MarkUnknown();
                }

                return;
            }
        }

        if (!isFound)
        {
            root.Open();
        }
    }

    /// <summary>A key without a value gets one from the lines that follow.</summary>
    private static void HideEmpty(ManifestNode? value)
    {
        if (value is { Kind: ManifestNodeKind.Scalar, Span.IsEmpty: true })
        {
            value.MarkUnknown();
        }
    }

    /// <summary>The mapping or sequence within a node that a position lies in.</summary>
    private static ManifestNode? Holding(ManifestNode node, int position) =>
        LastBefore(node, position) is { Kind: ManifestNodeKind.Mapping or ManifestNodeKind.Sequence } last && last.Span.End >= position
            ? last
            : null;

    /// <summary>The value of the last member, or the last item, that begins before a position.</summary>
    private static ManifestNode? LastBefore(ManifestNode node, int position)
    {
        var isMapping = node.Kind == ManifestNodeKind.Mapping;
        var before = isMapping
            ? Sorted.CountBefore(node.Members, member => member.Key.Span.Start, position)
            : Sorted.CountBefore(node.Items, item => item.Span.Start, position);
        return before == 0 ? null : isMapping ? node.Members[before - 1].Value : node.Items[before - 1];
    }
}
