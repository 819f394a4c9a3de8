namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>What an action of a template does to the text around it.</summary>
internal enum TemplateActionKind
{
    /// <summary>It puts text in its place: <c>{{ .Values.mode }}</c>, a hole of an interpolated string.</summary>
    Text,

    /// <summary>It puts nothing there: a comment, or an assignment to a variable.</summary>
    Silent,

    /// <summary>
    /// What follows may be left out, or come more than once: <c>if</c>, <c>with</c>, <c>range</c>, <c>define</c>, <c>block</c>.
    /// </summary>
    Open,

    /// <summary>What follows comes instead of what came before: <c>else</c>.</summary>
    Else,

    /// <summary>Here that ends: <c>end</c>.</summary>
    Close,
}
