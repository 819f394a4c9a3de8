using System.Globalization;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>A minor version of Kubernetes 1, such as <c>1.30</c>.</summary>
internal readonly struct KubernetesVersion
{
    // Kubernetes 1.28 brought the feature gate SidecarContainers, off by default; from 1.29 on it is on.
    private const int FirstWithNativeSidecars = 28;

    private KubernetesVersion(int minor) => Minor = minor;

    /// <summary>The number behind <c>1.</c>.</summary>
    public int Minor { get; }

    /// <summary>Whether it can run native sidecars, be it with a feature gate switched on.</summary>
    public bool HasNativeSidecars => Minor >= FirstWithNativeSidecars;

    /// <summary>Whether it runs native sidecars as it is.</summary>
    public bool HasNativeSidecarsByDefault => Minor > FirstWithNativeSidecars;

    /// <summary>Reads <c>1.30</c>, <c>v1.30</c> and <c>1.30.4</c>, the latter without its patch.</summary>
    public static bool TryParse(string text, out KubernetesVersion version)
    {
        version = default;
        var parts = (text.StartsWith("v", StringComparison.Ordinal) ? text.Substring(1) : text).Split('.');
        if (parts.Length is 2 or 3
            && parts[0] == "1"
            && TryReadNumber(parts[1], out var minor)
            && (parts.Length == 2 || TryReadNumber(parts[2], out _)))
        {
            version = new(minor);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => "1." + Minor.ToString(CultureInfo.InvariantCulture);

    private static bool TryReadNumber(string text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
