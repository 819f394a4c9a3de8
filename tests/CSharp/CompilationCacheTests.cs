using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp;

public class CompilationCacheTests
{
    private const string Statements =
        """
        Use([|Key|]);
        Use([|text|]);
        map["linkerd.io/inject"] = "enabled";
        map[[|Key|]] = "enabled";
        map[[|text + "x"|]] = "enabled";
        var built = new V1Pod { Metadata = new() { Annotations = [|new Dictionary<string, string> { [Names.Key] = "enabled" }|] } };
        Use([|built|]);
        """;

    [Fact]
    public async Task What_was_found_out_once_is_not_asked_for_again()
    {
        var codes = (await MarkedRows.ReadAsync([MarkedRows.Method(Statements)]))[0];
        var (known, unknown, key, other, map, none) = (codes[0], codes[1], codes[2], codes[3], codes[4], codes[5]);
        var model = known.Model;
        var cache = CompilationCache.Of(model.Compilation);
        var texts = ConstantTextReader.OfKeys(model, CancellationToken.None);
        var entries = new MapEntryReader(model, CancellationToken.None);
        var member = map.Expression.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;

        Assert.Equal("linkerd.io/inject", cache.TextOf(known.Expression, texts));
        Assert.Equal("linkerd.io/inject", cache.TextOf(known.Expression, reader: null!));
        Assert.Null(cache.TextOf(unknown.Expression, texts));
        Assert.Null(cache.TextOf(unknown.Expression, reader: null!));

        var entry = cache.EntryOf(key.Expression, entries);
        Assert.NotNull(entry);
        Assert.Same(entry, cache.EntryOf(key.Expression, reader: null!));
        Assert.NotNull(cache.EntryOf(other.Expression, entries));
        Assert.NotSame(entry, cache.EntryOf(other.Expression, reader: null!));
        Assert.Null(cache.EntryOf(none.Expression, entries));
        Assert.Null(cache.EntryOf(none.Expression, reader: null!));

        var reading = cache.ReadingOf(member, model, CancellationToken.None);
        Assert.NotNull(reading);
        Assert.Same(reading, cache.ReadingOf(member, model: null!, CancellationToken.None));

        var node = cache.MapOf(map.Expression, model, CancellationToken.None);
        Assert.NotNull(node);
        Assert.Same(node, cache.MapOf(map.Expression, model: null!, CancellationToken.None));
        Assert.Null(cache.MapOf(none.Expression, model, CancellationToken.None));
        Assert.Null(cache.MapOf(none.Expression, model: null!, CancellationToken.None));
    }

    [Fact]
    public void What_is_known_of_one_compilation_is_kept_apart()
    {
        var compilation = CSharpCompilation.Create("Kept");

        Assert.Same(CompilationCache.Of(compilation), CompilationCache.Of(compilation));
        Assert.NotSame(CompilationCache.Of(compilation), CompilationCache.Of(compilation.Clone()));
    }
}
