namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>What Kubernetes takes a written value for. Values of annotations and labels must be texts.</summary>
internal enum ValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A boolean, such as <c>true</c> without quotes in YAML or JSON.</summary>
    Boolean,

    /// <summary>A number, such as <c>25</c> without quotes in YAML or JSON.</summary>
    Number,

    /// <summary>Nothing: <c>null</c>, or no value at all.</summary>
    Null,
}
