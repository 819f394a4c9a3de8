using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>What can be done about what is said about a document.</summary>
internal static class DocumentActions
{
    /// <summary>The kind of an action that repairs one thing.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of the action that repairs everything that is certain.</summary>
    public const string FixAll = "source.fixAll.linkerd";

    private static readonly EditCodeFixProvider Provider = new();

    /// <summary>The actions at a place, each once.</summary>
    public static async Task<IReadOnlyList<CodeAction>> AtAsync(
        OpenDocument document,
        IReadOnlyList<(Diagnostic Diagnostic, Report Report)> reported,
        IReadOnlyList<string>? kinds,
        CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        using var workspace = new AdhocWorkspace();
        var project = ProjectOf(workspace, document);
        if (IsWanted(QuickFix, kinds))
        {
            foreach (var (diagnostic, report) in reported)
            {
                await AddRepairsAsync(document, project, diagnostic, report, actions, cancellationToken);
            }

            actions.AddRange(reported
                .DistinctBy(one => (one.Report.Rule.Id, one.Report.Line))
                .Select(one => Suppress(document, one.Report))
                .OfType<CodeAction>());
        }

        return actions;
    }

    /// <summary>The action that repairs everything that is certain; null where nothing is.</summary>
    public static async Task<CodeAction?> AllAsync(
        OpenDocument document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var project = ProjectOf(workspace, document);
        var repairable = diagnostics.Where(diagnostic => Provider.FixableDiagnosticIds.Contains(diagnostic.Id)).ToImmutableArray();
        if (repairable.IsEmpty)
        {
            return null;
        }

        var context = new FixAllContext(
            project,
            Provider,
            FixAllScope.Project,
            codeActionEquivalenceKey: null,
            repairable.Select(diagnostic => diagnostic.Id).Distinct(),
            new KnownDiagnostics(repairable),
            cancellationToken);
        return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action
            && await EditOfAsync(document, project, action, cancellationToken) is { } edit
                ? new(action.Title, FixAll, null, null, edit)
                : null;
    }

    /// <summary>Whether an editor that asks for some kinds wants one: a kind stands for all that are below it.</summary>
    public static bool IsWanted(string kind, IReadOnlyList<string>? kinds) =>
        kinds is not { Count: > 0 } || kinds.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private static Project ProjectOf(AdhocWorkspace workspace, OpenDocument document)
    {
        var id = ProjectId.CreateNewId();
        return workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Files", "Files", LanguageNames.CSharp))
            .AddAdditionalDocument(DocumentId.CreateNewId(id), document.File.Name, document.Text, filePath: document.File.AnalyzedPath)
            .GetProject(id)!;
    }

    private static async Task AddRepairsAsync(
        OpenDocument document,
        Project project,
        Diagnostic diagnostic,
        Report report,
        List<CodeAction> actions,
        CancellationToken cancellationToken)
    {
        if (!Provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            return;
        }

        var offered = new List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
        await Provider.RegisterCodeFixesAsync(new(
            project.AdditionalDocuments.Single(),
            diagnostic.Location.SourceSpan,
            [diagnostic],
            (action, _) => offered.Add(action),
            cancellationToken));
        var isCertain = EditProperties.Read(diagnostic.Properties) is { IsCertain: true };
        foreach (var action in offered)
        {
            if (await EditOfAsync(document, project, action, cancellationToken) is { } edit
                && actions.TrueForAll(other => other.Title != action.Title))
            {
                bool? isPreferred = isCertain && action == offered[0] ? true : null;
                actions.Add(new(action.Title, QuickFix, [ProtocolForms.DiagnosticOf(report, document.Uri)], isPreferred, edit));
            }
        }
    }

    /// <summary>A comment in a line of its own before the place: behind a value it could be a part of it.</summary>
    private static CodeAction? Suppress(OpenDocument document, Report report)
    {
        if (document.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || report.Place.Start.Line >= document.Text.Lines.Count)
        {
            return null;
        }

        var line = document.Text.Lines[report.Place.Start.Line];
        var text = line.ToString();
        var indentation = text[..(text.Length - text.TrimStart(' ', '\t').Length)];
        var end = document.Text.ToString().Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = new Position(report.Place.Start.Line, 0);
        return new(
            Texts.Get("Server_Suppress", report.Rule.Id),
            QuickFix,
            [ProtocolForms.DiagnosticOf(report, document.Uri)],
            null,
            Edit(document, [new(new(start, start), $"{indentation}# linkerd-disable {report.Rule.Id}{end}")]));
    }

    private static async Task<WorkspaceEdit?> EditOfAsync(
        OpenDocument document, Project project, Microsoft.CodeAnalysis.CodeActions.CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution.GetProject(project.Id);
        if (changed is null)
        {
            return null;
        }

        var text = await changed.AdditionalDocuments.Single().GetTextAsync(cancellationToken);
        var edits = text.GetTextChanges(document.Text)
            .Select(change => new TextEdit(document.RangeOf(change.Span), change.NewText ?? string.Empty))
            .ToList();
        return edits.Count == 0 ? null : Edit(document, edits);
    }

    private static WorkspaceEdit Edit(OpenDocument document, IReadOnlyList<TextEdit> edits) =>
        new(new Dictionary<string, IReadOnlyList<TextEdit>> { [document.Uri] = edits });
}
