namespace Manifests;

/// <summary>A patch for a deployment, in JSON.</summary>
internal static class RestartPatch
{
    /// <summary>The patch as JSON.</summary>
    public static string Build() =>
        """{"spec":{"template":{"metadata":{"annotations":{"config.linkerd.io/proxy-cpu-limit":1}}}}}""";
}
