namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>The scalars without quotes that YAML takes for nothing.</summary>
internal static class YamlNull
{
    /// <summary>Whether a scalar without quotes is one of them.</summary>
    public static bool Is(string scalar) => scalar is "" or "~" or "null" or "Null" or "NULL";
}
