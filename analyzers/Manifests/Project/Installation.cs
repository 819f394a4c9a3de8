using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// The release of Linkerd that the manifests of a project install themselves. It is looked for once, and only where something asks for it.
/// </summary>
internal sealed class Installation
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, Installation> Known = new();

    private Installation(ImmutableArray<InstalledRelease> releases) => Releases = releases;

    /// <summary>The releases that are installed, each once, in the order of the files.</summary>
    public ImmutableArray<InstalledRelease> Releases { get; }

    /// <summary>The release that is installed, with its file; null where there is none, or not only one.</summary>
    public LinkerdRelease? Installed => Releases is { Length: 1 } releases ? releases[0].Release.FoundIn(releases[0].FileName) : null;

    /// <summary>Reads the additional files of a project, unless they have been read already.</summary>
    public static Installation In(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(options, out var known))
        {
            return known;
        }

        var found = In(options.AdditionalFiles, cancellationToken);
        return Known.GetValue(options, _ => found);
    }

    /// <summary>Reads the additional files of a project.</summary>
    public static Installation In(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) => new(files
        .Where(file => InstalledReleaseReader.MayRead(file.Path))
        .SelectMany(file => ReleasesIn(file, cancellationToken).Select(release => new InstalledRelease(release, file.Path)))
        .GroupBy(installed => installed.Release)
        .Select(same => same.First())
        .ToImmutableArray());

    /// <summary>The options that hold for a file of code, with the release that is installed where no other is configured.</summary>
    public static LinkerdOptions OptionsOf(SyntaxTree file, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Complete(LinkerdOptions.Of(file, options), options, cancellationToken);

    /// <summary>The options that hold for a file of code, with all that is seen in its project.</summary>
    public static LinkerdOptions OptionsOf(SemanticModel file, AnalyzerOptions options, CancellationToken cancellationToken) =>
        OptionsOf(file.SyntaxTree, options, cancellationToken).Within(() => ProjectObjects.Of(file, options, cancellationToken));

    /// <summary>The options that hold for a file that is no code, with all that is seen in the manifests of its project.</summary>
    public static LinkerdOptions OptionsOf(AdditionalText file, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Complete(LinkerdOptions.Of(file, options), options, cancellationToken)
            .Within(() => ProjectManifests.ObjectsIn(options, cancellationToken));

    private static LinkerdOptions Complete(LinkerdOptions configured, AnalyzerOptions options, CancellationToken cancellationToken) =>
        (configured.IsReleaseOpen || configured.Constants is { IsReleaseOpen: true })
        && In(options, cancellationToken).Installed is { } release
            ? configured.WithInstalled(release)
            : configured;

    private static IEnumerable<LinkerdRelease> ReleasesIn(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } source && source.ContainsAny(InstalledReleaseReader.Marks)
            ? InstalledReleaseReader.Read(source.ToString(), cancellationToken)
            : [];
}
