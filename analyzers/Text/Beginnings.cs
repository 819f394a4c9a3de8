namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>What strings begin with. Asked of most methods in manifest code, so it makes no delegate.</summary>
internal static class Beginnings
{
    /// <summary>Whether a string begins with one of several, character by character.</summary>
    public static bool BeginsWithAny(this string text, IReadOnlyList<string> beginnings)
    {
        for (var i = 0; i < beginnings.Count; i++)
        {
            if (text.StartsWith(beginnings[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
