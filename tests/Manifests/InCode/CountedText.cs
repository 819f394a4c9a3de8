using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>A text that counts how much of it is read.</summary>
internal sealed class CountedText(string text) : SourceText
{
    private int _readings;
    private long _characters;

    /// <summary>How often the whole of it was read at once.</summary>
    public int Readings => _readings;

    /// <summary>How many characters were read, each as often as it was.</summary>
    public long Characters => _characters;

    /// <inheritdoc/>
    public override Encoding? Encoding => null;

    /// <inheritdoc/>
    public override int Length => text.Length;

    /// <inheritdoc/>
    public override char this[int position] => text[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Interlocked.Add(ref _characters, count);
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        if (span.Length == text.Length)
        {
            Interlocked.Increment(ref _readings);
        }

        Interlocked.Add(ref _characters, span.Length);
        return text.Substring(span.Start, span.Length);
    }
}
