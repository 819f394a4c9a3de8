using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // One action for a whole file. An action for each kind of node that could hold a key costs more by being called than by what it does.
        context.RegisterCompilationStartAction(start =>
        {
            var compilation = new CompilationLook(start.Compilation);
            start.RegisterSemanticModelAction(file => AnalyzeFile(file, compilation));
        });
        context.RegisterCompilationAction(ReportInvalidOptions);
    }

    private static void ReportInvalidOptions(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var reported = new HashSet<InvalidOption>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var file = provider.GetOptions(tree);
            if (!LinkerdOptions.AreSet(file, provider.GlobalOptions))
            {
                continue;
            }

            foreach (var option in LinkerdOptions.Read(file, provider.GlobalOptions).Invalid)
            {
                if (reported.Add(option))
                {
                    context.ReportDiagnostic(RuleSet.JudgeOption(option).ToDiagnostic());
                }
            }
        }
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext context, CompilationLook compilation)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var look = FileLook.At(tree, context.CancellationToken);
        if (look.Positions.Count == 0 && !look.SpeaksOfMetadata)
        {
            return;
        }

        var root = tree.GetRoot(context.CancellationToken);
        foreach (var literal in KeyExpressions.LiteralsAt(root, look.Positions))
        {
            AnalyzeWritten(context, literal);
        }

        if (look.SpeaksOfMetadata && compilation.SpeaksOfLinkerd(context.CancellationToken))
        {
            foreach (var expression in KeyExpressions.ComposedOrReferredTo(root))
            {
                if (expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax)
                {
                    AnalyzeWritten(context, expression);
                }
                else
                {
                    AnalyzeReference(context, expression);
                }
            }
        }
    }

    private static void AnalyzeWritten(SemanticModelAnalysisContext context, ExpressionSyntax expression)
    {
        if (ReaderFor(context).ReadWritten(expression) is not { } entry)
        {
            return;
        }

        if (!expression.IsPieceOfText())
        {
            JudgeKey(context, entry);
        }

        JudgeEntry(context, entry);
    }

    /// <summary>
    /// The text of a constant of this compilation is judged where it is written. A constant of another one is judged where it is a key, or
    /// gets a name in this one: that name's uses are keys written here.
    /// </summary>
    private static void AnalyzeReference(SemanticModelAnalysisContext context, ExpressionSyntax reference)
    {
        var reader = ReaderFor(context);
        if ((CheapLook.CouldNameKey(reference) ? reader.ReadNamed(reference) : reader.ReadEntry(reference)) is not { } entry)
        {
            return;
        }

        if (reader.IsFromElsewhere(reference))
        {
            JudgeKey(context, entry);
        }

        JudgeEntry(context, entry);
    }

    private static EntryReader ReaderFor(SemanticModelAnalysisContext context) => new(context.SemanticModel, context.CancellationToken);

    private static void JudgeKey(SemanticModelAnalysisContext context, AnnotationEntry entry)
    {
        if (RuleSet.JudgeKey(entry, OptionsOf(context)) is { } wrongKey)
        {
            context.ReportDiagnostic(wrongKey.ToDiagnostic());
        }
    }

    private static void JudgeEntry(SemanticModelAnalysisContext context, AnnotationEntry entry)
    {
        if (entry.Access == EntryAccess.None)
        {
            return;
        }

        foreach (var finding in RuleSet.JudgeEntry(entry, OptionsOf(context)))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    private static LinkerdOptions OptionsOf(SemanticModelAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        return LinkerdOptions.Read(provider.GetOptions(context.SemanticModel.SyntaxTree), provider.GlobalOptions);
    }
}
