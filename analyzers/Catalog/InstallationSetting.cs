namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>A setting of the control plane without which pods with a key are refused.</summary>
internal sealed class InstallationSetting(string name, Lifespan lifespan)
{
    /// <summary>
    /// The chart value as it is written on a command line, such as <c>proxyInit.runAsRoot=true</c>; not the chart's default.
    /// </summary>
    public string Name { get; } = name;

    /// <summary>The releases that need it.</summary>
    public Lifespan Lifespan { get; } = lifespan;
}
