namespace LinkerdAnnotations.Analyzers.Options;

/// <summary>The two names of an option.</summary>
internal sealed class OptionName(string editorConfig, string msBuild)
{
    /// <summary>Its name in <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
    public string EditorConfig { get; } = editorConfig;

    /// <summary>The MSBuild property that does the same for a whole project.</summary>
    public string MSBuild { get; } = msBuild;

    /// <summary>The name under which the compiler shows that property to analyzers.</summary>
    public string BuildProperty { get; } = "build_property." + msBuild;
}
