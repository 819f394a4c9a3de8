namespace LinkerdAnnotations.Tool;

/// <summary>What an upgrade of Linkerd does to what there is to say about an entry.</summary>
internal enum UpgradeChange
{
    /// <summary>No upgrade was asked about.</summary>
    None,

    /// <summary>It is said with the new release, and was not before.</summary>
    Comes,

    /// <summary>It was said before, and is not with the new release.</summary>
    Goes,
}
