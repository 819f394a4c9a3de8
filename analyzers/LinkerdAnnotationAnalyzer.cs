using System.Collections.Concurrent;
using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
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
        var files = context.Compilation.SyntaxTrees.Select(provider.GetOptions)
            .Concat(context.Options.AdditionalFiles.Where(file => ManifestFiles.Includes(file.Path)).Select(provider.GetOptions));
        foreach (var file in files)
        {
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

    /// <summary>What is kept for one compilation.</summary>
    private sealed class PerCompilation
    {
        // Nobody chooses among keys in deeper nests of conditions.
        private const int DeepestArm = 8;

        private readonly ConcurrentDictionary<SyntaxTree, bool> _speaksOfMetadata = new();

        public void Register(CompilationStartAnalysisContext context)
        {
            // What is reported has to lie in the node that is looked at, or editors offer no fix for it: keys are judged where they are
            // written, and what stands beside a key in the shape that holds both.
            context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);
            context.RegisterSyntaxNodeAction(AnalyzeComposition, SyntaxKind.AddExpression, SyntaxKind.InterpolatedStringExpression);
            context.RegisterSyntaxNodeAction(
                AnalyzeShape,
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxKind.CoalesceAssignmentExpression,
                SyntaxKind.ComplexElementInitializerExpression,
                SyntaxKind.TupleExpression);
            context.RegisterSyntaxNodeAction(
                AnalyzeIndexer,
                SyntaxKind.ElementAccessExpression,
                SyntaxKind.ElementBindingExpression,
                SyntaxKind.ImplicitElementAccess);
            context.RegisterSyntaxNodeAction(
                AnalyzeCall,
                SyntaxKind.InvocationExpression,
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.BaseConstructorInitializer,
                SyntaxKind.ThisConstructorInitializer);
            context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
            context.RegisterSyntaxNodeAction(AnalyzeInitializer, SyntaxKind.EqualsValueClause, SyntaxKind.ArrowExpressionClause);
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
                AnalyzeKeys(context, key, depth: 0);
            }
        }

        private void AnalyzeIndexer(SyntaxNodeAnalysisContext context)
        {
            if (CheapLook.IsOnlyRead(context.Node))
            {
                AnalyzeShape(context);
            }
        }

        private void AnalyzeCall(SyntaxNodeAnalysisContext context)
        {
            var arguments = context.Node switch
            {
                InvocationExpressionSyntax invocation => invocation.ArgumentList,
                BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
                ConstructorInitializerSyntax initializer => initializer.ArgumentList,
                _ => null,
            };
            if (arguments is null)
            {
                return;
            }

            foreach (var argument in arguments.Arguments)
            {
                if (!CheapLook.IsReference(argument.Expression) || (SpeaksOfMetadata(context) && CouldBeKey(argument.Expression, context.Node)))
                {
                    AnalyzeKeys(context, argument.Expression, depth: 0);
                }
            }
        }

        /// <summary>A method whose name says nothing is asked about constants only, lest every call in the file be looked into.</summary>
        private static bool CouldBeKey(ExpressionSyntax reference, SyntaxNode call) =>
            CheapLook.IsNamedLikeConstant(reference)
            || call is not InvocationExpressionSyntax invocation
            || CheapLook.CouldTakeKey(invocation.Expression.LastName());

        private void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
        {
            if (((AttributeSyntax)context.Node).ArgumentList is { } list)
            {
                foreach (var argument in list.Arguments)
                {
                    AnalyzeKeys(context, argument.Expression, depth: 0);
                }
            }
        }

        /// <summary>A constant of another assembly gets a name in this one: that name's uses are keys written here.</summary>
        private void AnalyzeInitializer(SyntaxNodeAnalysisContext context)
        {
            var value = context.Node switch
            {
                EqualsValueClauseSyntax clause => clause.Value.Unwrap(),
                ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax } arrow => arrow.Expression.Unwrap(),
                _ => null,
            };
            if (value is not null && CheapLook.IsReference(value) && CheapLook.IsNamedLikeConstant(value) && SpeaksOfMetadata(context))
            {
                var reader = new EntryReader(context.SemanticModel, context.CancellationToken);
                if (reader.IsFromElsewhere(value) && reader.ReadNamed(value) is { } entry)
                {
                    JudgeKey(context, entry);
                }
            }
        }

        /// <summary>What could be a key of the shape at hand: in each arm, a text that is written there, or a constant that is referred to.</summary>
        private void AnalyzeKeys(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, int depth)
        {
            if (depth > DeepestArm)
            {
                return;
            }

            var inner = expression.Unwrap();
            switch (inner)
            {
                case LiteralExpressionSyntax literal when CheapLook.IsKey(literal):
                    AnalyzeEntry(context, literal, isReference: false);
                    break;
                case ConditionalExpressionSyntax conditional:
                    AnalyzeKeys(context, conditional.WhenTrue, depth + 1);
                    AnalyzeKeys(context, conditional.WhenFalse, depth + 1);
                    break;
                case SwitchExpressionSyntax switchExpression:
                    foreach (var arm in switchExpression.Arms)
                    {
                        AnalyzeKeys(context, arm.Expression, depth + 1);
                    }

                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    AnalyzeKeys(context, coalesce.Left, depth + 1);
                    AnalyzeKeys(context, coalesce.Right, depth + 1);
                    break;
                case BinaryExpressionSyntax or InterpolatedStringExpressionSyntax when CheapLook.CouldComposeKey(inner) && SpeaksOfMetadata(context):
                    AnalyzeEntry(context, inner, isReference: false);
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax when CheapLook.IsReference(inner) && SpeaksOfMetadata(context):
                    AnalyzeEntry(context, inner, isReference: true);
                    break;
            }
        }

        private static void AnalyzeWritten(SyntaxNodeAnalysisContext context, ExpressionSyntax expression)
        {
            if (new EntryReader(context.SemanticModel, context.CancellationToken).ReadWritten(expression) is { } entry)
            {
                JudgeKey(context, entry);
            }
        }

        private static void AnalyzeEntry(SyntaxNodeAnalysisContext context, ExpressionSyntax key, bool isReference)
        {
            var reader = new EntryReader(context.SemanticModel, context.CancellationToken);
            if (reader.ReadEntry(key) is not { } entry)
            {
                return;
            }

            // The text of a constant of this compilation is judged where it is written.
            if (isReference && reader.IsFromElsewhere(key))
            {
                JudgeKey(context, entry);
            }

            foreach (var finding in RuleSet.JudgeEntry(entry, OptionsOf(context)))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }

        private static void JudgeKey(SyntaxNodeAnalysisContext context, AnnotationEntry entry)
        {
            if (RuleSet.JudgeKey(entry, OptionsOf(context)) is { } wrongKey)
            {
                context.ReportDiagnostic(wrongKey.ToDiagnostic());
            }
        }

        private static LinkerdOptions OptionsOf(SyntaxNodeAnalysisContext context)
        {
            var provider = context.Options.AnalyzerConfigOptionsProvider;
            return LinkerdOptions.Read(provider.GetOptions(context.Node.SyntaxTree), provider.GlobalOptions);
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
