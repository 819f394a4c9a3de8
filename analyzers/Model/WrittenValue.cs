using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>A value as an author wrote it; one arm of a conditional expression is a value of its own.</summary>
internal sealed class WrittenValue(ImmutableArray<string> texts, TextOrigin origin, ValueKind kind = ValueKind.Text)
{
    /// <summary>
    /// Every text that the expression can give: one for a constant, two for <c>flag.ToString()</c>. Of a text that holds an unknown
    /// number some examples, see <see cref="Form"/>.
    /// </summary>
    public ImmutableArray<string> Texts { get; } = texts;

    /// <summary>Whether it is all that one literal of code says.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>How a text with an unknown number is written: <c>{seconds}s</c>; null where all texts are known.</summary>
    public string? Form { get; init; }

    /// <summary>Where it stands.</summary>
    public TextOrigin Origin { get; } = origin;

    /// <summary>What Kubernetes takes it for.</summary>
    public ValueKind Kind { get; } = kind;
}
