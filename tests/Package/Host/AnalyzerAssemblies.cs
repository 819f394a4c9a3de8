using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Tests.Package.Host;

/// <summary>Analyzer assemblies as a compiler gets them on its command line, and what is in them.</summary>
internal sealed class AnalyzerAssemblies
{
    private readonly List<string> _failures = [];

    /// <summary>Loads the assemblies, those of one folder together, and makes everything that a compiler or an editor would make.</summary>
    public AnalyzerAssemblies(IReadOnlyCollection<string> files)
    {
        var references = files
            .GroupBy(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal)
            .SelectMany(folder => References(folder, new AnalyzerFolder(folder.Key, files)))
            .ToArray();
        Analyzers = [.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        Exports = [.. references.SelectMany(TypesOf).Where(IsExport).Select(type => Activator.CreateInstance(type)!)];
    }

    /// <summary>What could not be loaded, and why.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The analyzers.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Code fixes, and whatever else editors find by an attribute.</summary>
    public ImmutableArray<object> Exports { get; }

    private IEnumerable<AnalyzerFileReference> References(IEnumerable<string> files, AnalyzerFolder loader)
    {
        foreach (var file in files)
        {
            var reference = new AnalyzerFileReference(file, loader);
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                // To a compiler an assembly of nothing but fixes is no failure: it says so on the level of an information.
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                {
                    _failures.Add($"{failure.ErrorCode}: {failure.Message}");
                }
            };
            yield return reference;
        }
    }

    private IEnumerable<Type> TypesOf(AnalyzerFileReference reference)
    {
        try
        {
            return reference.GetAssembly().GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            _failures.Add($"{nameof(ReflectionTypeLoadException)}: {exception.Message}");
            return exception.Types.OfType<Type>();
        }
    }

    // The attribute of code fixes is another than that of refactorings; what they have in common is the beginning of the name.
    private static bool IsExport(Type type) =>
        !type.IsAbstract
        && type.GetCustomAttributesData().Any(data => data.AttributeType.Name.StartsWith("Export", StringComparison.Ordinal));
}
