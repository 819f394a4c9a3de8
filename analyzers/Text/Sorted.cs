namespace LinkerdAnnotations.Analyzers.Text;

/// <summary>Finds the place of a position among things that are in the order of where they start.</summary>
internal static class Sorted
{
    /// <summary>How many of the items start before a position.</summary>
    public static int CountBefore<T>(IReadOnlyList<T> items, Func<T, int> startOf, int position)
    {
        var low = 0;
        var high = items.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (startOf(items[middle]) < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The index of the last item that starts at or before a position; -1 where there is none.</summary>
    public static int LastAtOrBefore<T>(IReadOnlyList<T> items, Func<T, int> startOf, int position) =>
        CountBefore(items, startOf, position + 1) - 1;
}
