using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <content>A limit of no retries.</content>
internal sealed partial class NoEffectRule
{
    /// <summary>No retries at all cannot be asked for together with when to retry.</summary>
    private static void JudgeRetries(AnnotationEntry entry, Action<Finding> report)
    {
        if (entry.Key == KeyNames.RetryLimit
            && entry.Map is { } map
            && entry.Values is { Length: 1 } values
            && values[0].Texts is { Length: 1 } texts
            && IntegerText.TryParse(texts[0].AsSpan(), takesPlus: true, takesMinus: false, out var limit)
            && limit == 0
            && map.Beside(entry).Any(other => LinkerdCatalog.Find(other.Key) is { Domain: RetryDomain }))
        {
            report(new(NoEffectOfNoRetries, values[0].Origin, edit: null, entry.Key) { Effect = Effect.Acts });
        }
    }
}
