using LinkerdAnnotations.Analyzers.Catalog;
using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Finding = LinkerdAnnotations.Analyzers.Rules.Finding;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Analyzers;

/// <summary>Finds Linkerd annotations and labels in C# code, and asks the rules about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkerdAnnotationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleSet.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeFilter.GeneratedCodeIsJudgedHere);

        // One action for a whole file: actions for each kind of node that could hold a key cost more by being called than by what they do.
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = new CompilationPrefilter(start.Compilation, start.CancellationToken);
            start.RegisterSemanticModelAction(file => AnalyzeFile(file, compilation));
        });
        context.RegisterCompilationAction(ReportOptions);
    }

    private static void ReportOptions(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
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
                    context.ReportDiagnostic(RuleSet.JudgeOption(option).ToDiagnostic());
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
            context.ReportDiagnostic(RuleSet.JudgeOption(option).ToDiagnostic());
        }

        if (isReleaseOpen && RuleSet.JudgeInstallation(Installation.In(context.Options, context.CancellationToken)) is { } disagreement)
        {
            context.ReportDiagnostic(disagreement.ToDiagnostic());
        }
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext context, CompilationPrefilter compilation)
    {
        if (context.IsGeneratedCode)
        {
            return;
        }

        var places = FileCache.Of(context.SemanticModel.SyntaxTree).PlacesInStrings(context.CancellationToken);
        var hasNames = compilation.MayComposeKey(context.CancellationToken)
            && FilePrefilter.SpeaksOfMetadata(context.SemanticModel.SyntaxTree, context.CancellationToken);
        if (places.Count == 0 && !hasNames)
        {
            return;
        }

        var file = new FileAnalysis(context);
        file.AnalyzeLiterals(places);
        if (hasNames)
        {
            file.AnalyzeNames();
        }
    }

    /// <summary>Looks at a file in which there could be keys.</summary>
    private sealed class FileAnalysis(SemanticModelAnalysisContext context)
    {
        private readonly Action<Finding> _report = ReportsInto(new(context));
        private readonly EntryReader _reader = new(context.SemanticModel, context.CancellationToken);
        private LinkerdOptions? _options;

        private LinkerdOptions Options =>
            _options ??= Installation.OptionsOf(context.SemanticModel, context.Options, context.CancellationToken);

        private SyntaxNode Root => context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);

        /// <summary>Looks at keys that are written in one literal.</summary>
        public void AnalyzeLiterals(IReadOnlyList<int> positions)
        {
            foreach (var token in TokensInFile.At(Root, positions))
            {
                if (token.Parent is LiteralExpressionSyntax literal && ExpressionPrefilter.CouldBeKey(literal))
                {
                    AnalyzeWritten(literal);
                }
            }
        }

        /// <summary>Looks at keys that are put together of names, or referred to by one.</summary>
        public void AnalyzeNames()
        {
            var expressions = FileCache.Of(context.SemanticModel.SyntaxTree).Expressions(context.CancellationToken);
            foreach (var expression in expressions.ComposedOrReferredTo(context.CancellationToken))
            {
                if (expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax)
                {
                    AnalyzeWritten(expression);
                }
                else
                {
                    AnalyzeReference(expression);
                }
            }
        }

        private void AnalyzeWritten(ExpressionSyntax expression)
        {
            if (_reader.ReadWritten(expression) is { } entry && !UnfinishedEntry.IsAt(expression))
            {
                Judge(entry, isKeyWrittenHere: !expression.IsPieceOfText());
            }
        }

        /// <summary>
        /// The text of a constant of this compilation is judged where it is written. A constant of another one is judged where it is a key,
        /// or gets a name in this one: that name's uses are keys written here.
        /// </summary>
        private void AnalyzeReference(ExpressionSyntax reference)
        {
            if ((ExpressionPrefilter.CouldNameKey(reference) ? _reader.ReadNamed(reference) : _reader.ReadEntry(reference)) is { } entry
                && !UnfinishedEntry.IsAt(reference))
            {
                Judge(
                    _reader.IsGenerated(reference) && _reader.ReadWritten(reference) is { } replaceable ? replaceable : entry,
                    isKeyWrittenHere: _reader.IsFromElsewhere(reference));
            }
        }

        private static Action<Finding> ReportsInto(GeneratedCodeFilter reports) => finding => reports.Report(finding.ToDiagnostic());

        private void Judge(AnnotationEntry entry, bool isKeyWrittenHere) => RuleSet.Judge(entry, Options, isKeyWrittenHere, _report);
    }
}
