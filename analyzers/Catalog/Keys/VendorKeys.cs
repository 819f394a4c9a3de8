namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>
/// What is known of the keys and values that Buoyant Enterprise for Linkerd has besides those of Linkerd itself. Its documentation is the
/// source; the code is not public.
/// </summary>
internal static class VendorKeys
{
    private const string BalancerMode = "balancer.linkerd.io/mode";
    private const string Windows = "windows";

    /// <summary>Whether a vendor's release reads a key that no public one does.</summary>
    public static bool Contain(string key) => key == BalancerMode;

    /// <summary>Whether a vendor's release takes a value that no public one does.</summary>
    public static bool Take(string key, string value) => key == KeyNames.Inject && value == Windows;
}
