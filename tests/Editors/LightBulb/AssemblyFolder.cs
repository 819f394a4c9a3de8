using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Editors.LightBulb;

/// <summary>The packed assemblies, which find each other where they lie, as in an editor.</summary>
internal sealed class AssemblyFolder : IAnalyzerAssemblyLoader
{
    private readonly string _path;

    /// <summary>The assemblies of a folder.</summary>
    public AssemblyFolder(string path)
    {
        _path = Path.GetFullPath(path);
        AppDomain.CurrentDomain.AssemblyResolve += (_, args) => Find(new AssemblyName(args.Name).Name!);
    }

    /// <summary>What a project refers to.</summary>
    public IEnumerable<AnalyzerReference> References =>
        Directory.GetFiles(_path, "*.dll").Select(file => new AnalyzerFileReference(file, this));

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // They all lie in the folder.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);

    private Assembly? Find(string name) =>
        Path.Combine(_path, name + ".dll") is var file && File.Exists(file) ? Assembly.LoadFrom(file) : null;
}
