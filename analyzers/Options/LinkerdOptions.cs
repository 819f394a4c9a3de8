using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
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
        KubernetesVersion? kubernetes, AdditionalKeys additionalKeys, bool? nativeSidecarDefault, ImmutableArray<InvalidOption> invalid)
    {
        Kubernetes = kubernetes;
        AdditionalKeys = additionalKeys;
        NativeSidecarDefault = nativeSidecarDefault;
        Invalid = invalid;
    }

    /// <summary>The Linkerd release in use; null when it is not configured, or several are.</summary>
    public LinkerdRelease? Release { get; private set; }

    /// <summary>Of several configured releases, the options with each of them; empty where one at most is configured.</summary>
    public ImmutableArray<LinkerdOptions> OfEachRelease { get; private set; } = ImmutableArray<LinkerdOptions>.Empty;

    /// <summary>The options with each of the configured releases, or as they are where one at most is configured.</summary>
    public ImmutableArray<LinkerdOptions> Each => OfEachRelease.IsEmpty ? ImmutableArray.Create(this) : OfEachRelease;

    /// <summary>
    /// Whether the release is to be found in the manifests that install it: nobody has said which it is, nor that there is none.
    /// </summary>
    public bool IsReleaseOpen { get; private set; }

    /// <summary>Whether the release is a vendor's, which reads more than Linkerd's own of that number.</summary>
    public bool IsVendorRelease { get; private set; }

    /// <summary>The Kubernetes version in use; null when it is not configured.</summary>
    public KubernetesVersion? Kubernetes { get; }

    /// <summary>Keys under a linkerd.io name that a team's own tooling defines.</summary>
    public AdditionalKeys AdditionalKeys { get; }

    /// <summary>
    /// What is configured about how the control plane runs proxies, as native sidecars or not; null for the release's own default.
    /// </summary>
    public bool? NativeSidecarDefault { get; }

    /// <summary>
    /// Whether the control plane runs proxies as native sidecars unless something says otherwise; null where neither it nor its release is
    /// configured. Releases without native sidecars never do.
    /// </summary>
    public bool? IsNativeSidecarByDefault => Release is { } release
        ? NativeSidecarKeys.Introduced.IsReachedBy(release)
            && (NativeSidecarDefault ?? NativeSidecarKeys.OnByDefault.IsReachedBy(release))
        : NativeSidecarDefault;

    /// <summary>The constants that the project has generated; null where it has none.</summary>
    public GeneratedConstants? Constants { get; private set; }

    /// <summary>Options with values that cannot be used; they count as unset.</summary>
    public ImmutableArray<InvalidOption> Invalid { get; }

    /// <summary>Gives the objects in the manifests of the project, which are read when it is asked first.</summary>
    public Func<KnownObjects> ProjectObjects { get; private set; } = static () => KnownObjects.None;

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
    public LinkerdOptions For(LinkerdRelease release)
    {
        var copy = (LinkerdOptions)MemberwiseClone();
        copy.Release = release;
        copy.IsReleaseOpen = false;
        copy.OfEachRelease = ImmutableArray<LinkerdOptions>.Empty;
        return copy;
    }

    /// <summary>What is configured in a project whose manifests install a release: that one counts where no other is named.</summary>
    public LinkerdOptions WithInstalled(LinkerdRelease release)
    {
        var copy = IsReleaseOpen ? For(release) : (LinkerdOptions)MemberwiseClone();
        copy.Constants = Constants?.For(release);
        return copy;
    }

    /// <summary>The same in a project whose manifests hold objects.</summary>
    public LinkerdOptions Within(Func<KnownObjects> project)
    {
        var copy = (LinkerdOptions)MemberwiseClone();
        copy.ProjectObjects = project;
        copy.OfEachRelease = OfEachRelease.Select(options => options.Within(project)).ToImmutableArray();
        return copy;
    }

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
        KubernetesVersion? kubernetes = null;
        bool? nativeSidecarDefault = null;
        var version = ValueOf(OptionNames.Version, file, project);
        var releases = ReleasesIn(version, invalid);

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

        var options = new LinkerdOptions(kubernetes, additional, nativeSidecarDefault, invalid.ToImmutable())
        {
            IsReleaseOpen = version is null,
            Constants = GeneratedConstants.In(project),
        };
        if (releases.Count == 1)
        {
            return options.For(releases[0]);
        }

        options.OfEachRelease = releases.Select(options.For).ToImmutableArray();
        return options;
    }

    /// <summary>The releases in a list of them, each once.</summary>
    private static List<(LinkerdRelease Release, bool IsVendor)> ReleasesIn(string? list, ImmutableArray<InvalidOption>.Builder invalid)
    {
        var releases = new List<(LinkerdRelease Release, bool IsVendor)>();
        if (list is null or NoRelease)
        {
            return releases;
        }

        foreach (var entry in list.Split(','))
        {
            var text = entry.Trim();
            if (!LinkerdRelease.TryParse(text, out var release))
            {
                invalid.Add(new(OptionNames.Version, text.Length == 0 ? list : text, "Option_Version_Accepted"));
            }
            else if (!releases.Exists(known => known.Release == release))
            {
                releases.Add((release, text.StartsWith(VendorPrefix, StringComparison.Ordinal)));
            }
        }

        return releases;
    }

    private LinkerdOptions For((LinkerdRelease Release, bool IsVendor) configured)
    {
        var options = For(configured.Release);
        options.IsVendorRelease = configured.IsVendor;
        return options;
    }

    /// <summary>What is configured for a file, or else for the project; null where that is nothing.</summary>
    internal static string? ValueOf(OptionName name, AnalyzerConfigOptions file, AnalyzerConfigOptions project) =>
        NonEmpty(file, name.EditorConfig) ?? NonEmpty(project, name.EditorConfig) ?? NonEmpty(project, name.BuildProperty);

    /// <summary>The value of an option by one of its names, without the blanks around it; null where there is none.</summary>
    internal static string? NonEmpty(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
