using System.Globalization;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class RetryConditionsTests
{
    private static readonly Gen<string> Conditions = Gen.OneOf(
        Gen.OneOfConst("5xx", "5XX", "5xX", "gateway-error", "Gateway-Error", "GATEWAY-ERROR"),
        Gen.Int[100, 599].Select(Written),
        Gen.Int[100, 599].Select(status => "+0" + Written(status)),
        Gen.Select(Gen.Int[100, 350], Gen.Int[350, 599]).Select((lower, upper) => Written(lower) + "-" + Written(upper)));

    [Fact]
    public void Lists_of_conditions_are_accepted() => Properties.Hold(RetryConditions.Instance, Texts.Lists(Conditions));

    [Fact]
    public void Other_numbers_blanks_and_empty_entries_are_refused()
    {
        Properties.Refuses(RetryConditions.Instance, Gen.OneOf(Gen.Int[0, 99], Gen.Int[600, int.MaxValue]).Select(Written));
        Properties.Refuses(RetryConditions.Instance, Conditions.Select(condition => condition + ", " + condition));
        Properties.Refuses(RetryConditions.Instance, Conditions.Select(condition => condition + ","));
    }

    [Theory]
    [InlineData("100", true)]
    [InlineData("599", true)]
    [InlineData("99", false)]
    [InlineData("600", false)]
    [InlineData("100-599", true)]
    [InlineData("99-599", false)]
    [InlineData("100-600", false)]
    [InlineData("500-500", true)]
    [InlineData("501-500", false)]
    [InlineData("-500", false)]
    [InlineData("500-", false)]
    [InlineData("500-501-502", false)]
    public void Bounds_are_taken(string text, bool isAccepted) => Assert.Equal(isAccepted, RetryConditions.Instance.Accepts(text));

    [Theory]
    [InlineData("1xx", "100-199")]
    [InlineData("gateway-eror", "gateway-error")]
    [InlineData("5xx, gateway-error", "5xx,gateway-error")]
    [InlineData("5xx;429", "5xx,429")]
    [InlineData("502 503", "502,503")]
    [InlineData("502|503", "502,503")]
    [InlineData("gateway_error", "gateway-error")]
    [InlineData("GatewayError", "gateway-error")]
    [InlineData("gateway-errors", "gateway-error")]
    [InlineData("4xx", "400-499")]
    [InlineData("500s", "5xx")]
    [InlineData("5xxs", "5xx")]
    [InlineData("5**", "5xx")]
    [InlineData("400s", "400-499")]
    [InlineData("500s,429", "5xx,429")]
    [InlineData("500..504", "500-504")]
    [InlineData("500 to 504", "500-504")]
    [InlineData("502 and 503", "502,503")]
    [InlineData("gateway error", "gateway-error")]
    [InlineData("4XX,5XX", "400-499,5XX")]
    [InlineData("504-500", "500-504")]
    [InlineData("500 - 504", "500-504")]
    [InlineData("500\u2013504", "500-504")]
    [InlineData("5xx,", "5xx")]
    [InlineData("\"5xx\"", "5xx")]
    [InlineData("[502,503]", "502,503")]
    public void Conditions_are_repaired(string text, string repair) => Properties.Repairs(RetryConditions.Instance, text, repair);

    [Theory]
    [InlineData("")]
    [InlineData("6xx")]
    [InlineData("0xx")]
    [InlineData("4xxx")]
    [InlineData("14xx")]
    [InlineData("4xy")]
    [InlineData("-500")]
    [InlineData("50x")]
    [InlineData("retriable-4xx")]
    [InlineData("connect-failure")]
    [InlineData("true")]
    [InlineData("600")]
    [InlineData("5xx,reset")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(RetryConditions.Instance, text);

    private static string Written(int status) => status.ToString(CultureInfo.InvariantCulture);
}
