using System.Reflection;
using LinkerdAnnotations.Completion;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;

namespace LinkerdAnnotations.Tests.Completion;

/// <summary>What Roslyn's completion service offers at a place of a program.</summary>
internal sealed class CompletionRun
{
    private const string Caret = "$$";

    private static readonly MefHostServices Host = MefHostServices.Create(MefHostServices.DefaultAssemblies.Add(
        typeof(LinkerdCompletionProvider).Assembly));

    private readonly Document _document;
    private readonly CompletionService _service;

    private CompletionRun(Document document, CompletionService service, CompletionList list)
    {
        _document = document;
        _service = service;
        List = list;
    }

    /// <summary>All that is offered.</summary>
    public CompletionList List { get; }

    /// <summary>What this product offers, in the order of the list.</summary>
    public IReadOnlyList<CompletionItem> Items =>
        [.. List.ItemsList.Where(item => CompletionItems.KeyOf(item) is not null).OrderBy(item => item.SortText, StringComparer.Ordinal)];

    /// <summary>The texts of these.</summary>
    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.DisplayText)];

    /// <summary>Asks for completion where the source says <c>$$</c>.</summary>
    /// <param name="source">A program or a library, which need not compile.</param>
    /// <param name="release">The configured Linkerd release.</param>
    /// <param name="typed">The character that was typed last, before the caret; null where completion was asked for with its key.</param>
    public static Task<CompletionRun> AtAsync(string source, string? release = null, char? typed = null) =>
        AtAsync(source, release, typed, Host, assembly: null);

    /// <summary>The same in a project that has constants generated.</summary>
    public static Task<CompletionRun> WithConstantsAsync(string source, string release) =>
        AtAsync(source, release + "\nbuild_property.LinkerdGenerateConstants = true", typed: null, Host, assembly: null);

    /// <summary>The same in an editor that finds the assembly among the analyzers of the project.</summary>
    public static async Task<CompletionRun> ByReferenceAsync(string source)
    {
        while (true)
        {
            // Roslyn loads such assemblies while it answers without them.
            var run = await AtAsync(
                source,
                release: null,
                typed: null,
                MefHostServices.DefaultHost,
                typeof(LinkerdCompletionProvider).Assembly);
            if (run.Items.Count > 0)
            {
                return run;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asks the provider itself, since the service hides it when a provider fails.</summary>
    public static async Task AskProviderAsync(string source)
    {
        var (document, position) = await CreateAsync(source, release: null, Host, assembly: null);
        var provider = new LinkerdCompletionProvider();
        await provider.ProvideCompletionsAsync(new(
            provider, document, position, new(position, 0), CompletionTrigger.Invoke, document.Project.Solution.Options,
            TestContext.Current.CancellationToken));
    }

    /// <summary>Whether the service would open its list by itself.</summary>
    public static async Task<bool> IsTriggeredAsync(string source, char typed)
    {
        var (document, position) = await CreateAsync(source, release: null, Host, assembly: null);
        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        return new LinkerdCompletionProvider().ShouldTriggerCompletion(
            text,
            position,
            CompletionTrigger.CreateInsertionTrigger(typed),
            document.Project.Solution.Options);
    }

    /// <summary>The source after one of the items was chosen.</summary>
    public async Task<string> ChooseAsync(string item)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var change = await _service.GetChangeAsync(_document, Item(item), cancellationToken: cancellationToken);
        return (await _document.GetTextAsync(cancellationToken)).WithChanges(change.TextChange).ToString();
    }

    /// <summary>What is said about one of the items.</summary>
    public async Task<string?> DescribeAsync(string item) =>
        (await _service.GetDescriptionAsync(_document, Item(item), TestContext.Current.CancellationToken))?.Text;

    /// <summary>What is left of the items when the user has typed something.</summary>
    public IReadOnlyList<string> Filter(string typed) =>
        [.. _service.FilterItems(_document, [.. Items], typed).Select(item => item.DisplayText)];

    /// <summary>The item of a text.</summary>
    public CompletionItem Item(string text) => Assert.Single(Items, item => item.DisplayText == text);

    private static async Task<CompletionRun> AtAsync(string source, string? release, char? typed, MefHostServices host, Assembly? assembly)
    {
        var (document, position) = await CreateAsync(source, release, host, assembly);
        var service = CompletionService.GetService(document) ?? throw new InvalidOperationException("No completion service.");
        var trigger = typed is { } character ? CompletionTrigger.CreateInsertionTrigger(character) : CompletionTrigger.Invoke;
        return new(
            document,
            service,
            await service.GetCompletionsAsync(document, position, trigger, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async Task<(Document Document, int Position)> CreateAsync(
        string source,
        string? release,
        MefHostServices host,
        Assembly? assembly)
    {
        var position = source.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(position >= 0);
        var document = await ProgramProject.CreateAsync(
            source.Remove(position, Caret.Length), globalConfig: release is null
                ? string.Empty
                : $"linkerd_version = {release}", host: host);
        if (assembly is null)
        {
            return (document, position);
        }

        var project = document.Project.AddAnalyzerReference(new AnalyzerFileReference(assembly.Location, new Loader(assembly)));
        return (project.GetDocument(document.Id)!, position);
    }

    private sealed class Loader(Assembly assembly) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // All of them are loaded.
        }

        public Assembly LoadFromPath(string fullPath) => assembly;
    }
}
