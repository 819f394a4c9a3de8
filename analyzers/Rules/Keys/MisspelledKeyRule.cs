using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1002: no such key, and one candidate stands out.</summary>
internal sealed class MisspelledKeyRule : KeyRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1002";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.ProxyConfiguration);

    private static readonly DiagnosticDescriptor MisspelledKey = Factory.Create();

    private static readonly DiagnosticDescriptor MisspelledKeyBesideRight = Factory.Create("BesideRight");

    private static readonly DiagnosticDescriptor MisspelledUnsupportedKey = Factory.Create("Unsupported");

    private static readonly DiagnosticDescriptor Refused = Factory.Create("Refused");

    private static readonly DiagnosticDescriptor RefusedWithRepair = Factory.Create("RefusedRepair");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [MisspelledKey, MisspelledKeyBesideRight, MisspelledUnsupportedKey, Refused, RefusedWithRepair];

    /// <inheritdoc/>
    public override Effect Effect => Effect.Ignored;

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? RefusedKey => Refused;

    /// <inheritdoc/>
    protected override DiagnosticDescriptor? RefusedKeyWithRepair => RefusedWithRepair;

    /// <inheritdoc/>
    public override bool OffersEdits => true;

    /// <inheritdoc/>
    public override Finding? Judge(KeyInContext key)
    {
        if (key.Known is not null || key.Match.Best is not { } best || IsSurelyImage(key, best))
        {
            return null;
        }

        return key.Release is { } release && !best.IsReadBy(release)
            ? new(MisspelledUnsupportedKey, key.Entry.Origin, edit: null, key.Text, best.Name, release.ToString())
            : key.ToFinding(best, MisspelledKey, MisspelledKeyBesideRight, key.Text);
    }

    /// <summary>
    /// Whether the text names an image, such as <c>linkerd/proxy-injector</c>: without a dot it is a key only if the rest is one to the
    /// letter.
    /// </summary>
    private static bool IsSurelyImage(KeyInContext key, LinkerdKey best)
    {
        var slash = key.Text.IndexOf('/');
        return key.Text.IndexOf('.', 0, slash < 0 ? key.Text.Length : slash) < 0
            && !key.Text.EndsWith("/" + best.LocalName, StringComparison.Ordinal);
    }
}
