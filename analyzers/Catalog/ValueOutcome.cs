namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What happens with a value that Linkerd or Kubernetes cannot use, or that nobody can mean.</summary>
internal sealed class ValueOutcome(string name, Effect effect)
{
    /// <summary>Its name, such as <c>UserNotReadable</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it comes to.</summary>
    public Effect Effect { get; } = effect;

    /// <summary>Whether the injector logs a warning; null where that is not said.</summary>
    public bool? IsLogged { get; init; }

    /// <summary>Whether it works all the same, so that no more than a hint is due.</summary>
    public bool IsSlight { get; init; }

    /// <summary>What happens on a pod, where the value hides that of the Namespace; null where that makes no difference.</summary>
    public ValueOutcome? OnPod { get; init; }

    /// <summary>What happens on one object or another, where it is not known which it is; null where that makes no difference.</summary>
    public ValueOutcome? OnUnknownKind { get; init; }

    /// <summary>What happens once the pod has the debug sidecar; null where that makes no difference.</summary>
    public ValueOutcome? WithDebugSidecar { get; init; }

    /// <summary>Whether it does not happen beside a threshold of the success rate that is 0.</summary>
    public bool IsUnlessThresholdIsZero { get; init; }

    /// <summary>The name of the text that says it, in <c>Resources/Strings.resx</c>.</summary>
    public string TextName => "Outcome_" + Name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
