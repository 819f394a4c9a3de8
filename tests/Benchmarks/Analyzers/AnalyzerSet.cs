using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LinkerdAnnotations.Benchmarks.Analyzers;

/// <summary>Analyzers that are run together.</summary>
internal sealed record AnalyzerSet(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    private const string OursAssembly = "LinkerdAnnotations.Analyzers";

    /// <summary>No analyzer at all.</summary>
    public static AnalyzerSet None { get; } = new("no analyzer", []);

    /// <summary>Every analyzer of this repository.</summary>
    public static AnalyzerSet Ours() => new("ours", AnalyzersIn(Assembly.Load(OursAssembly)));

    /// <summary>An empty analyzer for each of ours.</summary>
    public static AnalyzerSet Empty() => Empty(Ours().Analyzers.Select(ActionRecorder.ActionsOf));

    /// <summary>An empty analyzer for each list of actions.</summary>
    public static AnalyzerSet Empty(IEnumerable<IReadOnlyList<RegisteredAction>> analyzers) =>
        new("empty", [.. analyzers.Select(actions => new EmptyAnalyzer(actions))]);

    /// <summary>Meziantou.Analyzer, as built for the newest compiler that is not newer than the one here.</summary>
    public static AnalyzerSet Meziantou() => new("Meziantou.Analyzer", LoadFrom(MeziantouFolder(), "Meziantou.Analyzer.dll"));

    /// <summary>The SDK's own analyzers.</summary>
    public static AnalyzerSet NetAnalyzers() => new(
        "NetAnalyzers",
        LoadFrom(
            Locations.Of("NetAnalyzers"),
            "Microsoft.CodeAnalysis.NetAnalyzers.dll",
            "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"));

    /// <summary>
    /// What every editor runs beside other analyzers: the errors and warnings of the compiler itself, as an analyzer. Roslyn keeps it to
    /// itself.
    /// </summary>
    public static AnalyzerSet Compiler() => new(
        "the compiler's own",
        AnalyzersIn(
            typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly,
            type => type.Name == "CSharpCompilerDiagnosticAnalyzer"));

    /// <summary>Both together.</summary>
    public AnalyzerSet With(AnalyzerSet others) => new($"{Name} and {others.Name}", Analyzers.AddRange(others.Analyzers));

    private static string MeziantouFolder()
    {
        const string prefix = "roslyn";
        var here = typeof(Compilation).Assembly.GetName().Version ?? new Version();
        var folders = Directory.EnumerateDirectories(Locations.Of("Meziantou.Analyzer"), prefix + "*")
            .Select(folder => (Folder: folder, Version: Version.Parse(Path.GetFileName(folder).AsSpan(prefix.Length))))
            .Where(folder => folder.Version <= here);
        return Path.Combine(folders.MaxBy(folder => folder.Version).Folder, "cs");
    }

    private static ImmutableArray<DiagnosticAnalyzer> LoadFrom(string folder, params string[] files) =>
        [.. files.SelectMany(file => AnalyzersIn(Assembly.LoadFrom(Path.Combine(folder, file))))];

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(Assembly assembly) => AnalyzersIn(assembly, static _ => true);

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersIn(Assembly assembly, Func<Type, bool> isWanted) =>
    [
        .. assembly.GetTypes()
            .Where(type =>
                isWanted(type)
                && !type.IsAbstract
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute
                && attribute.Languages.Contains(LanguageNames.CSharp))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type =>
                (DiagnosticAnalyzer)Activator.CreateInstance(
                    type,
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic,
                    null,
                    null,
                    CultureInfo.InvariantCulture)!),
    ];
}
