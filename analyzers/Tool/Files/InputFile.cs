using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tool;

/// <summary>A file that is to be judged.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">What users call it: its path from the folder they are in.</param>
internal sealed record InputFile(string Path, string Name)
{
    private const string CodeExtension = ".cs";
    private const string ManifestExtension = ".yaml";

    /// <summary>What stands for standard input on the command line.</summary>
    public const string StandardInputArgument = "-";

    /// <summary>Whether it is what is written to the tool, and no file.</summary>
    public bool IsStandardInput { get; private init; }

    /// <summary>Whether it is C#.</summary>
    public bool IsCode { get; } = HasCodeExtension(Path);

    /// <summary>The path under which it is handed to the analyzers, who know a manifest by the end of its name.</summary>
    public string AnalyzedPath { get; } = HasCodeExtension(Path) || InstalledReleaseReader.MayRead(Path) ? Path : Path + ManifestExtension;

    /// <summary>Standard input: to its options it is a manifest in the folder that the tool is run in.</summary>
    public static InputFile StandardInput { get; } =
        new(System.IO.Path.GetFullPath("standard-input" + ManifestExtension), "<standard input>") { IsStandardInput = true };

    /// <summary>The file of a path.</summary>
    public static InputFile At(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, full);
        return new(full, relative.Replace('\\', '/'));
    }

    /// <summary>Whether a file that is found in a folder may hold something to judge.</summary>
    public static bool IsLookedFor(string path) => HasCodeExtension(path) || InstalledReleaseReader.MayRead(path);

    private static bool HasCodeExtension(string path) => path.EndsWith(CodeExtension, StringComparison.OrdinalIgnoreCase);
}
