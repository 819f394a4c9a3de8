namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>An option with a value that cannot be used.</summary>
internal readonly struct InvalidOption(OptionName name, string value, string acceptedResource) : IEquatable<InvalidOption>
{
    /// <summary>The option.</summary>
    public OptionName Name { get; } = name;

    /// <summary>What was written; for a list, the entry that cannot be used.</summary>
    public string Value { get; } = value;

    /// <summary>The name of the text that says what the option takes.</summary>
    public string AcceptedResource { get; } = acceptedResource;

    /// <inheritdoc/>
    public bool Equals(InvalidOption other) => Name == other.Name && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InvalidOption other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}
