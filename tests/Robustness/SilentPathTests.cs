using LinkerdAnnotations.Analyzers;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Robustness;

/// <summary>What most code goes through: it costs nothing by the literal, and lets nothing pass that could be a key.</summary>
public class SilentPathTests
{
    private const int Rounds = 100;

    private static readonly string[] Literals =
    [
        "application/json", "https://example.org/linking/online#fields", "Could not read {0}: {1}", "C:\\Temp\\users\\x", "a/b",
        "worker data", "n/a", "", "/",
        "docker.io/library/redis:7", "/spec/template/metadata/annotations/example.com~1key", "^[a-z]+(/[a-z]+)*$", "SELECT 1 FROM orders",
        "\t\r\n", "linked list",
        "yyyy/MM/dd", "links.example.org/page", "kubernetes.io/arch", "sidecar.istio.io/inject",
        "\u0438\u043c\u044f/\u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435",
    ];

    [Fact]
    public void No_literal_allocates_anything()
    {
        Look();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            Look();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Look()
        {
            foreach (var literal in Literals)
            {
                if (KeyCandidate.Find(literal).Domain != KeyDomain.Foreign)
                {
                    Assert.Fail(literal);
                }

                KeyCandidate.CouldBePiece(literal);
            }
        }
    }

    [Fact]
    public void No_file_without_keys_allocates_anything_for_its_literals()
    {
        var small = SourceText.From(FileOf(100));
        var large = SourceText.From(FileOf(20_000));
        Allocated(small);
        Allocated(large);

        Assert.Equal(Allocated(small), Allocated(large));
    }

    [Fact]
    public void A_file_is_searched_for_every_slip_in_the_domain()
    {
        foreach (var domain in SlipsOf("linkerd").Append("linkerdio").Append("LINKERD").Distinct())
        {
            foreach (var key in new[]
            {
                $"config.{domain}.io/proxy-await",
                $"{domain}.io/inject",
                $"{domain}/inject",
                $"/metadata/annotations/{domain}.io~1inject",
                $" {domain}.com/inject"
            })
            {
                if (KeyCandidate.Find(key).Domain == KeyDomain.Foreign)
                {
                    continue;
                }

                // Wherever the text stands, be it across two pieces of a long file.
                foreach (var before in new[] { 0, 16_350, 16_360, 16_370, 16_384, 40_000 })
                {
                    var text = SourceText.From(new string(' ', before) + SymbolDisplay.FormatLiteral(key, quote: true) + ";");
                    var look = FilePrefilter.At(text, TestContext.Current.CancellationToken);

                    Assert.True(
                        look.Positions.Any(position => position > before && position < text.Length - 1),
                        $"{key} behind {before} characters");
                    Assert.True(look.MayMentionLinkerd);
                }
            }
        }
    }

    [Fact]
    public void A_manifest_in_a_text_is_looked_for_wherever_one_could_be()
    {
        foreach (var domain in SlipsOf("linkerd").Append("LINKERD").Distinct())
        {
            foreach (var key in new[]
            {
                $"config.{domain}.io/proxy-await",
                $"{domain}/inject",
                $@"{domain}.io\/inject",
                $@"{domain}\/inject"
            })
            {
                var manifest = $"metadata:\n  annotations:\n    \"{key}\": enabled\n";
                if (ManifestPrefilter.CouldHoldKey(manifest, 0, manifest.Length))
                {
                    var look = FilePrefilter.At(
                        SourceText.From($"var manifest = {SymbolDisplay.FormatLiteral(manifest, quote: true)};"),
                        TestContext.Current.CancellationToken);

                    Assert.True(look.Positions.Count > 0, manifest);
                }
            }
        }
    }

    [Theory]
    [InlineData(@"""\u006cinkerd.io/injcet""")]
    [InlineData(@"""linkerd\u002eio/injcet""")]
    [InlineData(@"""linkerd.io\x2finjcet""")]
    [InlineData(@"""l\U00000069nkerd.io\U0000002Finjcet""")]
    [InlineData(@"""l\u0069nkred.io/inject""")]
    public async Task A_key_with_escapes_is_found(string literal)
    {
        var analysis = await Analysis.OfAsync(
            $"class C {{ void M(Dictionary<string, string> map) {{ Console.WriteLine(@\"\\\\\\\"); map[{literal}] = \"enabled\"; }} }}");

        Assert.Equal("LKD1002", Assert.Single(analysis.Diagnostics).Id);
    }

