using System.IO.Compression;
using LinkerdAnnotations.Tests.Package;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Editors;

/// <summary>
/// The compiler that <c>MSBuild.exe</c> and Visual Studio run, which is a program for .NET Framework, with the packed assemblies. Mono
/// stands for the framework here.
/// </summary>
[Collection(CommandLine.Name)]
public class FrameworkCompilerTests(PackedPackage package)
{
    private const string Mono = "mono";
    private const string CodeFile = "Annotations.cs";
    private const string ManifestFile = "pod.yaml";
    private const string ErrorLogFile = "report.sarif";

    private const string Code =
        $$"""
        using System.Collections.Generic;
        public static class Annotations
        {
            public static Dictionary<string, string> All = new Dictionary<string, string> { { "{{SeedCase.WrongKey}}", "true" } };
        }
        """;

    private const string Manifest = $"kind: Pod\nmetadata:\n  annotations:\n    {SeedCase.WrongKey}: \"true\"\n";

    private const string OlderParser = "13.7.1";

    private const string OtherAnalyzer =
        """
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Other : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new DiagnosticDescriptor(
                "OTHER", "{0}", "{0}", "Tests", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

            public override void Initialize(AnalysisContext context) =>
                context.RegisterCompilationAction(end => end.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, Parse())));

            private static string Parse()
            {
                var parser = new YamlDotNet.Core.Parser(new System.IO.StringReader("a: b"));
                return parser.MoveNext() ? "parsed by " + parser.GetType().Assembly.GetName().Version : "not parsed";
            }
        }
        """;

    private const string ProjectOfCompiler =
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>
            <PackageDownload Include="Microsoft.Net.Compilers.Toolset" Version="[5.9.0]" />
            <PackageDownload Include="YamlDotNet" Version="[{OlderParser}]" />
          </ItemGroup>
        </Project>
        """;

    private static readonly string Compiler = Path.Combine(
        NuGetPackages.Folder, "microsoft.net.compilers.toolset", "5.9.0", "tasks", "net472");

    [Fact]
    public async Task It_reports_in_code_in_manifests_and_on_options()
    {
        var folder = await PrepareAsync();
        await WriteAsync(folder, ".globalconfig", "is_global = true\nlinkerd_version = nonsense\n");

        var output = await CompileAsync(
            folder,
            [
                CodeFile, "/analyzerconfig:.globalconfig", $"/errorlog:{ErrorLogFile},version=2.1", "/preferreduilang:en",
                .. Packed(folder),
            ]);

        Assert.Contains($"{CodeFile}(4,87): warning {SeedCase.Report}", output, StringComparison.Ordinal);
        Assert.Contains($"{ManifestFile}(4,5): warning {SeedCase.Report}", output, StringComparison.Ordinal);
        Assert.Contains("warning LKD9001: 'nonsense'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        var log = await File.ReadAllTextAsync(Path.Combine(folder, ErrorLogFile), TestContext.Current.CancellationToken);
        Assert.Contains("\"ruleId\": \"LKD1001\"", log, StringComparison.Ordinal);
        Assert.Contains("\"Effect\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reports_in_Chinese_beside_an_analyzer_with_another_version_of_the_parser()
    {
        var folder = await PrepareAsync();
        await WriteAsync(folder, "Other.cs", OtherAnalyzer);
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        var parser = Path.Combine(NuGetPackages.Folder, "yamldotnet", OlderParser, "lib", "net47", "YamlDotNet.dll");
        await CompileAsync(
            folder,
            [
                "Other.cs", "/out:other/Other.dll", $"/r:{parser}", "/lib:/usr/lib/mono/4.5/Facades", "/r:netstandard.dll",
                .. new[] { "Microsoft.CodeAnalysis", "System.Collections.Immutable", "System.Memory" }
                    .Select(name => $"/r:{Path.Combine(Compiler, name + ".dll")}"),
            ]);

        var output = await CompileAsync(
            folder,
            [CodeFile, "/preferreduilang:zh-Hans", "/analyzer:other/Other.dll", $"/analyzer:{parser}", .. Packed(folder)]);

        Assert.Contains("warning OTHER: parsed by 13.0.0.0", output, StringComparison.Ordinal);
        Assert.Contains($"{CodeFile}(4,87): warning {SeedCase.ReportInChinese}", output, StringComparison.Ordinal);
        Assert.Contains($"{ManifestFile}(4,5): warning {SeedCase.ReportInChinese}", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Packed(string folder) => Directory
        .GetFiles(Path.Combine(folder, "analyzers", "dotnet", "cs"), "*.dll")
        .Select(assembly => $"/analyzer:{assembly}")
        .Prepend($"/additionalfile:{ManifestFile}");

    private static Task<string> CompileAsync(string folder, IEnumerable<string> arguments) => Tool.RunAsync(
        folder, Mono, [Path.Combine(Compiler, "csc.exe"), "/noconfig", "/nologo", "/target:library", "/utf8output", .. arguments]);

    private static Task WriteAsync(string folder, string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);

    private async Task<string> PrepareAsync()
    {
        Assert.SkipUnless(
            Tool.IsInstalled(Mono),
            "Mono is not installed, which runs programs for .NET Framework here; .ci/run installs it.");
        var folder = ScratchFolder.Create("framework");
        await WriteAsync(folder, "compiler.csproj", ProjectOfCompiler);
        var restored = await DotNet.TryRunAsync(folder, "restore");
        Assert.SkipUnless(restored.ExitCode == 0, $"The compiler cannot be fetched here: {restored}");
        await ZipFile.ExtractToDirectoryAsync(package.File, folder);
        await WriteAsync(folder, CodeFile, Code);
        await WriteAsync(folder, ManifestFile, Manifest);
        return folder;
    }
}
