namespace LinkerdAnnotations.Tests.Verification;

/// <summary>The packages that have been restored on this machine.</summary>
internal static class NuGetPackages
{
    /// <summary>The folder that they are in, a folder for each.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
