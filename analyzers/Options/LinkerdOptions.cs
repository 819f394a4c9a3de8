using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>What a team told us about its Linkerd, in <c>.editorconfig</c>, <c>.globalconfig</c> or MSBuild properties.</summary>
internal sealed class LinkerdOptions
{
    // So that a team can say that nothing is to be found out for it.
    private const string NoRelease = "none";

    // What the names of Buoyant Enterprise for Linkerd's releases begin with.
    private const string VendorPrefix = "enterprise-";

    private LinkerdOptions(
        LinkerdRelease? release,
        KubernetesVersion? kubernetes,
        AdditionalKeys additionalKeys,
        bool? nativeSidecarDefault,
        ImmutableArray<InvalidOption> invalid)
    {
        Release = release;
        Kubernetes = kubernetes;
        AdditionalKeys = additionalKeys;
        NativeSidecarDefault = nativeSidecarDefault;
        Invalid = invalid;
    }

    /// <summary>The Linkerd release in use; null when it is not configured.</summary>
    public LinkerdRelease? Release { get; }

    /// <summary>Whether the release is to be found in the manifests that install it: nobody has said which it is, nor that there is none.</summary>
    public bool IsReleaseOpen { get; private init; }

    /// <summary>Whether the release is a vendor's, which reads more than Linkerd's own of that number.</summary>
    public bool IsVendorRelease { get; private init; }

    /// <summary>The Kubernetes version in use; null when it is not configured.</summary>
    public KubernetesVersion? Kubernetes { get; }

    /// <summary>Keys under a linkerd.io name that a team's own tooling defines.</summary>
    public AdditionalKeys AdditionalKeys { get; }

    /// <summary>Whether the control plane runs proxies as native sidecars unless told otherwise; null for the release's own default.</summary>
    public bool? NativeSidecarDefault { get; }

    /// <summary>The constants that the project has generated; null where it has none.</summary>
    public GeneratedConstants? Constants { get; private init; }

    /// <summary>Options with values that cannot be used; they count as unset.</summary>
    public ImmutableArray<InvalidOption> Invalid { get; }

    /// <summary>Whether anything is configured for a file alone; costs next to nothing, so that it can be asked of every file.</summary>
    public static bool AreSetFor(AnalyzerConfigOptions file)
    {
        var names = OptionNames.All;
        for (var i = 0; i < names.Count; i++)
        {
            if (NonEmpty(file, names[i].EditorConfig) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What would be configured for another release.</summary>
    public LinkerdOptions For(LinkerdRelease release) => With(release, Constants);

    /// <summary>What is configured in a project whose manifests install a release: that one counts where no other is named.</summary>
    public LinkerdOptions WithInstalled(LinkerdRelease release) => With(IsReleaseOpen ? release : Release, Constants?.For(release));

    /// <summary>Reads the options that hold for a file.</summary>
    public static LinkerdOptions Of(SyntaxTree file, AnalyzerOptions options) =>
        Read(options.AnalyzerConfigOptionsProvider.GetOptions(file), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Reads the options that hold for a file that is no code.</summary>
    public static LinkerdOptions Of(AdditionalText file, AnalyzerOptions options) =>
        Read(options.AnalyzerConfigOptionsProvider.GetOptions(file), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Reads the options; <paramref name="file"/> wins over <paramref name="project"/>.</summary>
    /// <param name="file">Options of the file at hand.</param>
    /// <param name="project">Options of the whole compilation, MSBuild properties among them.</param>
    public static LinkerdOptions Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project)
    {
        var invalid = ImmutableArray.CreateBuilder<InvalidOption>();
        LinkerdRelease? release = null;
        KubernetesVersion? kubernetes = null;
        bool? nativeSidecarDefault = null;

        var isReleaseOpen = true;
        var isVendorRelease = false;
        if (ValueOf(OptionNames.Version, file, project) is { } version)
        {
            isReleaseOpen = false;
            if (LinkerdRelease.TryParse(version, out var parsed))
            {
                release = parsed;
                isVendorRelease = version.StartsWith(VendorPrefix, StringComparison.Ordinal);
            }
            else if (version != NoRelease)
            {
                invalid.Add(new(OptionNames.Version, version, "Option_Version_Accepted"));
            }
        }

        if (ValueOf(OptionNames.KubernetesVersion, file, project) is { } kubernetesVersion)
        {
            if (KubernetesVersion.TryParse(kubernetesVersion, out var parsed))
            {
                kubernetes = parsed;
            }
            else
            {
                invalid.Add(new(OptionNames.KubernetesVersion, kubernetesVersion, "Option_KubernetesVersion_Accepted"));
            }
        }

        if (ValueOf(OptionNames.NativeSidecarDefault, file, project) is { } nativeSidecar)
        {
            if (bool.TryParse(nativeSidecar, out var parsed))
            {
                nativeSidecarDefault = parsed;
            }
            else
            {
                invalid.Add(new(OptionNames.NativeSidecarDefault, nativeSidecar, "Option_NativeSidecarDefault_Accepted"));
            }
        }

        var additional = AdditionalKeys.Read(ValueOf(OptionNames.AdditionalAnnotations, file, project), out var unusable);
        if (unusable is not null)
        {
            invalid.Add(new(OptionNames.AdditionalAnnotations, unusable, "Option_AdditionalAnnotations_Accepted"));
        }

        return new(release, kubernetes, additional, nativeSidecarDefault, invalid.ToImmutable())
        {
            IsReleaseOpen = isReleaseOpen,
            IsVendorRelease = isVendorRelease,
            Constants = GeneratedConstants.In(project),
        };
    }

    /// <summary>What is configured for a file, or else for the project; null where that is nothing.</summary>
    internal static string? ValueOf(OptionName name, AnalyzerConfigOptions file, AnalyzerConfigOptions project) =>
        NonEmpty(file, name.EditorConfig) ?? NonEmpty(project, name.EditorConfig) ?? NonEmpty(project, name.BuildProperty);

    /// <summary>The value of an option by one of its names, without the blanks around it; null where there is none.</summary>
    internal static string? NonEmpty(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private LinkerdOptions With(LinkerdRelease? release, GeneratedConstants? constants) =>
        new(release, Kubernetes, AdditionalKeys, NativeSidecarDefault, Invalid) { IsVendorRelease = IsVendorRelease, Constants = constants };
}
