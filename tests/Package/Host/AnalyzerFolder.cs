using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Package.Host;

/// <summary>
/// Loads the assemblies of a folder as a compiler on .NET does: in a context of their own, where the compiler's own assemblies come first and
/// what lies beside the analyzer second.
/// </summary>
internal sealed class AnalyzerFolder(string folder) : AssemblyLoadContext, IAnalyzerAssemblyLoader
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
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
