using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>LKD1001: a key that was meant to run the proxy as a native sidecar, and does not.</summary>
internal sealed class NativeSidecarKeyRule : KeyRule
{
    /// <summary>The rule's ID, which is never used for another.</summary>
    public const string Id = "LKD1001";

    private static readonly DescriptorFactory Factory = new(Id, DiagnosticSeverity.Warning, LinkerdPages.NativeSidecars);

    private static readonly DiagnosticDescriptor NativeSidecarKey = Factory.Create();

    private static readonly DiagnosticDescriptor NativeSidecarKeyWithoutRelease = Factory.Create("WithoutRelease");

    private static readonly DiagnosticDescriptor NativeSidecarKeyByDefault = Factory.Create("ByDefault");

    private static readonly DiagnosticDescriptor NativeSidecarKeyBesideRight = Factory.Create("BesideRight");

    private static readonly DiagnosticDescriptor NativeSidecarKeyTooNew = Factory.Create("TooNew");

    private static readonly DiagnosticDescriptor NativeSidecarKeyTooNewSwitchedOff = Factory.Create("TooNewSwitchedOff");

    private static readonly DiagnosticDescriptor NativeSidecarKeyTooNewBesideRight = Factory.Create("TooNewBesideRight");

    private static readonly DiagnosticDescriptor NativeSidecarKeySwitchedOff = Factory.Create("SwitchedOff");

    private static readonly DiagnosticDescriptor NativeSidecarUnavailable = Factory.Create("Unavailable");

    private static readonly DiagnosticDescriptor Refused = Factory.Create("Refused");

    private static readonly DiagnosticDescriptor RefusedWithRepair = Factory.Create("RefusedRepair");

    /// <inheritdoc/>
    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        NativeSidecarKey,
        NativeSidecarKeyWithoutRelease,
        NativeSidecarKeyByDefault,
        NativeSidecarKeyBesideRight,
        NativeSidecarKeyTooNew,
        NativeSidecarKeyTooNewSwitchedOff,
        NativeSidecarKeyTooNewBesideRight,
        NativeSidecarKeySwitchedOff,
        NativeSidecarUnavailable,
        Refused,
        RefusedWithRepair,
    ];

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
        if (key.IsRead || !IsAimedAt(key))
        {
            return null;
        }

        if (NativeSidecarKeys.CurrentIn(key.Release, KindsOf(key.Entry)) is not { } current)
        {
            return new(
                NativeSidecarUnavailable,
                key.Entry.Origin,
                edit: null,
                key.Text,
                key.Release.ToString(),
                NativeSidecarKeys.Introduced.NameBeside(key.Release));
        }

        if (key.Known is { Introduced: { } introduced })
        {
            return key.ToFinding(
                current,
                SaysNo(key.Entry) ? NativeSidecarKeyTooNewSwitchedOff : NativeSidecarKeyTooNew,
                NativeSidecarKeyTooNewBesideRight,
                key.Text,
                introduced.NameBeside(key.Release),
                key.Release.ToString());
        }

        return SaysNo(key.Entry) ? key.ToFinding(current, NativeSidecarKeySwitchedOff, NativeSidecarKeyBesideRight, key.Text)
            : key.IsNativeByDefault == true ? key.ToFinding(current, NativeSidecarKeyByDefault, NativeSidecarKeyBesideRight, key.Text)
            : key.Release is null ? ToFindingWithoutRelease(key, current)
            : key.ToFinding(current, NativeSidecarKey, NativeSidecarKeyBesideRight, key.Text);
    }

    /// <summary>Most releases in use need the key, and the newest do not.</summary>
    private static Finding ToFindingWithoutRelease(KeyInContext key, LinkerdKey current)
    {
        var finding = key.ToFinding(current, NativeSidecarKey, NativeSidecarKeyBesideRight, key.Text);
        return finding.Descriptor == NativeSidecarKey
            ? new(
                NativeSidecarKeyWithoutRelease,
                key.Entry.Origin,
                finding.Edit,
                key.Text,
                current.Name,
                NativeSidecarKeys.OnByDefault.ToString())
            : finding;
    }

    private static bool SaysNo(AnnotationEntry entry) => entry.Access == EntryAccess.Write && NativeSidecar.ValueOf(entry) == false;

    private static ObjectKinds KindsOf(AnnotationEntry entry) =>
        entry.Access == EntryAccess.Write ? entry.OwnerKind.ReadAs() : ObjectKinds.None;

    /// <summary>Whether a key was meant to run the proxy as a native sidecar, be it read or not.</summary>
    public static bool IsAimedAt(KeyInContext key) =>
        key.Known is { } known ? NativeSidecarKeys.Contains(known) : key.Match.Best is { } best && NativeSidecarKeys.Contains(best);
}
