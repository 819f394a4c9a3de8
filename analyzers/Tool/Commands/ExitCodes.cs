namespace LinkerdAnnotations.Tool;

/// <summary>What the tool tells scripts.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing at or above the severity.</summary>
    public const int Clean = 0;

    /// <summary>Something at or above the severity.</summary>
    public const int Found = 1;

    /// <summary>It could not run, or could not read or write something.</summary>
    public const int Failed = 2;
}
