using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Analyzers;

/// <summary>
/// Finds out which actions an analyzer registers, by letting it. What is not known here is refused rather than left out, so that an empty
/// analyzer never registers less than the one that it is made after.
/// </summary>
internal sealed class ActionRecorder : AnalysisContext
{
    private readonly List<RegisteredAction> _actions = [];

    /// <summary>The actions that are called for whole files.</summary>
    public List<Action<SemanticModelAnalysisContext>> FileActions { get; } = [];

    /// <summary>The actions that an analyzer registers.</summary>
    public static IReadOnlyList<RegisteredAction> ActionsOf(DiagnosticAnalyzer analyzer) => Record(analyzer)._actions;

    /// <summary>Lets an analyzer register its actions.</summary>
    public static ActionRecorder Record(DiagnosticAnalyzer analyzer)
    {
        var recorder = new ActionRecorder();
        analyzer.Initialize(recorder);
        return recorder;
    }

    /// <inheritdoc/>
    public override void EnableConcurrentExecution()
    {
    }

    /// <inheritdoc/>
    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
        _actions.Add(new(ActionSubject.GeneratedCode, [(int)analysisMode], AtStart: false));

    /// <inheritdoc/>
    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
    {
        Add(ActionSubject.CompilationStart);
        action(new StartRecorder(this));
    }

    /// <inheritdoc/>
    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Add(ActionSubject.Compilation);

    /// <inheritdoc/>
    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
    {
        Add(ActionSubject.SemanticModel);
        FileActions.Add(action);
    }

    /// <inheritdoc/>
    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Add(ActionSubject.SyntaxTree);

    /// <inheritdoc/>
    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Add(ActionSubject.AdditionalFile);

    /// <inheritdoc/>
    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action,
        ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        _actions.Add(new(ActionSubject.SyntaxNode, KindsOf(syntaxKinds), AtStart: false));

    /// <inheritdoc/>
    public override void RegisterSymbolAction(
        Action<SymbolAnalysisContext> action,
        ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

    /// <inheritdoc/>
    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

    /// <inheritdoc/>
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw Unknown();

    private static IReadOnlyList<int> KindsOf<TLanguageKindEnum>(ImmutableArray<TLanguageKindEnum> kinds)
        where TLanguageKindEnum : struct => [.. kinds.Select(kind => (int)(SyntaxKind)(object)kind)];

    private static NotSupportedException Unknown() => new("The empty analyzer does not know this action yet.");

    private void Add(ActionSubject subject, bool atStart = false) => _actions.Add(new(subject, [], atStart));

    /// <summary>Records what is registered when a compilation starts.</summary>
    private sealed class StartRecorder(ActionRecorder recorder)
        : CompilationStartAnalysisContext(Key, new AnalyzerOptions([]), CancellationToken.None)
    {
        // Where there is nothing to look at, less is registered.
        private static readonly CSharpCompilation Key = CSharpCompilation.Create(
            "Key", [CSharpSyntaxTree.ParseText("class Key { const string Inject = \"linkerd.io/inject\"; }")]);

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            recorder.Add(ActionSubject.CompilationEnd, atStart: true);

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        {
            recorder.Add(ActionSubject.SemanticModel, atStart: true);
            recorder.FileActions.Add(action);
        }

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
            recorder.Add(ActionSubject.SyntaxTree, atStart: true);

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
            recorder.Add(ActionSubject.AdditionalFile, atStart: true);

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            recorder._actions.Add(new(ActionSubject.SyntaxNode, KindsOf(syntaxKinds), AtStart: true));

        public override void RegisterSymbolAction(
            Action<SymbolAnalysisContext> action,
            ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            throw Unknown();
    }
}
