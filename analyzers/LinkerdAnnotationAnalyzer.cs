using System.Collections.Concurrent;
using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        context.RegisterCompilationStartAction(start => new PerCompilation().Register(start));
        context.RegisterCompilationAction(ReportInvalidOptions);
    }

    private static void ReportInvalidOptions(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var reported = new HashSet<InvalidOption>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            foreach (var option in LinkerdOptions.Read(provider.GetOptions(tree), provider.GlobalOptions).Invalid)
            {
                if (reported.Add(option))
                {
                    context.ReportDiagnostic(RuleSet.JudgeOption(option).ToDiagnostic());
                }
            }
        }
    }

    /// <summary>What is kept for one compilation.</summary>
    private sealed class PerCompilation
    {
        // Nobody chooses among keys in deeper nests of conditions.
        private const int DeepestArm = 8;

        private readonly ConcurrentDictionary<SyntaxTree, bool> _speaksOfMetadata = new();

        public void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);
            context.RegisterSyntaxNodeAction(AnalyzeComposition, SyntaxKind.AddExpression, SyntaxKind.InterpolatedStringExpression);
            context.RegisterSyntaxNodeAction(
                AnalyzeShape,
                SyntaxKind.ElementAccessExpression,
                SyntaxKind.ElementBindingExpression,
                SyntaxKind.ImplicitElementAccess,
                SyntaxKind.ComplexElementInitializerExpression,
                SyntaxKind.TupleExpression);
            context.RegisterSyntaxNodeAction(
                AnalyzeCall,
                SyntaxKind.InvocationExpression,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.BaseConstructorInitializer,
                SyntaxKind.ThisConstructorInitializer);
        }

        private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
        {
            var literal = (LiteralExpressionSyntax)context.Node;
            if (CheapLook.CouldBeKey(literal))
            {
                AnalyzeWritten(context, literal);
            }
        }

        private void AnalyzeComposition(SyntaxNodeAnalysisContext context)
        {
            var expression = (ExpressionSyntax)context.Node;
            if (CheapLook.CouldComposeKey(expression) && SpeaksOfMetadata(context))
            {
                AnalyzeWritten(context, expression);
            }
        }

        private void AnalyzeShape(SyntaxNodeAnalysisContext context)
        {
            if (CheapLook.KeyOf(context.Node) is { } key)
            {
                AnalyzeReferences(context, key, depth: 0);
            }
        }

        private void AnalyzeCall(SyntaxNodeAnalysisContext context)
        {
            var arguments = context.Node switch
            {
                InvocationExpressionSyntax invocation when CheapLook.CouldTakeKey(invocation.Expression.LastName()) => invocation.ArgumentList,
                BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
                ConstructorInitializerSyntax initializer => initializer.ArgumentList,
                _ => null,
            };
            if (arguments is not { Arguments.Count: > 0 })
            {
                return;
            }

            foreach (var argument in arguments.Arguments)
            {
                AnalyzeReferences(context, argument.Expression, depth: 0);
            }
        }

        /// <summary>The constants that an expression refers to, in each of its arms.</summary>
        private void AnalyzeReferences(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, int depth)
        {
            var inner = expression.Unwrap();
            if (CheapLook.IsReference(inner))
            {
                if (SpeaksOfMetadata(context))
                {
                    AnalyzeReference(context, inner);
                }

                return;
            }

            if (depth == DeepestArm)
            {
                return;
            }

            switch (inner)
            {
                case ConditionalExpressionSyntax conditional:
                    AnalyzeReferences(context, conditional.WhenTrue, depth + 1);
                    AnalyzeReferences(context, conditional.WhenFalse, depth + 1);
                    break;
                case SwitchExpressionSyntax switchExpression:
                    foreach (var arm in switchExpression.Arms)
                    {
                        AnalyzeReferences(context, arm.Expression, depth + 1);
                    }

                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    AnalyzeReferences(context, coalesce.Left, depth + 1);
                    AnalyzeReferences(context, coalesce.Right, depth + 1);
                    break;
            }
        }

        private static void AnalyzeWritten(SyntaxNodeAnalysisContext context, ExpressionSyntax expression)
        {
            if (new EntryReader(context.SemanticModel, context.CancellationToken).ReadWritten(expression) is { } entry)
            {
                Judge(context, entry, judgesKey: true);
            }
        }

        private static void AnalyzeReference(SyntaxNodeAnalysisContext context, ExpressionSyntax reference)
        {
            var reader = new EntryReader(context.SemanticModel, context.CancellationToken);
            if (reader.ReadReference(reference) is { } entry)
            {
                // The text of a constant of this compilation is judged where it is written.
                Judge(context, entry, judgesKey: reader.IsFromElsewhere(reference));
            }
        }

        private static void Judge(SyntaxNodeAnalysisContext context, AnnotationEntry entry, bool judgesKey)
        {
            var provider = context.Options.AnalyzerConfigOptionsProvider;
            var options = LinkerdOptions.Read(provider.GetOptions(context.Node.SyntaxTree), provider.GlobalOptions);
            if (judgesKey && RuleSet.JudgeKey(entry, options) is { } wrongKey)
            {
                context.ReportDiagnostic(wrongKey.ToDiagnostic());
            }

            foreach (var finding in RuleSet.JudgeEntry(entry, options))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }

        /// <summary>
        /// Whether a file has anything to do with annotations, labels or Linkerd. Keys that are composed or referred to are looked into only
        /// there, since the compiler has to be asked what the names in them mean.
        /// </summary>
        private bool SpeaksOfMetadata(SyntaxNodeAnalysisContext context)
        {
            if (_speaksOfMetadata.TryGetValue(context.Node.SyntaxTree, out var known))
            {
                return known;
            }

            var found = context.Node.SyntaxTree.GetText(context.CancellationToken).ContainsAny("nnotation", "abel", "inkerd");
            return _speaksOfMetadata.GetOrAdd(context.Node.SyntaxTree, found);
        }
    }
}
