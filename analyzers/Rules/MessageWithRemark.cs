using LinkerdAnnotations.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>The message of a rule, with a remark behind it.</summary>
internal sealed class MessageWithRemark(LocalizableString message, string remark, string argument) : LocalizableString
{
    private readonly LocalizableString _message = message;
    private readonly string _remark = remark;
    private readonly string _argument = argument;

    /// <summary>The same descriptor with such a message.</summary>
    /// <param name="descriptor">What the rule says.</param>
    /// <param name="remark">The name of a text that has the message as its first argument.</param>
    /// <param name="argument">Its second argument; empty where it has none.</param>
    public static DiagnosticDescriptor Of(DiagnosticDescriptor descriptor, string remark, string argument = "") => new(
        descriptor.Id,
        descriptor.Title,
        new MessageWithRemark(descriptor.MessageFormat, remark, argument),
        descriptor.Category,
        descriptor.DefaultSeverity,
        descriptor.IsEnabledByDefault,
        descriptor.Description,
        descriptor.HelpLinkUri,
        [.. descriptor.CustomTags]);

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) =>
        Strings.Get(_remark, _message.ToString(formatProvider), _argument).ToString(formatProvider);

    /// <inheritdoc/>
    protected override int GetHash() => _message.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(_remark + _argument);

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) =>
        other is MessageWithRemark text && _message.Equals(text._message) && _remark == text._remark && _argument == text._argument;
}
