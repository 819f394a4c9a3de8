using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace LinkerdAnnotations.Tests.Package.Host;

/// <summary>Asks completion providers as an editor does.</summary>
internal static class OfferedTexts
{
    // What reads the items of a context is Roslyn's service for a language, which asks all providers at once.
    private static readonly PropertyInfo Items = typeof(CompletionContext).GetProperty(
        "Items",
        BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>What the providers offer for the first empty literal.</summary>
    public static async Task<IReadOnlyList<string>> InEmptyLiteralAsync(Document document, IEnumerable<object> exports)
    {
        var text = (await document.GetTextAsync().ConfigureAwait(false)).ToString();
        var position = text.IndexOf("\"\"", StringComparison.Ordinal) + 1;
        var items = new List<CompletionItem>();
        foreach (var provider in exports.OfType<CompletionProvider>())
        {
            var context = new CompletionContext(
                provider, document, position, new(position, 0), CompletionTrigger.CreateInsertionTrigger('"'),
                document.Project.Solution.Options, CancellationToken.None);
            await provider.ProvideCompletionsAsync(context).ConfigureAwait(false);
            items.AddRange((IEnumerable<CompletionItem>)Items.GetValue(context)!);
        }

        return [.. items.OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.DisplayText)];
    }
}
