using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Analyzers;

/// <summary>Registers given actions that do nothing: what is left is what the compiler takes to call them.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is run here, and by no compiler.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer(IReadOnlyList<RegisteredAction> actions) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "EMPTY",
        "Nothing",
        "Nothing",
        "Nothing",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            (GeneratedCodeAnalysisFlags)actions
                .Where(action => action.Subject == ActionSubject.GeneratedCode)
                .SelectMany(action => action.Kinds)
                .FirstOrDefault());
        foreach (var action in actions.Where(action => !action.AtStart && action.Subject != ActionSubject.GeneratedCode))
        {
            Register(context, action);
        }
    }

    private void Register(AnalysisContext context, RegisteredAction action)
    {
        switch (action.Subject)
        {
            case ActionSubject.CompilationStart:
                context.RegisterCompilationStartAction(RegisterAtStart);
                break;
            case ActionSubject.Compilation:
                context.RegisterCompilationAction(static _ => { });
                break;
            case ActionSubject.SyntaxTree:
                context.RegisterSyntaxTreeAction(static _ => { });
                break;
            case ActionSubject.SemanticModel:
                context.RegisterSemanticModelAction(static _ => { });
                break;
            case ActionSubject.AdditionalFile:
                context.RegisterAdditionalFileAction(static _ => { });
                break;
            case ActionSubject.SyntaxNode:
                context.RegisterSyntaxNodeAction(static _ => { }, KindsOf(action));
                break;
            default:
                throw new NotSupportedException(action.ToString());
        }
    }

    private void RegisterAtStart(CompilationStartAnalysisContext context)
    {
        foreach (var action in actions.Where(action => action.AtStart))
        {
            switch (action.Subject)
            {
                case ActionSubject.CompilationEnd:
                    context.RegisterCompilationEndAction(static _ => { });
                    break;
                case ActionSubject.SyntaxTree:
                    context.RegisterSyntaxTreeAction(static _ => { });
                    break;
                case ActionSubject.SemanticModel:
                    context.RegisterSemanticModelAction(static _ => { });
                    break;
                case ActionSubject.AdditionalFile:
                    context.RegisterAdditionalFileAction(static _ => { });
                    break;
                case ActionSubject.SyntaxNode:
                    context.RegisterSyntaxNodeAction(static _ => { }, KindsOf(action));
                    break;
                default:
                    throw new NotSupportedException(action.ToString());
            }
        }
    }

    private static ImmutableArray<SyntaxKind> KindsOf(RegisteredAction action) => [.. action.Kinds.Select(kind => (SyntaxKind)kind)];
}
