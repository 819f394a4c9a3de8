namespace Manifests;

/// <summary>The namespace of the shop, line by line.</summary>
internal static class ShopNamespace
{
    /// <summary>The namespace as YAML.</summary>
    public static string Build(string name) =>
        "apiVersion: v1\n" +
        "kind: Namespace\n" +
        "metadata:\n" +
        "  name: " + name + "\n" +
        "  annotations:\n" +
        "    linkerd.io/inject: \"true\"\n";
}