    [Fact]
    public async Task A_key_behind_a_comment_that_speaks_of_one_is_found()
    {
        var analysis = await Analysis.OfAsync(
            "class C { string M() => /* see linkerd.io/inject, linkerd.io/2 */ \"config.linkerd.io/proxy-awiat\" /* config.linkerd.io/x */; }");

        Assert.Equal("LKD1002", Assert.Single(analysis.Diagnostics).Id);
    }

    [Fact]
    public async Task A_constant_of_another_assembly_is_found_in_a_compilation_that_speaks_of_linkerd_nowhere()
    {
        var library = await Doubles.CompileAsync(
            "Library",
            "public static class Keys { public const string Inject = \"linkred.io/inject\"; public const string Empty = \"\"; }");
        var tree = CSharpSyntaxTree.ParseText(
            "class C { void M(System.Collections.Generic.Dictionary<string, string> annotations) => annotations[Keys.Inject] = Keys.Empty; }",
            cancellationToken: TestContext.Current.CancellationToken);

        var reported = await Reports.GetAsync([tree], libraries: library);

        Assert.Equal("LKD1002", Assert.Single(reported).Id);
    }

    [Theory]
    [InlineData("class C { string M() => \"see https://github.com/dotnet/linker/issues/2482\" + \"it\\u2019s said\"; }", 0)]
    [InlineData("// See linkerd.io/inject.\nclass C { string M() => \"text\"; }", 0)]
    [InlineData("class C { string M() => \"linkerd.io/inject\"; }", 2)]
    [InlineData("class C { string M() => \"linkred.io/inject\"; }", 2)]
    public async Task No_file_is_looked_at_where_none_may_have_a_key(string source, int actions)
    {
        var compilation = CSharpCompilation.Create(
            "Asked", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)]);
        var result = await compilation
            .WithAnalyzers([new LinkerdAnnotationAnalyzer(), new LinkerdManifestAnalyzer(), new LinkerdOptionAnalyzer()])
            .GetAnalysisResultAsync(TestContext.Current.CancellationToken);

        Assert.Equal(actions, result.AnalyzerTelemetryInfo.Values.Sum(one => one.SemanticModelActionsCount));
    }

    [Theory]
    [InlineData("// See https://github.com/dotnet/linker and linkerd.io/inject.", false)]
    [InlineData("class Linkerd { Linkerd M() => new Linkerd(); }", false)]
    [InlineData("class Linkerd { string M() => nameof(Linkerd); }", true)]
    [InlineData("class C { string M() => \"linked: {0}\" + \"linker\"; }", false)]
    [InlineData("class C { string M() => \"\\u0041nnotations\"; }", false)]
    [InlineData("class C { string M() => \"Install linkerd first\"; }", false)]
    [InlineData("class C { string M() => \"linkerd.io/\"; }", true)]
    [InlineData("class C { string M() => \"linkred.io\"; }", true)]
    [InlineData("class C { string M(string x) => $\"config.{x}linkerd{x}\"; }", true)]
    [InlineData("class C { string M() => \"config.linkerd\"; }", true)]
    [InlineData("class C { string M() => \"l\\u0069nkerd.io\"; }", true)]
    [InlineData("class C { System.ReadOnlySpan<byte> M() => \"linkerd.io\"u8; }", true)]
    public void A_key_can_be_composed_of_strings_alone(string source, bool isPiece)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(isPiece, FileCache.Of(tree).HasPieceOfKey(CancellationToken.None));
    }

    private static string FileOf(int literals) =>
        string.Join(
            ",\n",
            Enumerable.Range(0, literals).Select(i => SymbolDisplay.FormatLiteral(Literals[i % Literals.Length] + i, quote: true)));

    private static long Allocated(SourceText text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var look = FilePrefilter.At(text, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(look.Positions);
        return allocated;
    }

    private static IEnumerable<string> SlipsOf(string word)
    {
        const string letters = "aklnz1-_\u0456";
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in letters)
            {
                yield return word.Insert(i, letter.ToString());
            }
        }

        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            foreach (var letter in letters)
            {
                yield return word.Remove(i, 1).Insert(i, letter.ToString());
            }

            if (i + 1 < word.Length)
            {
                yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
            }
        }
    }
}
