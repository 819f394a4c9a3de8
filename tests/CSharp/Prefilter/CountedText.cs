using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

/// <summary>The text of a file that knows how often it was searched: what is kept is not searched for again.</summary>
internal sealed class CountedText(string text) : SourceText
{
    /// <summary>How often a piece of the text was read.</summary>
    public int Reads { get; private set; }

    /// <inheritdoc/>
    public override Encoding? Encoding => null;

    /// <inheritdoc/>
    public override int Length => text.Length;

    /// <inheritdoc/>
    public override char this[int position] => text[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Reads++;
        text.CopyTo(sourceIndex, destination, destinationIndex, count);
    }
}
