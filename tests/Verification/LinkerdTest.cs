using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>A test of the analyzer and its fixes on C# sources that compile against KubernetesClient.</summary>
internal sealed class LinkerdTest : CSharpCodeFixTest<LinkerdAnnotationAnalyzer, EditCodeFixProvider, DefaultVerifier>
{
    private static readonly Regex Markup = new(@"\{\|\w+:(.*?)\|\}");

    private static readonly ReferenceAssemblies NoPackages = new("net8.0");

    private LinkerdTest(IEnumerable<MetadataReference> references)
    {
        ReferenceAssemblies = NoPackages;
        TestState.AdditionalReferences.AddRange(references);
        FixedState.AdditionalReferences.AddRange(references);
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    /// <summary>The Linkerd release that the project configures.</summary>
    public string? Release { get; init; }

    /// <summary>Further lines for <c>.globalconfig</c>.</summary>
    public string Options { get; init; } = string.Empty;

    /// <summary>Preprocessor symbols that are defined.</summary>
    public IEnumerable<string> Symbols { get; init; } = [];

    /// <summary>
    /// Checks that a source, in which markup says what is reported, gives just that; and that fixing everything gives
    /// <paramref name="fixedSource"/>.
    /// </summary>
    public static async Task VerifyAsync(string source, string? fixedSource = null, string? release = null, string options = "")
    {
        var test = await CreateAsync(source, fixedSource, release, options);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks what is reported, and that its repairs are made one at a time, but not together with others.</summary>
    public static async Task VerifyByHandAsync(string source, string fixedSource, string? release = null)
    {
        var test = await CreateAsync(source, fixedSource, release);
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);

        var unmarked = Markup.Replace(source, "$1");
        var analysis = await Analysis.OfAsync(unmarked, ConfiguredOptions.Release(release));
        Assert.NotEmpty(analysis.Diagnostics);
        Assert.Equal(unmarked, await analysis.GetTextFixedInBulkAsync());
    }

    /// <summary>A test to be completed by the caller.</summary>
    public static async Task<LinkerdTest> CreateAsync(
        string source,
        string? fixedSource = null,
        string? release = null,
        string options = "",
        IEnumerable<string>? symbols = null)
    {
        var test = new LinkerdTest(await References.GetAsync())
        {
            Release = release,
            Options = options,
            Symbols = symbols ?? [],
            TestCode = source,
        };
        if (fixedSource is not null)
        {
            test.FixedCode = fixedSource;
        }

        var config = $"is_global = true\n{(release is null ? string.Empty : $"linkerd_version = {release}\n")}{options}\n";
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config));
        return test;
    }

    /// <inheritdoc/>
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Providers.Analyzers;

    /// <inheritdoc/>
    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Providers.All;

    /// <inheritdoc/>
    protected override ParseOptions CreateParseOptions() =>
        new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);
}
