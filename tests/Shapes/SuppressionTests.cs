using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>What users write to silence a rule silences it, and nothing else.</summary>
public class SuppressionTests
{
    private const string Statement =
        """void M(IDictionary<string, string> annotations) => annotations["config.linkerd.io/proxy-native-sidecar"] = "true";""";
    private const string MarkedStatement =
        """void N(IDictionary<string, string> annotations) => annotations[{|LKD1001:"config.linkerd.io/proxy-native-sidecar"|}] = "true";""";

    [Fact]
    public Task A_pragma_silences_what_it_encloses() => VerifyAsync(
        $$"""
        class C
        {
        #pragma warning disable LKD1001 // their operator reads it
            {{Statement}}
        #pragma warning restore LKD1001
            {{MarkedStatement}}
        #pragma warning disable
            private const string Key = "config.linkerd.io/proxy-awiat";
        #pragma warning restore
        }
        """);

    [Fact]
    public Task A_pragma_at_the_declaration_of_a_constant_silences_its_uses() => VerifyAsync(
        """
        class C
        {
        #pragma warning disable LKD1002
            private const string Key = "linkred.io/inject";
        #pragma warning restore LKD1002
            void M(IDictionary<string, string> annotations) => annotations[Key] = "enabled";
        }
        """);

    [Fact]
    public Task An_attribute_silences_a_member() => VerifyAsync(
        $$"""
        class C
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Linkerd", "LKD1001", Justification = "Their operator reads it.")]
            {{Statement}}
            {{MarkedStatement}}
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Linkerd", "LKD1002:MisspelledKey")]
            private const string Key = "config.linkerd.io/proxy-awiat";
        }
        """);

    [Fact]
    public Task An_attribute_silences_a_type() => VerifyAsync(
        $$"""
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Linkerd", "LKD1001")]
        class C
        {
            {{Statement}}
        }

        class D
        {
            {{MarkedStatement}}
        }
        """);

    [Theory]
    [InlineData("module: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Linkerd\", \"LKD1001\")")]
    [InlineData("assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Linkerd\", \"LKD1001\")")]
    [InlineData("assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Linkerd\", \"LKD1001\", Scope = \"type\", Target = \"~T:C\")")]
    [InlineData("assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Linkerd\", \"LKD1001\", Scope = \"member\", Target = \"~M:C.M(System.Collections.Generic.IDictionary{System.String,System.String})\")")]
    public Task An_attribute_silences_an_assembly(string attribute) => VerifyAsync(
        $$"""
        [{{attribute}}]

        class C
        {
            {{Statement}}
        }
        """);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public async Task Editorconfig_silences_a_file(string severity)
    {
        var test = await CreateAsync("Legacy.cs", Statement);
        test.TestState.Sources.Add(("/0/Other.cs", InClass("D", MarkedStatement)));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", $"[Legacy.cs]\ndotnet_diagnostic.LKD1001.severity = {severity}\n"));
        if (severity == "silent")
        {
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("LKD1001", DiagnosticSeverity.Hidden).WithSpan("/0/Legacy.cs", 4,
                68, 4, 108));
        }

        await RunAsync(test);
    }

    [Fact]
    public async Task Editorconfig_sets_the_severity_in_a_file()
    {
        var test = await CreateAsync("Strict.cs", Statement);
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "[Strict.cs]\ndotnet_diagnostic.LKD1001.severity = suggestion\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("LKD1001", DiagnosticSeverity.Info).WithSpan("/0/Strict.cs", 4, 68, 4,
            108));
        await RunAsync(test);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Error)]
    public async Task NoWarn_and_WarningsAsErrors_work(ReportDiagnostic report)
    {
        var test = await CreateAsync("C.cs", Statement);
        test.SolutionTransforms.Add((solution, project) =>
        {
            var options = solution.GetProject(project)!.CompilationOptions!;
            return solution.WithProjectCompilationOptions(
                project,
                options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem("LKD1001", report)));
        });
        if (report == ReportDiagnostic.Error)
        {
            test.TestState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("LKD1001").WithSpan("/0/C.cs", 4, 68, 4, 108));
        }

        await RunAsync(test);
    }

    private static string InClass(string name, string member) => $"using System.Collections.Generic;\nclass {name}\n{{\n    {member}\n}}\n";

    private static async Task VerifyAsync(string source)
    {
        // What is left to report stays unfixed: silencing is all that is looked at here.
        var test = await LinkerdTest.CreateAsync(string.Empty);
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add("using System.Collections.Generic;\n" + source);
        await RunAsync(test);
    }

    private static async Task<LinkerdTest> CreateAsync(string name, string member)
    {
        var test = await LinkerdTest.CreateAsync(string.Empty);
        test.TestState.Sources.Clear();
        test.TestState.Sources.Add(($"/0/{name}", InClass("C", member)));
        return test;
    }

    private static async Task RunAsync(LinkerdTest test)
    {
        // The framework tries each source once more as generated code, and would not know what the rules are silenced by there.
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
