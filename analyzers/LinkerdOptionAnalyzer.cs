using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Analyzers;

/// <summary>
/// Reports on the options of this package, once for a compilation. It is an analyzer of its own since editors run what ends a compilation
/// apart from what looks at the file that is shown.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkerdOptionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleSet.DescriptorsForOptions;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var optionFiles = new OptionFiles(context.Options.AdditionalFiles, context.CancellationToken);
        var reported = new HashSet<InvalidOption>();
        var releases = new HashSet<LinkerdRelease>();
        var misspelled = new HashSet<MisspelledOption>(MisspelledOption.InProject(provider.GlobalOptions));
        var mismatches = new HashSet<(LinkerdRelease? Release, int? Kubernetes)>();
        var isProjectRead = false;
        var isReleaseOpen = false;
        var files = context.Compilation.SyntaxTrees.Select(provider.GetOptions)
            .Concat(context.Options.AdditionalFiles.Where(file => ManifestFiles.Includes(file.Path)).Select(provider.GetOptions));
        foreach (var file in files)
        {
            // Most files have no options of their own, and all of these have the same.
            var hasOwn = LinkerdOptions.AreSetFor(file);
            if (!hasOwn && isProjectRead)
            {
                continue;
            }

            isProjectRead |= !hasOwn;
            var options = LinkerdOptions.Read(file, provider.GlobalOptions);
            isReleaseOpen |= options.IsReleaseOpen;
            misspelled.UnionWith(MisspelledOption.In(file));
            foreach (var option in options.Invalid)
            {
                if (reported.Add(option))
                {
                    context.ReportDiagnostic(RuleSet.JudgeOption(option, optionFiles).ToDiagnostic());
                }
            }

            foreach (var one in options.Each)
            {
                if (RuleSet.JudgeOptions(one) is { } mismatch && mismatches.Add((one.Release, one.Kubernetes?.Minor)))
                {
                    context.ReportDiagnostic(mismatch.ToDiagnostic());
                }

                if (one.Release is { } release && releases.Add(release) && RuleSet.JudgeRelease(release) is { } newer)
                {
                    context.ReportDiagnostic(newer.ToDiagnostic());
                }
            }
        }

        foreach (var option in misspelled.OrderBy(option => option.Written, StringComparer.Ordinal))
        {
            context.ReportDiagnostic(RuleSet.JudgeOption(option, optionFiles).ToDiagnostic());
        }

        if (isReleaseOpen && RuleSet.JudgeInstallation(Installation.In(context.Options, context.CancellationToken)) is { } disagreement)
        {
            context.ReportDiagnostic(disagreement.ToDiagnostic());
        }
    }
}
