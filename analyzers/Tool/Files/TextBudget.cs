namespace LinkerdAnnotations.Tool;

/// <summary>
/// How many characters of files are kept; what is beyond that is read again when it is asked for, so that a large tree takes no more memory
/// than a small one.
/// </summary>
internal sealed class TextBudget(int characters)
{
    private int _left = characters;

    /// <summary>Takes what a text needs; false where too little is left.</summary>
    public bool TryTake(int length)
    {
        if (Interlocked.Add(ref _left, -length) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _left, length);
        return false;
    }
}
