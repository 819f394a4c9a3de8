using System.Collections.Immutable;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>A pod, or what makes one, in a Namespace of its project.</summary>
/// <param name="Namespace">The annotations of the Namespace, one a line.</param>
/// <param name="Pod">The annotations of the pod, one a line.</param>
internal sealed record PodInNamespace(string Namespace, string Pod)
{
    /// <summary>An annotation that nobody reads, for an object that has no others.</summary>
    public const string Nothing = "a: b";

    /// <summary>The labels of the Namespace, one a line.</summary>
    public string LabelsOfNamespace { get; init; } = "a: b";

    /// <summary>What the pod is to be.</summary>
    public string Specification { get; init; } = "containers: [{name: web, image: \"web:1\"}]";

    /// <summary>Whether a Job makes the pod.</summary>
    public bool IsOfJob { get; init; }

    /// <summary>The configured release; null for none.</summary>
    public string? Release { get; init; }

    /// <summary>What is reported, as <c>LKD4005 Ignored</c>, in the order of the IDs.</summary>
    public async Task<string[]> ReportsAsync(string layout = "file") =>
        [.. (await DiagnosticsAsync(layout)).Select(Describe).Order(StringComparer.Ordinal)];

    /// <summary>What is reported under one ID, as it is read.</summary>
    public async Task<string[]> MessagesAsync(string id, string layout = "file") =>
        [.. (await DiagnosticsAsync(layout)).Where(diagnostic => diagnostic.Id == id).Select(Analysis.Message)];

    /// <summary>What is reported.</summary>
    /// <param name="layout">
    /// Where the Namespace stands: in the same <c>file</c>, in the same <c>list</c>, in an<c>other</c> file, or where it is <c>unseen</c>.
    /// </param>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string layout = "file") => ManifestAnalysis.DiagnosticsAsync(
        layout switch
        {
            "file" => [("/pod.yaml", $"{NamespaceText}---\n{PodText}")],
            "list" => [("/pod.yaml", $"apiVersion: v1\nkind: List\nitems:\n{Item(NamespaceText)}{Item(PodText)}")],
            "other" => [("/pod.yaml", PodText), ("/namespace.yaml", NamespaceText)],
            _ => [("/pod.yaml", PodText)],
        },
        ConfiguredOptions.Release(Release));

    /// <summary>A report as its ID and its effect.</summary>
    public static string Describe(Diagnostic report) => $"{report.Id} {report.Properties["Effect"]}";

    private string NamespaceText =>
        $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n{Indented(LabelsOfNamespace, 4)}  annotations:\n{Indented(Namespace, 4)}";

    private string PodText => IsOfJob
        ? "apiVersion: batch/v1\nkind: Job\nmetadata:\n  namespace: shop\nspec:\n  template:\n    metadata:\n      annotations:\n"
            + $"{Indented(Pod, 8)}    spec:\n{Indented(Specification, 6)}"
        : $"apiVersion: v1\nkind: Pod\nmetadata:\n  namespace: shop\n  annotations:\n{Indented(Pod, 4)}spec:\n{Indented(Specification, 2)}";

    private static string Item(string text) => "- " + Indented(text, 2)[2..];

    private static string Indented(string text, int depth) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', depth) + line + "\n"));
}
