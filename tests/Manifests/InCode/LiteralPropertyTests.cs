using CsCheck;
using LinkerdAnnotations.Analyzers.Literals;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Tests.Literals;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Random manifests in random literals of every form: each key is found just where it was written, and rewritten alone.</summary>
public class LiteralPropertyTests
{
    private const string Before = "class C { object M() => ";
    private const string After = "; }";
    private const string Wanted = "config.linkerd.io/proxy-cpu-limit";

    private static readonly Gen<(WrittenManifest Manifest, WrittenLiteral? Literal, Choices Choices)> Cases =
        // A hole that gives a quote breaks the YAML that it is put into.
        Gen.OneOfConst(LiteralForm.Regular, LiteralForm.Verbatim, LiteralForm.SingleLineRaw, LiteralForm.MultiLineRaw).SelectMany(form =>
            Gen.Select(
                WrittenManifest.Any(isFlow: form == LiteralForm.SingleLineRaw),
                LiteralGenerator.Decisions,
                (manifest, choices) =>
                    (manifest, LiteralGenerator.Write(
                        form,
                        manifest.Runs,
                        isUtf8: manifest.Runs.Length == 1 && choices.OneIn(3),
                        choices), choices)))
        .Where(example => example.Item2?.Source.Contains("@\"\"\"\"", StringComparison.Ordinal) != true);

    [Fact]
    public void Each_key_is_found_where_it_was_written() =>
        Cases.Sample(
            example =>
            {
                if (example.Literal is not { } literal)
                {
                    return;
                }

                var expected = example.Manifest.Keys.Select(key =>
                {
                    var characters = literal.Texts[key.Run].Characters;
                    return (key.Key, TextSpan.FromBounds(
                        Before.Length + characters[key.Start].Start,
                        Before.Length + characters[key.Start + key.Length - 1].End));
                });

                Assert.Equal(
                    expected,
                    Read(Before + literal.Source + After).Entries.Select(entry => (entry.Key, entry.Origin.Location.SourceSpan)));
            },
            iter: SampleCount.Of(3_000),
            print: Print);

    [Fact]
    public void A_key_is_rewritten_and_nothing_else() =>
        Cases.Sample(
            example =>
            {
                if (example.Literal is not { } literal || example.Manifest.Keys.Count == 0)
                {
                    return;
                }

                var source = SourceText.From(Before + literal.Source + After);
                var manifest = Read(source.ToString());
                var index = example.Choices.Below(manifest.Entries.Length);
                var entry = manifest.Entries[index];
                var scalar = manifest.Scalars.First(scalar => scalar.Place == entry.Origin.Location);
                Assert.True(entry.Origin.IsEditable);

                var change = Manifest.Replace(scalar, Wanted);

                Assert.NotNull(change);
                var rewritten = Read(source.WithChanges(change.Value).ToString());
                Assert.Equal(
                    manifest.Entries.Select((other, i) => i == index ? Wanted : other.Key),
                    rewritten.Entries.Select(other => other.Key));
                Assert.Equal(
                    manifest.Entries.Select(other => string.Join('|', other.Values.SelectMany(value => value.Texts))),
                    rewritten.Entries.Select(other => string.Join('|', other.Values.SelectMany(value => value.Texts))));
            },
            iter: SampleCount.Of(3_000),
            print: Print);

    private static Manifest Read(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, CSharpText.Options, cancellationToken: TestContext.Current.CancellationToken);
        var model = CSharpCompilation.Create("Literals", [tree]).GetSemanticModel(tree);
        var expression = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>()
            .Single().Expression;
        var text = new ManifestLiteralReader(model, TestContext.Current.CancellationToken).Read(expression);
        Assert.NotNull(text);
        return Manifest.Read(text, keepsValuesAsTexts: true, TestContext.Current.CancellationToken);
    }

    private static string Print((WrittenManifest Manifest, WrittenLiteral? Literal, Choices Choices) example) =>
        $"{example.Literal}\n{string.Join("<hole>", example.Manifest.Runs)}";
}
