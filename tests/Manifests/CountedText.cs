using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>A text that counts how often the whole of it is read.</summary>
internal sealed class CountedText(string text) : SourceText
{
    private int _readings;

    /// <summary>How often it was read.</summary>
    public int Readings => _readings;

    /// <inheritdoc/>
    public override Encoding? Encoding => null;

    /// <inheritdoc/>
    public override int Length => text.Length;

    /// <inheritdoc/>
    public override char this[int position] => text[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        if (span.Length == text.Length)
        {
            Interlocked.Increment(ref _readings);
        }

        return text.Substring(span.Start, span.Length);
    }
}
