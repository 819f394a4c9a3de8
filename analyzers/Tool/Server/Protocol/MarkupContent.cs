namespace LinkerdAnnotations.Tool.Server;

/// <summary>Text in Markdown.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    /// <summary>Makes one.</summary>
    public static MarkupContent Markdown(string value) => new("markdown", value);
}
