using System.Text.Json;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>The facts here are a corrected copy: each correction is a row, with its evidence.</summary>
public class FactCorrectionTests
{
    private static readonly JsonElement Corrections = JsonDocument.Parse(File.ReadAllBytes(Facts.PathOf("corrections.json"))).RootElement;

    [Fact]
    public void Each_correction_was_made_and_says_what_it_rests_on()
    {
        foreach (var correction in Corrections.EnumerateArray())
        {
            var fact = correction.Text("hazard") is { } hazard
                ? Facts.InjectTruth.GetProperty("hazards").EnumerateArray().Single(row => row.Text("id") == hazard)
                : Facts.Annotations.GetProperty("keys").EnumerateArray().Single(row => row.Text("key") == correction.Text("key"));
            var path = correction.Text("member")!.Split('.');
            var holder = path[..^1].Aggregate(fact, (part, name) => part.GetProperty(name));

            Assert.Equal(correction.Text("is"), holder.Text(path[^1]) ?? string.Join(", ", holder.Strings(path[^1])));
            Assert.NotEqual(correction.Text("is"), correction.Text("was"));
            Assert.False(string.IsNullOrWhiteSpace(correction.Text("evidence")), correction.ToString());
        }
    }

    [Fact]
    public void No_member_is_corrected_twice()
    {
        var members = Corrections
            .EnumerateArray()
            .Select(correction => (correction.Text("key") ?? correction.Text("hazard"), correction.Text("member")))
            .ToList();

        Assert.Equal(members.Distinct(), members);
    }
}
