using System.Runtime.ExceptionServices;

namespace LinkerdAnnotations.Tests.Editors.LightBulb;

/// <summary>Exceptions that the product throws, even where an editor catches them and puts what threw them out of use.</summary>
internal sealed class ThrownExceptions : IDisposable
{
    private readonly HashSet<string> _messages = [];

    /// <summary>Begins to listen.</summary>
    public ThrownExceptions() => AppDomain.CurrentDomain.FirstChanceException += OnException;

    /// <summary>What was thrown, each once.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= OnException;

    private void OnException(object? sender, FirstChanceExceptionEventArgs args)
    {
        var exception = args.Exception;
        if (exception is not OperationCanceledException && exception.StackTrace?.Contains("LinkerdAnnotations.CodeFixes") == true)
        {
            lock (_messages)
            {
                _messages.Add($"throws {exception.GetType().Name}: {exception.Message}");
            }
        }
    }
}
