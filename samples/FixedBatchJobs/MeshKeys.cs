namespace BatchJobs;

/// <summary>Annotations that several of our jobs use.</summary>
internal static class MeshKeys
{
    public const string LogLevel = "config.linkerd.io/proxy-log-level";
}
