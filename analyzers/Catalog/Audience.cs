namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>Who is meant to write a key.</summary>
internal enum Audience
{
    /// <summary>Users write it, to steer Linkerd.</summary>
    User,

    /// <summary>Linkerd writes it.</summary>
    Linkerd,

    /// <summary>One part of Linkerd writes it for another.</summary>
    Internal,
}
