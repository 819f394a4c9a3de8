using System.Text.RegularExpressions;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>Entries that move with their comments, in code that is laid out in hard ways.</summary>
public partial class EntryMoveLayoutTests
{
    private const string Entry = "[\"linkerd.io/inject\"] = \"enabled\"";

    /// <summary>From the annotations of a Deployment, which stand as written, to its pod template, which stands as written.</summary>
    [Theory]
    [InlineData("{\n    // why\n    E, // keep\n    A,\n}", "{\n    // why\n    E, // keep\n}", "{\n    A,\n}")]
    [InlineData("{\n\n    // section\n\n    // why\n    E, // keep\n    A,\n}", "{\n    // why\n    E, // keep\n}",
        "{\n\n    // section\n\n    A,\n}")]
    [InlineData("{ E, /* of a */ A }", "{ E }", "{ /* of a */ A }")]
    [InlineData("{ A, /* of e */ E /* and this */ }", "{\n    /* of e */ E, /* and this */\n}", "{ A, }")]
    [InlineData("{\n    A,\n    /* 1 */ E /* 2 */ // 3\n    , // 4\n}", "{\n    /* 1 */ E, /* 2 */ // 3\n    // 4\n}", "{\n    A,\n}")]
    public async Task Comments_go_along(string written, string moved, string left)
    {
        var analysis = await Analysis.OfAsync(Deployment(written, "{\n    X,\n}"));
        var empty = moved.StartsWith("{ ", StringComparison.Ordinal) ? moved[2..^2] + ",\n" : moved[6..^1];

        Assert.Equal(Deployment(left, "{\n    X,\n    " + empty + "}"), await analysis.GetFixedTextAsync(choice: 0));
    }

    /// <summary>A file may have both.</summary>
    [Theory]
    [InlineData("\r\n", "\n")]
    [InlineData("\n", "\r\n")]
    public async Task Lines_end_as_most_of_them_do(string first, string others)
    {
        var source = Deployment("{\n    E,\n    A,\n}", "{\n    X,\n}").ReplaceLineEndings(others);
        var analysis = await Analysis.OfAsync($"// first{first}{source}");
        var moved = await analysis.GetFixedTextAsync(choice: 0);

        Assert.Equal($"// first{first}", moved[..$"// first{first}".Length]);
        Assert.Equal(moved[$"// first{first}".Length..].ReplaceLineEndings(others), moved[$"// first{first}".Length..]);
        Assert.NotEqual($"// first{first}{source}", moved);
    }

    /// <summary>In the steps of the file, without what the own map is given.</summary>
    [Fact]
    public async Task Comments_go_into_a_map_that_is_made()
    {
        var analysis = await Analysis.OfAsync(
            "class C\n{\n  object M() => new V1Deployment\n  {\n    Metadata = new()\n    {\n      Annotations = new Dictionary<string, string>(StringComparer.Ordinal)\n      "
            + Filled("{\n        E, // keep\n        A,\n      }")
            + ",\n    },\n    Spec = new()\n    {\n      Template = new()\n      {\n        Spec = new(),\n      },\n    },\n  };\n}\n");

        Assert.Contains(
            $"      Template = new()\n      {{\n        Metadata = new()\n        {{\n          Annotations = new Dictionary<string, string>\n          {{\n            {Entry}, // keep\n          }},\n        }},\n        Spec = new(),\n",
            await analysis.GetFixedTextAsync(choice: 0),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ E\n#if NEVER\n, A\n#endif\n}", "{ X }")]
    [InlineData("{\n#if NET\n    E,\n#endif\n    A,\n}", "{\n    X,\n}")]
    [InlineData("{\n    E,\n    A,\n}", "{ X, E2 }")]
    public async Task Nothing_moves_over_a_condition_or_to_the_same_key(string written, string target)
    {
        var source = "#define NET\n"
            + Deployment(written, target.Replace("E2", "[\"linkerd.io/\" + \"inject\"] = \"disabled\"", StringComparison.Ordinal));
        var analysis = await Analysis.OfAsync(source);
        foreach (var diagnostic in analysis.Diagnostics)
        {
            Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
        }
    }

    [Fact]
    public async Task An_entry_goes_before_elements_under_a_condition()
    {
        var analysis = await Analysis.OfAsync("#define NET\n" + Deployment("{ E, A }", "{\n#if NET\n    X,\n#endif\n}"));

        Assert.Equal(
            "#define NET\n" + Deployment("{ A }", "{\n    E,\n#if NET\n    X,\n#endif\n}"),
            await analysis.GetFixedTextAsync(choice: 0));
    }

    /// <summary>The map is not there when the program runs, or may be another then.</summary>
    [Theory]
    [InlineData("var d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() } };")]
    [InlineData("var d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() { Metadata = new() } } };")]
    [InlineData("var d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() { Metadata = new() { Annotations = null } } } };")]
    [InlineData("var d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() { Metadata = new() { Annotations = map } } } }; d.Spec.Template.Metadata = new();")]
    [InlineData("V1Deployment d; d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() } };")]
    [InlineData("_d = new V1Deployment { Metadata = new() { Annotations = map }, Spec = new() { Template = new() } }; var d = _d;")]
    public async Task A_chain_is_not_moved_to_a_map_that_is_not_seen(string statement)
    {
        var analysis = await Analysis.OfAsync(
            $"class C {{ V1Deployment? _d; object M() {{ var map = new Dictionary<string, string>(); {statement} d.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"; return d; }} }}");
        foreach (var diagnostic in analysis.Diagnostics.Where(diagnostic =>
            diagnostic.Id == "LKD3001" && !statement.StartsWith("_d", StringComparison.Ordinal)))
        {
            Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
        }
    }

    /// <summary>By symbol: both variables have the same name.</summary>
    [Fact]
    public async Task A_chain_finds_its_own_object()
    {
        const string First = "V1Deployment A() { var d = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() }, Spec = new() { Template = new() { Spec = new() } } }; return d; }";
        const string Second = "V1Deployment B() { var d = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() }, Spec = new() { Template = new() { ⟨⟩Spec = new() } } }; d.⟨+⟩Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\"; return d; }";
        var analysis = await Analysis.OfAsync(Program(string.Empty, string.Empty));

        Assert.Equal(
            Program("Metadata = new() { Annotations = new Dictionary<string, string>() }, ", "Spec.Template."),
            await analysis.GetFixedTextAsync(choice: 0));

        static string Program(string made, string path) =>
            $"class C {{ void M() {{ {First} {Second
                .Replace("⟨⟩", made, StringComparison.Ordinal)
                .Replace("⟨+⟩", path, StringComparison.Ordinal)} A(); B(); }} }}";
    }

    private static string Deployment(string own, string target) =>
        "class C\n{\nobject M() => new V1Deployment\n{\nMetadata = new()\n{\nName = \"n\",\nAnnotations = new Dictionary<string, string>\n"
            + Filled(own)
        + ",\n},\nSpec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>\n"
            + Filled(target)
            + " } } },\n};\n}\n";

    private static string Filled(string map) => Placeholder().Replace(map, match => match.Value switch
    {
        "E" => Entry,
        "A" => "[\"a/b\"] = \"c\"",
        _ => "[\"x/y\"] = \"z\"",
    });

    [GeneratedRegex(@"\b[EAX]\b")]
    private static partial Regex Placeholder();
}
