namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Which Kubernetes a release of Linkerd needs; with an older one it cannot be installed.</summary>
internal static class KubernetesRequirement
{
    // The first release line that needs a minor version of Kubernetes 1, oldest first.
    private static readonly (LinkerdRelease Since, int Minor)[] OldestMinors =
    [
        (LinkerdRelease.FirstOf("2.11"), 17),
        (LinkerdRelease.FirstOf("2.12"), 21),
        (LinkerdRelease.FirstOf("2.15"), 22),
        (LinkerdRelease.FirstOf("2.18"), 23),
        (LinkerdRelease.FirstOf("2.20"), 31),
    ];

    /// <summary>
    /// The number behind <c>1.</c> of the oldest Kubernetes that a release runs on; null for releases that are not known.
    /// </summary>
    public static int? OldestMinorFor(LinkerdRelease release)
    {
        int? oldest = null;
        foreach (var (since, minor) in OldestMinors)
        {
            if (release >= since)
            {
                oldest = minor;
            }
        }

        return oldest;
    }
}
