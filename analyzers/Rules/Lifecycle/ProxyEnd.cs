namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>Whether the containers of a pod end its proxy.</summary>
internal enum ProxyEnd
{
    /// <summary>None of them does.</summary>
    Never,

    /// <summary>What they run is not written here, and may.</summary>
    Perhaps,

    /// <summary>They call the proxy's <c>/shutdown</c>, which the release switches off unless it is asked for.</summary>
    NeedsShutdownEndpoint,

    /// <summary>One of them does, or not enough is known of them.</summary>
    Ended,
}
