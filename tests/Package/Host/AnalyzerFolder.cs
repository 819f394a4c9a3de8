using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Package.Host;

/// <summary>
/// Loads the assemblies of a folder as a compiler on .NET does: in a context of their own, where the compiler's own assemblies come first,
/// what lies beside the analyzer second, and other analyzers of the project last.
/// </summary>
internal sealed class AnalyzerFolder(string folder, IEnumerable<string> analyzers) : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // What lies in the folder is found by its name when it is asked for.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (IOException)
        {
            // The compiler has none, or only an older one.
            var name = assemblyName.Name + ".dll";
            return analyzers
                .Prepend(Path.Combine(folder, name))
                .FirstOrDefault(file => Path.GetFileName(file) == name && File.Exists(file)) is { } found
                ? LoadFromAssemblyPath(found)
                : null;
        }
    }
}
