namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>What came of running the tool.</summary>
internal sealed record ToolResult(string Arguments, int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of its output.</summary>
    public string[] Lines { get; } = Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc/>
    public override string ToString() => $"linkerd-annotations {Arguments}: exit code {ExitCode}\n{Output}{Errors}";
}
