using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Finding = LinkerdAnnotations.Analyzers.Rules.Finding;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Analyzers;

/// <summary>
/// Finds Linkerd annotations and labels in manifests: in the strings of C#, and in the YAML and JSON that a project lists as additional
/// files.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkerdManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleSet.DescriptorsForManifests;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeFilter.GeneratedCodeIsJudgedHere);
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationPrefilter.Of(start.Compilation, start.CancellationToken).MayHoldKey)
            {
                start.RegisterSemanticModelAction(AnalyzeCode);
            }
        });
        context.RegisterAdditionalFileAction(AnalyzeFile);
    }

    private static void AnalyzeCode(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (context.IsGeneratedCode
            || !FileCache.Of(tree).MayHoldManifest(context.CancellationToken)
            || tree.GetText(context.CancellationToken) is not { } source
            || !source.ContainsAny("nnotations", "abels", "elector", "Deserializ", "EnvVar"))
        {
            return;
        }

        // Deserializers of KubernetesClient and YamlDotNet know from the type that annotations are texts.
        var keepsValuesAsTexts = source.ContainsAny("KubernetesYaml", "Deserializ");
        var reports = new GeneratedCodeFilter(context);
        LinkerdOptions? options = null;
        foreach (var text in new ManifestLiteralReader(context.SemanticModel, context.CancellationToken).ReadAll(context.FilterSpan))
        {
            var manifest = Manifest.Read(text, keepsValuesAsTexts, context.CancellationToken);
            if (!manifest.Entries.IsEmpty)
            {
                options ??= Installation.OptionsOf(context.SemanticModel, context.Options, context.CancellationToken);
                Judge(manifest, options, FileCache.Of(tree).AsSaidBefore, reports.Report);
            }
        }
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!ManifestFiles.Includes(file.Path)
            || file.GetText(context.CancellationToken) is not { } source
            || !FilePrefilter.At(source, context.CancellationToken).MayMentionLinkerd)
        {
            return;
        }

        var manifest = ManifestFileCache.Read(file.Path, source, context.CancellationToken);
        if (!manifest.Entries.IsEmpty)
        {
            var options = Installation.OptionsOf(file, context.Options, context.CancellationToken);
            Judge(manifest, options, share: null, context.ReportDiagnostic);
        }
    }

    private static void Judge(Manifest manifest, LinkerdOptions options, Func<object, object>? share, Action<Diagnostic> report)
    {
        // What an alias repeats is read once for each object, and said once.
        var said = new HashSet<(string Id, Location Place, string Message)>();
        foreach (var entry in manifest.Entries)
        {
            RuleSet.Judge(entry, options, isKeyWrittenHere: true, Report);
        }

        void Report(Finding finding)
        {
            var diagnostic = WithoutEditOfSeveral(finding, manifest).ToDiagnostic(share);
            if (!manifest.IsSuppressed(diagnostic.Id, diagnostic.Location)
                && said.Add((diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))))
            {
                report(diagnostic);
            }
        }
    }

    /// <summary>What is repaired for one object is not to be changed for others.</summary>
    private static Finding WithoutEditOfSeveral(Finding finding, Manifest manifest) =>
        finding.Edit is { } edit
        && manifest.IsShared(
            finding.Location,
            isOfText: edit is not (AddEntry or MoveToOtherMap or MoveToPodTemplate or RemoveEntry))
            ? finding.WithoutEdit("Obstacle_SharedText")
            : finding;
}
