namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>A stretch of releases: from one change up to, and without, another.</summary>
internal readonly struct Lifespan(Milestone? since, Milestone? until)
{
    /// <summary>Every release.</summary>
    public static Lifespan Always => default;

    /// <summary>The change that begins it; null where it begins before every release that is known.</summary>
    public Milestone? Since { get; } = since;

    /// <summary>The change that ends it; null while it lasts.</summary>
    public Milestone? Until { get; } = until;

    /// <summary>Whether <paramref name="release"/> lies in this stretch.</summary>
    public bool Contains(LinkerdRelease release) =>
        (Since is not { } since || since.IsReachedBy(release)) && (Until is not { } until || !until.IsReachedBy(release));
}
