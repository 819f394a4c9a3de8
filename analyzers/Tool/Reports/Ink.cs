using Spectre.Console;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// Writes in colour where that can be seen: on a terminal, unless NO_COLOR says otherwise. Elsewhere it writes the text alone.
/// </summary>
internal sealed class Ink
{
    private const string NoColor = "NO_COLOR";

    // Terminals break lines themselves, and can be copied from then.
    private const int Unlimited = 1 << 20;

    private readonly IAnsiConsole _console;
    private readonly TextWriter _output;

    /// <summary>Writes to an output.</summary>
    public Ink(TextWriter output)
    {
        _output = output;
        var mayBeColored = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(NoColor));
        _console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = mayBeColored ? AnsiSupport.Detect : AnsiSupport.No,
        });
        Width = _console.Profile.Width;
        _console.Profile.Width = Unlimited;
        IsColored = mayBeColored && _console.Profile.Capabilities.Ansi;
    }

    /// <summary>Whether there are colours.</summary>
    public bool IsColored { get; }

    /// <summary>How many columns there are.</summary>
    public int Width { get; }

    /// <summary>What is less important than the rest.</summary>
    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    /// <summary>Writes text.</summary>
    public void Write(string text, Style style)
    {
        if (IsColored && text.Length > 0)
        {
            _console.Write(new Text(text, style));
        }
        else
        {
            _output.Write(text);
        }
    }

    /// <summary>Writes text and ends the line.</summary>
    public void WriteLine(string text) => _output.WriteLine(text);
}
