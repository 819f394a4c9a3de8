using System.Reflection;

namespace LinkerdAnnotations.Tool;

/// <summary>What the tool is called, and which version of it this is.</summary>
internal static class ToolVersion
{
    /// <summary>The command.</summary>
    public const string Name = "linkerd-annotations";

    /// <summary>The version, without the commit that it was built from.</summary>
    public static string Number { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
