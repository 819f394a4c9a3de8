using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Finding = LinkerdAnnotations.Analyzers.Rules.Finding;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Analyzers;

/// <summary>Finds Linkerd annotations and labels in C# code, and asks the rules about them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinkerdAnnotationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleSet.DescriptorsForCode;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeFilter.GeneratedCodeIsJudgedHere);

        // One action for a whole file: actions for each kind of node that could hold a key cost more by being called than by what they do.
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = CompilationPrefilter.Of(start.Compilation, start.CancellationToken);
            if (compilation.MayHoldKey || compilation.MayComposeKey(start.CancellationToken))
            {
                start.RegisterSemanticModelAction(file => AnalyzeFile(file, compilation));
            }
        });
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
        private readonly Action<Finding> _report = ReportsInto(new(context), FileCache.Of(context.SemanticModel.SyntaxTree));
        private readonly EntryReader _reader = new(context.SemanticModel, context.CancellationToken);
        private readonly TextSpan _asked = AskedPart.In(
            context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken),
            context.FilterSpan);

        private LinkerdOptions? _options;

        private LinkerdOptions Options =>
            _options ??= Installation.OptionsOf(context.SemanticModel, context.Options, context.CancellationToken);

        private SyntaxNode Root => context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);

        /// <summary>Looks at keys that are written in one literal.</summary>
        public void AnalyzeLiterals(IReadOnlyList<int> positions)
        {
            foreach (var token in TokensInFile.At(Root, positions.Where(position => _asked.Contains(position))))
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
            var expressions = FileCache.Of(context.SemanticModel.SyntaxTree).Expressions;
            foreach (var expression in expressions.ComposedOrReferredTo(_asked, context.CancellationToken))
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

        /// <summary>Whether a report about a key can stand in the lines whose fixes an editor asks for; it can in a build.</summary>
        private bool IsAskedAbout(ExpressionSyntax key) =>
            context.FilterSpan is not { } asked || EntrySpan.Of(key) is not { } span || span.IntersectsWith(asked);

        private void AnalyzeWritten(ExpressionSyntax expression)
        {
            if (IsAskedAbout(expression) && _reader.ReadWritten(expression) is { } entry && !UnfinishedEntry.IsAt(expression))
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
            if (IsAskedAbout(reference)
                && (ExpressionPrefilter.CouldNameKey(reference) ? _reader.ReadNamed(reference) : _reader.ReadEntry(reference)) is { } entry
                && !UnfinishedEntry.IsAt(reference))
            {
                var origin = _reader.OriginOf(reference);
                Judge(
                    origin == ConstantOrigin.Generated && _reader.ReadWritten(reference) is { } replaceable ? replaceable : entry,
                    isKeyWrittenHere: origin != ConstantOrigin.Source);
            }
        }

        private static Action<Finding> ReportsInto(GeneratedCodeFilter reports, FileCache file) =>
            finding => reports.Report(finding.ToDiagnostic(file.AsSaidBefore));

        private void Judge(AnnotationEntry entry, bool isKeyWrittenHere) => RuleSet.Judge(entry, Options, isKeyWrittenHere, _report);
    }
}
