namespace BatchJobs;

/// <summary>The keys that our jobs share.</summary>
internal static class MeshAnnotations
{
    public const string Inject = "linkerd.io/inject";
    public const string LogLevel = Config + "/log-level";

    private const string Config = "config.linkerd.io";
}
