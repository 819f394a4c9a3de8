using System.Text;
using System.Text.Json;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class EnvironmentVariablesTests
{
    private static readonly Gen<string> Blanks = Gen.OneOfConst("", "", " ", "\n\t ");
    private static readonly Gen<string> Strings = Gen.String.Select(text => JsonSerializer.Serialize(text));
    private static readonly Gen<string> TextValues = Gen.OneOf(Strings, Gen.Const("null"), Gen.Const("\"\\u00e9\\n\\/\""));

    private static readonly Gen<string> Sources = Gen.OneOfConst(
        "null",
        "{}",
        "{\"fieldRef\":{\"apiVersion\":\"v1\",\"fieldPath\":\"metadata.name\"}}",
        "{\"resourceFieldRef\":{\"containerName\":\"c\",\"resource\":\"limits.cpu\",\"divisor\":\"1m\"}}",
        "{\"resourceFieldRef\":{\"resource\":\"limits.cpu\",\"divisor\":1.5e3}}",
        "{\"configMapKeyRef\":{\"name\":\"n\",\"key\":\"k\",\"optional\":true}}",
        "{\"secretKeyRef\":{\"name\":\"n\",\"key\":\"k\",\"optional\":null}}",
        "{\"fileKeyRef\":{\"volumeName\":\"n\",\"path\":\"p\",\"key\":\"k\",\"optional\":false}}");

    private static readonly Gen<string> Members = Gen.OneOf(
        Gen.Select(Gen.OneOfConst("name", "Name", "value", "VALUE", "\\u006eame"), TextValues).Select(Member),
        Sources.Select(source => Member("valueFrom", source)),
        Gen.OneOfConst("-0", "1.5E+3", "true", "[1,{\"a\":[]}]", "{\"name\":1}").Select(anything => Member("other", anything)));

    private static readonly Gen<string> Variables = Gen.OneOf(Gen.Const("null"), Gen.Select(Members.Array[0, 4], Blanks)
        .Select((members, blank) => "{" + blank + string.Join(blank + "," + blank, members) + blank + "}"));

    private static readonly Gen<string> Lists = Gen.Select(Variables.Array[0, 4], Blanks)
        .Select((variables, blank) => blank + "[" + blank + string.Join(blank + "," + blank, variables) + blank + "]" + blank);

    [Fact]
    public void Lists_of_variables_are_accepted() => Properties.Hold(EnvironmentVariables.Instance, Lists);

    [Fact]
    public void Whatever_is_accepted_is_json_to_the_framework_too() =>
        Texts.Mutated(Lists).Sample(
            text => Assert.True(!EnvironmentVariables.Instance.Accepts(text) || text.Length == 0 || IsJson(text), text),
            iter: 2000);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"name\":\"A\",\"value\":\"\\ud800\"}]")]
    public void Nothing_is_accepted_too(string text) => Assert.True(EnvironmentVariables.Instance.Accepts(text));

    /// <summary>The injector writes them as they are, and Kubernetes then refuses the pod.</summary>
    [Theory]
    [InlineData("[{\"name\":\"A\"}]", false)]
    [InlineData("[{\"name\":\"a b.c-1\",\"value\":\"=\"}]", false)]
    [InlineData("[{\"name\":\"\"}]", true)]
    [InlineData("[{\"value\":\"b\"}]", true)]
    [InlineData("[{\"name\":\"A\"},{\"name\":\"A=B\"}]", true)]
    [InlineData("[{\"name\":\"A\\u00e9\"}]", true)]
    [InlineData("[{\"name\":\"A\\n\"}]", true)]
    public void A_name_that_Kubernetes_never_takes_is_found(string text, bool isFound) =>
        Assert.Equal(isFound, EnvironmentVariables.LacksName(text));

    [Theory]
    [InlineData("[{\"name\":\"A\",\"value\":1}]", "[{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData(
        "[{\"name\":\"A\",\"value\":true},{\"name\":\"B\",\"value\":-1.5e3}]",
        "[{\"name\":\"A\",\"value\":\"true\"},{\"name\":\"B\",\"value\":\"-1.5e3\"}]")]
    [InlineData("{\"name\":\"A\",\"value\":\"1\"}", "[{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("{\"name\":\"A\",\"value\":1}", "[{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("{\"value\":1,\"name\":\"A\"}", "[{\"value\":\"1\",\"name\":\"A\"}]")]
    [InlineData("[{'name':'A','value':'1'}]", "[{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("[{'name':'A','value':1}]", "[{\"name\":\"A\",\"value\":\"1\"}]")]
    [InlineData("{'name':'A'}", "[{\"name\":\"A\"}]")]
    [InlineData("{\"other\":{\"x\":1},\"name\":\"A\"}", "[{\"other\":{\"x\":1},\"name\":\"A\"}]")]
    [InlineData("{\"other\":[1,[2]],\"name\":\"A\"}", "[{\"other\":[1,[2]],\"name\":\"A\"}]")]
    [InlineData("[{\"n\\u0061me\":1}]", "[{\"n\\u0061me\":\"1\"}]")]
    public void Variables_are_repaired(string text, string repair) => Properties.Repairs(EnvironmentVariables.Instance, text, repair);

    [Theory]
    [InlineData("A=1")]
    [InlineData("{\"A\":\"1\"}")]
    [InlineData("{\"A\":{\"name\":\"1\"}}")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[\"A=1\"]")]
    [InlineData("[{\"name\":\"A\",\"value\":{}}]")]
    [InlineData("[{\"name\":\"A\",\"value\":[\"1\"]}]")]
    [InlineData("[{\"name\":\"A\",\"valueFrom\":\"x\"}]")]
    [InlineData("[{\"name\":\"A\",\"valueFrom\":{\"secretKeyRef\":{\"optional\":\"true\"}}}]")]
    [InlineData("[{\"name\":\"A\",\"valueFrom\":{\"resourceFieldRef\":{\"divisor\":\"1MB\"}}}]")]
    [InlineData("[{\"name\":\"A\"},]")]
    [InlineData("[{\"name\":\"A\",}]")]
    [InlineData("[{\"name\":\"A\"}] []")]
    [InlineData("[{\"name\":\"A\"}")]
    [InlineData("[{\"name\" \"A\"}]")]
    [InlineData("[{\"name\":01}]")]
    [InlineData("[{\"name\":\"\\x\"}]")]
    [InlineData("[{\"name\":\"\\u12g4\"}]")]
    [InlineData("[{\"name\":\"a\nb\"}]")]
    [InlineData("[{\"name\":nul}]")]
    [InlineData("[{name:\"A\"}]")]
    [InlineData("[//]")]
    [InlineData("- name: A")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(EnvironmentVariables.Instance, text);

    [Theory]
    [InlineData("\"name\":{}")]
    [InlineData("\"value\":[]")]
    [InlineData("\"valueFrom\":1")]
    [InlineData("\"valueFrom\":[]")]
    [InlineData("\"valueFrom\":{\"fieldRef\":1}")]
    [InlineData("\"valueFrom\":{\"fieldRef\":{\"apiVersion\":{}}}")]
    [InlineData("\"valueFrom\":{\"fieldRef\":{\"fieldPath\":{}}}")]
    [InlineData("\"valueFrom\":{\"resourceFieldRef\":1}")]
    [InlineData("\"valueFrom\":{\"resourceFieldRef\":{\"containerName\":{}}}")]
    [InlineData("\"valueFrom\":{\"resourceFieldRef\":{\"resource\":{}}}")]
    [InlineData("\"valueFrom\":{\"resourceFieldRef\":{\"divisor\":true}}")]
    [InlineData("\"valueFrom\":{\"resourceFieldRef\":{\"divisor\":\"\\u0031\"}}")]
    [InlineData("\"valueFrom\":{\"configMapKeyRef\":1}")]
    [InlineData("\"valueFrom\":{\"configMapKeyRef\":{\"name\":{}}}")]
    [InlineData("\"valueFrom\":{\"configMapKeyRef\":{\"key\":{}}}")]
    [InlineData("\"valueFrom\":{\"configMapKeyRef\":{\"optional\":1}}")]
    [InlineData("\"valueFrom\":{\"secretKeyRef\":1}")]
    [InlineData("\"valueFrom\":{\"fileKeyRef\":1}")]
    [InlineData("\"valueFrom\":{\"fileKeyRef\":{\"volumeName\":{}}}")]
    [InlineData("\"valueFrom\":{\"fileKeyRef\":{\"path\":{}}}")]
    [InlineData("\"valueFrom\":{\"fileKeyRef\":{\"key\":{}}}")]
    [InlineData("\"valueFrom\":{\"fileKeyRef\":{\"optional\":1}}")]
    public void Every_member_has_a_type(string member) => Properties.Repairs(EnvironmentVariables.Instance, "[{" + member + "}]");

    [Fact]
    public void Blanks_around_a_divisor_are_trimmed() =>
        Assert.True(EnvironmentVariables.Instance.Accepts("[{\"valueFrom\":{\"resourceFieldRef\":{\"divisor\":\" 1m \"}}}]"));

    [Theory]
    [InlineData(9_998, true)]
    [InlineData(9_999, false)]
    public void Nesting_ends_where_Go_ends_it(int depth, bool isAccepted)
    {
        var text = "[{\"other\":" + new string('[', depth) + new string(']', depth) + "}]";
        Assert.Equal(isAccepted, EnvironmentVariables.Instance.Accepts(text));
    }

    private static string Member(string name, string value) => "\"" + name + "\":" + value;

    private static bool IsJson(string text)
    {
        try
        {
            // Lone surrogates, which .NET cannot encode, are replaced as Go replaces them.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
