namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// When something came or went in Linkerd: the first release line (or backported patch) with the change, and the first edge with it.
/// </summary>
internal readonly struct Milestone
{
    private Milestone(LinkerdRelease? line, LinkerdRelease edge)
    {
        Line = line;
        Edge = edge;
    }

    /// <summary>The first release of a line, or the patch that carried the change back; null where no line ever had it.</summary>
    public LinkerdRelease? Line { get; }

    /// <summary>The first edge with the change.</summary>
    public LinkerdRelease Edge { get; }

    /// <summary>A change that reached a release line, written as <c>At("2.14.4", "23.11.1")</c>.</summary>
    public static Milestone At(string line, string edge) => new(LinkerdRelease.FirstOf(line), LinkerdRelease.Edge(edge));

    /// <summary>A change that only edges saw.</summary>
    public static Milestone AtEdge(string edge) => new(line: null, LinkerdRelease.Edge(edge));

    /// <summary>Whether <paramref name="release"/> has the change. Lines go by their number, edges by their date.</summary>
    public bool IsReachedBy(LinkerdRelease release) => release.IsEdge ? release >= Edge : Line is { } line && release >= line;

    /// <summary>What to call it when speaking of <paramref name="release"/>: by its edge for edges, by its line otherwise.</summary>
    public string NameBeside(LinkerdRelease? release) => release is { IsEdge: true } ? Edge.ToString() : ToString();

    /// <summary>The line where there is one, such as <c>2.19</c>; otherwise the edge.</summary>
    public override string ToString()
    {
        if (Line is not { } line)
        {
            return Edge.ToString();
        }

        var text = line.ToString();
        const string firstPatch = ".0";
        return text.EndsWith(firstPatch, StringComparison.Ordinal) ? text.Substring(0, text.Length - firstPatch.Length) : text;
    }
}
