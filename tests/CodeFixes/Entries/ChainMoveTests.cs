using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.CodeFixes;

/// <summary>
/// An entry that is set through a chain of members is moved by another chain: with others where all that this leads over is seen to be
/// there, by hand where the author may know, and not at all where the program would throw.
/// </summary>
public class ChainMoveTests
{
    private const string Map = "Annotations = new Dictionary<string, string>()";
    private const string Owned = $"Metadata = new() {{ {Map} }}";
    private const string Set = "d.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\";";
    private const string Moved = "d.Spec.Template.Metadata.Annotations[\"linkerd.io/inject\"] = \"enabled\";";
    private const string Ensured = "d.EnsureMetadata().EnsureAnnotations()[\"linkerd.io/inject\"] = \"enabled\";";
    private const string EnsuredMoved = "d.Spec.Template.EnsureMetadata().EnsureAnnotations()[\"linkerd.io/inject\"] = \"enabled\";";

    [Theory]
    [InlineData(
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ {Owned} }} }} }}; {Set}",
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ {Owned} }} }} }}; {Moved}")]
    [InlineData(
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ Metadata = new() {{ Name = \"a\" }} }} }} }}; {Set}",
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ Metadata = new() {{ Name = \"a\", {Map} }} }} }} }}; {Moved}")]
    [InlineData(
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ Spec = new() }} }} }}; {Set}",
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ {Owned}, Spec = new() }} }} }}; {Moved}")]
    [InlineData(
        $"var d = new V1Deployment {{ Spec = new() {{ Template = new() }} }}; {Ensured}",
        $"var d = new V1Deployment {{ Spec = new() {{ Template = new() }} }}; {EnsuredMoved}")]
    [InlineData(
        $"V1Deployment d = new() {{ Spec = new() {{ Template = new() {{ Metadata = null }} }} }}; {Ensured}",
        $"V1Deployment d = new() {{ Spec = new() {{ Template = new() {{ Metadata = null }} }} }}; {EnsuredMoved}")]
    public Task In_bulk_where_everything_is_seen(string statements, string repaired) => VerifyAsync(statements, repaired, repaired);

    [Theory]
    [InlineData($"var d = Get(); {Set}", $"var d = Get(); {Moved}")]
    [InlineData($"foreach (var d in new[] {{ Get() }}) {{ {Set} }}", $"foreach (var d in new[] {{ Get() }}) {{ {Moved} }}")]
    [InlineData($"if (Get() is {{ }} d) {{ {Set} }}", $"if (Get() is {{ }} d) {{ {Moved} }}")]
    [InlineData($"Give(out var d); {Set}", $"Give(out var d); {Moved}")]
    [InlineData($"var d = Get(); d.Spec.Template.Spec = new(); {Set}", $"var d = Get(); d.Spec.Template.Spec = new(); {Moved}")]
    public Task By_hand_where_the_object_is_from_elsewhere(string statements, string repaired) =>
        VerifyAsync(statements, statements, repaired);

    [Theory]
    [InlineData($"var d = new V1Deployment {{ {Owned} }}; {Set}")]
    [InlineData($"var d = new V1Deployment {{ {Owned}, Spec = new() }}; {Set}")]
    [InlineData($"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = null }} }}; {Set}")]
    [InlineData($"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ Metadata = null }} }} }}; {Set}")]
    [InlineData(
        $"var d = new V1Deployment {{ {Owned}, Spec = new() {{ Template = new() {{ Metadata = new() {{ Annotations = null }} }} }} }}; {Set}")]
    [InlineData($"var d = new V1Deployment {{ Spec = new() }}; {Ensured}")]
    [InlineData($"var d = new V1Deployment {{ Spec = new() {{ Template = null }} }}; {Ensured}")]
    [InlineData($"var d = Get(); d.Spec.Template.Metadata = null; {Set}")]
    [InlineData($"var d = Get(); d.Spec = new(); {Set}")]
    [InlineData($"var d = Get(); d = Get(); {Set}")]
    [InlineData($"var d = some ? Get() : null; {Set}")]
    [InlineData($"var d = some switch {{ true => Get(), _ => null }}; {Set}")]
    public Task Not_at_all_where_something_may_be_missing(string statements) => VerifyAsync(statements, statements, repairedByHand: null);

    /// <summary>From the labels to the annotations, in one step.</summary>
    [Theory]
    [InlineData("d.Metadata.Labels[\"config.linkerd.io/skip-outbound-ports\"] = \"25\"",
        "d.Spec.Template.Metadata.Annotations[\"config.linkerd.io/skip-outbound-ports\"] = \"25\"")]
    [InlineData("d.EnsureMetadata().EnsureLabels()[\"config.linkerd.io/skip-outbound-ports\"] = \"25\"",
        "d.Spec.Template.EnsureMetadata().EnsureAnnotations()[\"config.linkerd.io/skip-outbound-ports\"] = \"25\"")]
    [InlineData("d.SetLabel(\"config.linkerd.io/skip-outbound-ports\", \"25\")",
        "d.Spec.Template.SetAnnotation(\"config.linkerd.io/skip-outbound-ports\", \"25\")")]
    [InlineData("d.Metadata?.Labels?.Add(\"config.linkerd.io/skip-outbound-ports\", \"25\")",
        "d.Spec.Template.Metadata?.Annotations?.Add(\"config.linkerd.io/skip-outbound-ports\", \"25\")")]
    public Task Under_another_name(string statement, string repaired) => VerifyAsync(
        $"var d = Get(); {statement};",
        $"var d = Get(); {statement};",
        $"var d = Get(); {repaired};");

    /// <summary>What the chain begins with is an object that holds the workload.</summary>
    [Theory]
    [InlineData("b.D.Metadata.Annotations", "b.D.Spec.Template.Metadata.Annotations")]
    [InlineData("b.D!.Metadata!.Annotations", "b.D!.Spec!.Template!.Metadata!.Annotations")]
    [InlineData("(b.D).Metadata.Annotations", "(b.D).Spec.Template.Metadata.Annotations")]
    public async Task Over_members_of_one_s_own(string chain, string moved)
    {
        const string Box = $"var b = new Box {{ D = new() {{ {Owned}, Spec = new() {{ Template = new() {{ {Owned} }} }} }} }}; ";

        await VerifyAsync(
            $"{Box}{chain}[\"linkerd.io/inject\"] = \"enabled\";",
            $"{Box}{moved}[\"linkerd.io/inject\"] = \"enabled\";",
            $"{Box}{moved}[\"linkerd.io/inject\"] = \"enabled\";");
    }

    private static async Task VerifyAsync(string statements, string repairedInBulk, string? repairedByHand)
    {
        var analysis = await Analysis.OfAsync(Program(statements));
        var diagnostic = Assert.Single(analysis.Diagnostics, one => one.Id is "LKD3001" or "LKD3002");

        Assert.Equal(Program(repairedInBulk), await analysis.GetTextFixedInBulkAsync());
        if (repairedByHand is null)
        {
            Assert.Empty(await analysis.GetOfferedTitlesAsync(diagnostic));
        }
        else
        {
            Assert.Equal(Program(repairedByHand), await analysis.GetFixedTextAsync());
        }
    }

    private static string Program(string statements) =>
        $$"""
        class Box { public V1Deployment D { get; set; } }

        class C
        {
            static V1Deployment Get() => throw new NotImplementedException();
            static void Give(out V1Deployment d) => throw new NotImplementedException();

            static void M(bool some)
            {
                {{statements}}
            }
        }
        """;
}
