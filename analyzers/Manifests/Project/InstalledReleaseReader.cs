using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>
/// Reads which release a manifest installs: a chart among the dependencies of another, in a HelmRelease, an Application, a helmfile or a
/// kustomization; or the control plane itself as <c>linkerd install</c> writes it.
/// </summary>
internal static class InstalledReleaseReader
{
    private const string Lock = ".lock";
    private const string PartOf = "app.kubernetes.io/part-of";
    private const string ReleaseLabel = "app.kubernetes.io/version";
    private const string ControlPlaneLabel = "linkerd.io/control-plane-ns";
    private const string Project = "Linkerd";

    // Of a chart: how it is called, and which version of it is meant.
    private static readonly (string Chart, string Version)[] Ways = [("chart", "version"), ("chart", "targetRevision"),
        ("name", "version")];

    /// <summary>What a file holds that installs Linkerd.</summary>
    public static string[] Marks { get; } = [.. ControlPlaneCharts.Names, ControlPlaneLabel];

    /// <summary>Whether a file may install Linkerd: <c>Chart.lock</c> is YAML too.</summary>
    public static bool MayRead(string path) => ManifestFiles.Includes(path) || path.EndsWith(Lock, StringComparison.OrdinalIgnoreCase);

    /// <summary>The releases that a text installs.</summary>
    public static IEnumerable<LinkerdRelease> Read(string text, CancellationToken cancellationToken)
    {
        var pending = new Stack<ManifestNode>(ManifestParser.ParseAll(
            TemplateBlanker.Blank(text, ImmutableArray<TextSpan>.Empty),
            cancellationToken));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = pending.Pop();
            if (ReleaseOf(node) is { } release)
            {
                yield return release;
            }

            foreach (var member in node.Members)
            {
                pending.Push(member.Value);
            }

            foreach (var item in node.Items)
            {
                pending.Push(item);
            }
        }
    }

    private static LinkerdRelease? ReleaseOf(ManifestNode node)
    {
        foreach (var (chart, version) in Ways)
        {
            if (TextOf(node, chart) is { } name
                && TextOf(node, version) is { } number
                && ControlPlaneCharts.ReleaseOf(name, number) is { } release)
            {
                return release;
            }
        }

        return TextOf(node, PartOf) == Project
            && TextOf(node, ControlPlaneLabel) is not null
            && LinkerdRelease.TryParse(TextOf(node, ReleaseLabel), out var installed)
            ? installed
            : null;
    }

    private static string? TextOf(ManifestNode node, string member) =>
        node[member] is { Kind: ManifestNodeKind.Scalar, IsUnknown: false } scalar && !Placeholders.AreIn(scalar.Text) ? scalar.Text : null;
}
