using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The message of a rule, with the releases that it holds for behind it.</summary>
internal sealed class MessageWithReleases(LocalizableString message, string releases) : LocalizableString
{
    private readonly LocalizableString _message = message;
    private readonly string _releases = releases;

    /// <summary>The same descriptor with such a message.</summary>
    public static DiagnosticDescriptor Of(DiagnosticDescriptor descriptor, string releases) => new(
        descriptor.Id,
        descriptor.Title,
        new MessageWithReleases(descriptor.MessageFormat, releases),
        descriptor.Category,
        descriptor.DefaultSeverity,
        descriptor.IsEnabledByDefault,
        descriptor.Description,
        descriptor.HelpLinkUri,
        [.. descriptor.CustomTags]);

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) =>
        Strings.Get("Releases_HoldFor", _message.ToString(formatProvider), _releases).ToString(formatProvider);

    /// <inheritdoc/>
    protected override int GetHash() => _message.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(_releases);

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) =>
        other is MessageWithReleases text && _message.Equals(text._message) && _releases == text._releases;
}
