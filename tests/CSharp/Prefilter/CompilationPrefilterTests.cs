using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class CompilationPrefilterTests
{
    private const string ConstantsPath = "obj/LinkerdAnnotations.Analyzers.Constants.ConstantsGenerator/LinkerdConstants.g.cs";

    private const string Constants =
        """
        static class LinkerdAnnotations { public const string Inject = "linkerd.io/inject"; }
        static class LinkerdLabels { public const string Extension = "linkerd.io/extension"; }
        """;

    private const string Embedded =
        """
        namespace Microsoft.CodeAnalysis
        {
            internal sealed partial class EmbeddedAttribute : System.Attribute { }
            internal sealed partial class OtherAttribute : System.Attribute { }
        }

        namespace Own
        {
            internal sealed partial class EmbeddedAttribute : System.Attribute { }
        }

        """;

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    private static readonly Lazy<MetadataReference> Other = new(() =>
        Emit("public class Other { public const string Text = \"text\"; }").GetReference());

    [Theory]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = nameof(linkerd); }", true)]
    [InlineData("class A { string B = \"example.org/inject\"; }", false)]
    [InlineData("// linkerd.io/inject\nclass A;", false)]
    [InlineData("class A { string B = LinkerdAnnotations.Inject; }", false)]
    [InlineData("class A { string B = LinkerdLabels.Extension; }", false)]
    [InlineData("", false)]
    public void A_file_may_compose_a_key_of_its_texts(string file, bool mayCompose)
    {
        Assert.Equal(mayCompose, MayComposeKey([file]));
        Assert.Equal(mayCompose, MayComposeKey(["class First;", file]));
        Assert.Equal(mayCompose, MayComposeKey([file, "class Last;"]));
    }

    [Theory]
    [InlineData("class A { string B = LinkerdAnnotations.Inject; }", true)]
    [InlineData("class A { string B = LinkerdLabels.Extension; }", true)]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = LinkerdTools.Inject; }", false)]
    [InlineData("class A { string B = \"example.org/inject\"; }", false)]
    [InlineData("// the label linkerd.io/inject\nclass A;", false)]
    [InlineData("class A;", false)]
    public void A_project_with_constants_may_compose_a_key_where_it_names_them(string file, bool mayCompose)
    {
        Assert.Equal(mayCompose, MayComposeKey([file], hasConstants: true));
        Assert.Equal(mayCompose, MayComposeKey(["class First;", file], hasConstants: true));
        Assert.Equal(mayCompose, MayComposeKey([file, "class Last;"], hasConstants: true));
    }

    [Fact]
    public void Constants_alone_compose_no_key()
    {
        Assert.False(MayComposeKey([], hasConstants: true));
        Assert.True(MayComposeKey([Constants]));
        Assert.False(MayComposeKey([]));
    }

    [Theory]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = \"example.org/inject\"; }", false)]
    [InlineData("class A;", false)]
    public void A_project_may_compose_a_key_of_the_texts_of_one_that_it_refers_to(string file, bool mayCompose)
    {
        var project = Compilation([file]).ToMetadataReference();
        var other = Compilation(["class Other;"]).ToMetadataReference();

        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, project));
        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, other, project));
        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, project, other));
    }

    [Theory]
    [InlineData("public class A { public const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("public class A { public const string B = \"linkerd\"; }", true)]
    [InlineData("class A { const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("public class A { public const int B = 5; public const string C = \"linkerd.io/inject\"; public const int D = 6; }", true)]
    [InlineData("public class A { public const string B = \"\"; public const string C = \"linkerd.io/inject\"; }", true)]
    [InlineData("public class A { public const string B = null; public const string C = \"linkerd.io/inject\"; }", true)]
    [InlineData("public class A { public class B { public class C { public const string D = \"linkerd.io/inject\"; } } }", true)]
    [InlineData("public class A { public void B(string c = \"linkerd.io/inject\") { } }", true)]
    [InlineData("[System.Obsolete] public class A { public const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("[Microsoft.CodeAnalysis.Other] public class A { public const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("[Own.Embedded] public class A { public const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("public class A { [Own.Embedded] public const string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("[Microsoft.CodeAnalysis.Embedded] class A { public const string B = \"linkerd.io/inject\"; }", false)]
    [InlineData("[System.Obsolete, Microsoft.CodeAnalysis.Embedded] class A { public const string B = \"linkerd.io/inject\"; }", false)]
    [InlineData("[Microsoft.CodeAnalysis.Embedded, System.Obsolete] class A { public const string B = \"linkerd.io/inject\"; }", false)]
    [InlineData(
        "[Microsoft.CodeAnalysis.Embedded] class A { public class B { public class C { public const string D = \"linkerd.io/a\"; } } }",
        false)]
    [InlineData(
        "[Microsoft.CodeAnalysis.Embedded] class A { public const string B = \"linkerd.io/inject\"; }"
        + "public class C { public const string D = \"linkerd.io/inject\"; }",
        true)]
    [InlineData("public class A { public static readonly string B = \"linkerd.io/inject\"; }", false)]
    [InlineData("public class A { public const string B = \"example.org/inject\"; public const string C = \"see linkerd.io now\"; }", false)]
    [InlineData("public class A { public const string B = \"\"; }", false)]
    [InlineData("public class A { public const int B = 5; public const char C = 'l'; public const long D = 7; }", false)]
    [InlineData("public class A;", false)]
    public void A_project_may_compose_a_key_of_a_constant_of_an_assembly_that_shows_it(string code, bool mayCompose)
    {
        var library = Emit(code).GetReference();
        var other = Other.Value;

        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, library));
        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, other, library));
        Assert.Equal(mayCompose, MayComposeKey(["class B;"], hasConstants: false, library, other));
    }

    [Fact]
    public void An_assembly_has_the_constants_of_all_its_modules()
    {
        var module = ModuleMetadata.CreateFromImage(Image(
            "public class A { public const string B = \"linkerd.io/inject\"; }", OutputKind.NetModule));
        var assembly = ModuleMetadata.CreateFromImage(Image(
            "public class C;", OutputKind.DynamicallyLinkedLibrary, module.GetReference()));

        Assert.True(MayComposeKey(["class D;"], hasConstants: false, AssemblyMetadata.Create(assembly, module).GetReference()));
    }

    [Fact]
    public void An_assembly_that_cannot_be_read_composes_no_key()
    {
        var library = Emit("public class A { public const string B = \"linkerd.io/inject\"; }").GetReference();

        Assert.False(MayComposeKey(["class B;"], hasConstants: false, MetadataReference.CreateFromImage([1, 2, 3])));
        Assert.False(MayComposeKey(["class B;"], hasConstants: false, new UnreadableReference()));
        Assert.True(MayComposeKey(["class B;"], hasConstants: false, new UnreadableReference(), library));
    }

    [Theory]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    [InlineData("class A { string B = \"metadata: { annotations: { linkerd.io/inject: enabled } }\"; }", true)]
    [InlineData("class A { string B = nameof(linkerd); }", true)]
    [InlineData("class A { string B = $\"metadata: {LinkerdKeys.All}\"; }", true)]
    [InlineData("class A { string B = \"see https://github.com/dotnet/linker/issues/2482\"; }", false)]
    [InlineData("class A { string B = \"it\\u2019s said\"; }", false)]
    [InlineData("// linkerd.io/inject\nclass A;", false)]
    [InlineData("class A;", false)]
    public void A_file_may_hold_a_key(string file, bool mayHold)
    {
        Assert.Equal(mayHold, MayHoldKey(file));
        Assert.Equal(mayHold, MayHoldKey("class First;", file));
        Assert.Equal(mayHold, MayHoldKey(file, "class Last;"));
    }

    [Theory]
    [InlineData("class A;", false)]
    [InlineData("class A { string B = LinkerdAnnotations.Inject; }", true)]
    [InlineData("class A { string B = \"linkerd.io/inject\"; }", true)]
    public void Constants_alone_hold_no_key(string file, bool mayHold) =>
        Assert.Equal(mayHold, Prefilter([file], hasConstants: true).MayHoldKey);

    [Fact]
    public void A_compilation_is_looked_at_once()
    {
        var compilation = Compilation(["class A;"]);

        Assert.Same(
            CompilationPrefilter.Of(compilation, CancellationToken.None),
            CompilationPrefilter.Of(compilation, new(canceled: true)));
        Assert.NotSame(
            CompilationPrefilter.Of(compilation, CancellationToken.None),
            CompilationPrefilter.Of(compilation.Clone(), CancellationToken.None));
    }

    [Fact]
    public void References_are_looked_at_once_and_only_where_the_files_say_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        var silent = Prefilter(["class B;"], hasConstants: false, Emit("public class A;").GetReference());
        var composing = Prefilter(
            ["class B { string C = \"linkerd.io/inject\"; }"], hasConstants: false, Emit("public class A;").GetReference());

        Assert.True(composing.MayComposeKey(cancelled));
        Assert.Throws<OperationCanceledException>(() => silent.MayComposeKey(cancelled));
        Assert.False(silent.MayComposeKey(CancellationToken.None));
        Assert.False(silent.MayComposeKey(cancelled));
    }

    private static bool MayHoldKey(params string[] files) => Prefilter(files, hasConstants: false).MayHoldKey;

    private static bool MayComposeKey(string[] files, bool hasConstants = false, params MetadataReference[] references)
    {
        var prefilter = Prefilter(files, hasConstants, references);
        var mayCompose = prefilter.MayComposeKey(CancellationToken.None);

        Assert.Equal(mayCompose, prefilter.MayComposeKey(CancellationToken.None));

        // What is known of an assembly is the same for the next compilation.
        Assert.Equal(mayCompose, Prefilter(files, hasConstants, references).MayComposeKey(CancellationToken.None));
        return mayCompose;
    }

    private static CompilationPrefilter Prefilter(string[] files, bool hasConstants, params MetadataReference[] references) =>
        CompilationPrefilter.Of(
            Compilation(hasConstants ? [.. files, Constants] : files, hasConstants, references),
            TestContext.Current.CancellationToken);

    private static CSharpCompilation Compilation(string[] files, bool hasConstants = false, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            "Asked",
            files.Select((file, index) =>
                MarkedSyntax.Parse(file, hasConstants && index == files.Length - 1 ? ConstantsPath : $"File{index}.cs")),
            references,
            new(OutputKind.DynamicallyLinkedLibrary));

    private static AssemblyMetadata Emit(string code) =>
        AssemblyMetadata.CreateFromImage(Image(Embedded + code, OutputKind.DynamicallyLinkedLibrary));

    private static ImmutableArray<byte> Image(string code, OutputKind kind, params MetadataReference[] references)
    {
        using var stream = new MemoryStream();
        var result = CSharpCompilation
            .Create($"Library{Guid.NewGuid():N}", [MarkedSyntax.Parse(code)], [Runtime, .. references], new(kind))
            .Emit(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return [.. stream.ToArray()];
    }

    /// <summary>A file that is not there when it is asked for, as editors have them.</summary>
    private sealed class UnreadableReference() : PortableExecutableReference(MetadataReferenceProperties.Assembly, "/missing.dll")
    {
        protected override Metadata GetMetadataImpl() => throw new FileNotFoundException();

        protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;

        protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) => this;
    }
}
