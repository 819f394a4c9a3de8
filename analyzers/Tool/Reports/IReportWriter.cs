namespace LinkerdAnnotations.Tool;

/// <summary>A form of output.</summary>
internal interface IReportWriter
{
    /// <summary>Writes what came of a run.</summary>
    void Write(RunResult result, TextWriter output);
}
