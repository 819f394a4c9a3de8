namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What the part of a text before its slash says about whether the text is a key of Linkerd's.</summary>
internal enum KeyDomain
{
    /// <summary>Nothing to do with Linkerd.</summary>
    Foreign,

    /// <summary>A domain that Linkerd uses for keys only, such as <c>config.linkerd.io</c>: whatever stands under it is a key.</summary>
    KeysOnly,

    /// <summary>A domain of keys and of other things: <c>linkerd.io</c> is a web site too, <c>policy.linkerd.io</c> an API group.</summary>
    Shared,

    /// <summary>Another host under linkerd.io, such as <c>run.linkerd.io</c> or a misspelt <c>conifg.linkerd.io</c>.</summary>
    OtherHost,

    /// <summary>Close to a domain of Linkerd's, and none: <c>linkred.io</c>, <c>config.linkerd.com</c>, <c>linkerd</c>.</summary>
    Misspelled,
}
