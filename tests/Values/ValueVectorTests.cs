using System.Globalization;
using System.Text.Json;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

/// <summary>Holds the grammars against the real parsers' verdicts (<c>Facts/value-vectors.jsonl</c>), in both directions.</summary>
public class ValueVectorTests
{
    private static readonly Dictionary<string, Func<string, bool>> Parsers = new()
    {
        ["bool"] = GoBoolean.Instance.Accepts,
        ["cidr"] = text => IpPrefix.IsSubnet(text),
        ["duration"] = GoDuration.Instance.Accepts,
        ["int32"] = GoInteger.Int32.Accepts,
        ["int64"] = GoInteger.Int64.Accepts,
        ["policyDuration"] = PolicyDuration.Any.Accepts,

        // The vectors judge each entry of a list, an empty text being one bad entry; to the annotations it is no entry at all.
        ["portList"] = new GoPortList(trimsBlanks: true, takesNames: false, takesEmpty: false).Accepts,
        ["portRange"] = text => PortRange.IsGo(text),
        ["quantity"] = text => Quantity.IsQuantity(text),
        ["ratio"] = GoRatio.BelowOne.Accepts,
        ["uint64"] = GoInteger.UInt64.Accepts,
    };

    private static readonly Dictionary<string, Func<string, string?>> Values = new()
    {
        ["bool"] = text => GoBoolean.IsTrue(text) ? "true" : "false",
        ["duration"] = text => GoDuration.TryParse(text, out var nanoseconds) ? Written(nanoseconds) : null,
        ["int32"] = text => GoInteger.Int32.TryParse(text, out var number) ? Written(number) : null,
        ["int64"] = text => GoInteger.Int64.TryParse(text, out var number) ? Written(number) : null,
        ["policyDuration"] = text => PolicyDuration.TryParse(text, out var milliseconds) ? Written(milliseconds) : null,

        // Go writes the exponent's letter small.
        ["ratio"] = text => GoFloat.TryParse(text, out var number) ? number.ToString(CultureInfo.InvariantCulture).Replace('E', 'e') : null,
        ["uint64"] = text => GoInteger.UInt64.TryParse(text, out var number) ? Written(number) : null,
    };

    private static readonly List<Vector> Vectors = Read();

    public static TheoryData<string> Types => [.. Parsers.Keys];

    [Fact]
    public void Every_type_has_a_grammar() =>
        Assert.Equal(Parsers.Keys.ToHashSet(), Vectors.Select(vector => vector.Type).ToHashSet());

    [Theory]
    [MemberData(nameof(Types))]
    public void The_verdict_is_the_real_parsers(string type)
    {
        var differing = Vectors.Where(vector => vector.Type == type && Parsers[type](vector.Input) != vector.IsAccepted);
        Assert.Empty(differing);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_value_is_the_real_parsers(string type)
    {
        if (Values.TryGetValue(type, out var valueOf))
        {
            var differing = Vectors.Where(vector => vector.Type == type && vector.IsAccepted && valueOf(vector.Input) != vector.Value);
            Assert.Empty(differing);
        }
        else
        {
            Assert.DoesNotContain(type, Values.Keys);
        }
    }

    [Theory]
    [InlineData("int32", "GoInteger.Int32")]
    [InlineData("uint64", "GoInteger.Seconds")]
    [InlineData("duration", "GoDuration")]
    [InlineData("policyDuration", "PolicyDuration.Any")]
    [InlineData("portList", "GoPortList.Opaque")]
    [InlineData("portList", "GoPortList.Skipped")]
    [InlineData("portList", "PolicyPortList.RequireIdentity")]
    [InlineData("cidr", "CidrList.Trimming")]
    [InlineData("quantity", "Quantity.Cpu")]
    [InlineData("quantity", "Quantity.Bytes")]
    [InlineData("ratio", "GoRatio")]
    [InlineData("ratio", "PolicyRatio.Share")]
    [InlineData("bool", "GoBoolean")]
    public void Refused_input_gets_only_repairs_that_are_accepted(string type, string name)
    {
        foreach (var vector in Vectors.Where(vector => vector.Type == type))
        {
            Properties.RepairsAreAccepted(Grammars.All[name], vector.Input);
        }
    }

    [Fact]
    public void A_list_of_one_subnet_is_judged_as_the_subnet()
    {
        var differing = Vectors
            .Where(vector => vector.Type == "cidr" && vector.Input.Length > 0)
            .Where(vector => CidrList.Untrimmed.Accepts(vector.Input) != vector.IsAccepted);
        Assert.Empty(differing);
    }

    [Fact]
    public void Ports_are_whole_numbers_of_32_bits_within_a_ports_range()
    {
        var differing = Vectors
            .Where(vector => vector.Type == "int32")
            .Where(vector => Port.Instance.Accepts(vector.Input)
                != (vector.IsAccepted && int.Parse(vector.Value!, CultureInfo.InvariantCulture) is > 0 and < 65536));
        Assert.Empty(differing);
    }

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<Vector> Read()
    {
        var vectors = new List<Vector>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", "value-vectors.jsonl")))
        {
            var element = JsonDocument.Parse(line).RootElement;
            vectors.Add(new Vector(
                element.GetProperty("type").GetString()!,
                element.GetProperty("input").GetString()!,
                element.GetProperty("accepted").GetBoolean(),
                element.TryGetProperty("value", out var value) ? value.GetString() : null));
        }

        return vectors;
    }

    private sealed record Vector(string Type, string Input, bool IsAccepted, string? Value);
}
