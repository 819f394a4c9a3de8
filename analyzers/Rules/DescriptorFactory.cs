using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// Makes the descriptors of a rule. A rule that says one thing in several ways has a descriptor for each, under the same ID; all texts are
/// in <c>Resources/Strings.resx</c>, under names that begin with the ID.
/// </summary>
/// <param name="id">The rule's ID.</param>
/// <param name="defaultSeverity">Warning only where Linkerd or Kubernetes ignores or refuses what is written.</param>
/// <param name="helpLink">
/// A page of Linkerd's on what the rule is about, mostly one of <see cref="LinkerdPages"/>; null where Linkerd has none. It is used as long
/// as the pages of the rules are not published.
/// </param>
/// <param name="customTags">What hosts are to know about the rule, as in <see cref="WellKnownDiagnosticTags"/>.</param>
internal sealed class DescriptorFactory(string id, DiagnosticSeverity defaultSeverity, string? helpLink, params string[] customTags)
{
    private const int GroupInId = 3;

    /// <summary>
    /// A descriptor with the message <c>LKDnnnn_Message</c>, or <c>LKDnnnn_Message_Variant</c> for another way of saying it.
    /// </summary>
    public DiagnosticDescriptor Create(string? variant = null) =>
        new(
            id,
            Strings.Get(id + "_Title"),
            Strings.Get(variant is null ? id + "_Message" : id + "_Message_" + variant),
            Category,
            defaultSeverity,
            isEnabledByDefault: true,
            Strings.Get(id + "_Description"),
            RuleDocumentation.PageOf(id) ?? helpLink,
            customTags);

    /// <summary>The group that the first digit of the ID stands for, which is also the folder of the rule.</summary>
    private string Category => "Linkerd." + id[GroupInId] switch
    {
        '1' => "Keys",
        '2' => "Values",
        '3' => "Placement",
        '4' => "Lifecycle",
        _ => "Configuration",
    };
}
