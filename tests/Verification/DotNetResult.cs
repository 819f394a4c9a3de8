namespace LinkerdAnnotations.Tests.Verification;

/// <summary>What came of running <c>dotnet</c>.</summary>
internal sealed record DotNetResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>What our analyzers reported, each once, in the order of places.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; } = BuildDiagnostic.ReadAll(Output);

    /// <inheritdoc/>
    public override string ToString() => $"dotnet {Command}: exit code {ExitCode}\n{Output}{Errors}";
}
