using System.Diagnostics;

namespace LinkerdAnnotations.Tool;

/// <summary>Says on a terminal how far a run through a large tree is. In a pipe or a log it says nothing.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter? _terminal = Console.IsErrorRedirected ? null : Console.Error;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private int _done;
    private bool _isShown;

    /// <summary>One more file was read.</summary>
    public void Count(int all)
    {
        var done = Interlocked.Increment(ref _done);
        if (_terminal is null || _time.Elapsed < _next)
        {
            return;
        }

        lock (_time)
        {
            if (_time.Elapsed >= _next)
            {
                _next = _time.Elapsed + Pause;
                Show(Texts.Get("Progress_Reading", done, all));
            }
        }
    }

    /// <summary>The files are read, and are judged now.</summary>
    public void BeginJudging()
    {
        if (_isShown)
        {
            Show(Texts.Get("Progress_Judging"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isShown)
        {
            Show(string.Empty);
            _isShown = false;
        }
    }

    // Back to the beginning of the line, and clears what is behind it.
    private void Show(string text)
    {
        _terminal?.Write($"\r\e[K{text}");
        _isShown = true;
    }
}
