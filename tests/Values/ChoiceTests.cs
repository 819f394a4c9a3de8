using LinkerdAnnotations.Analyzers.Catalog;
using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class ChoiceTests
{
    private static readonly Choice Switch = Choice.Of("enabled", "disabled");
    private static readonly Choice Inject = new(["enabled", "disabled", "ingress"], takesEmpty: true);
    private static readonly Choice Policy = Choice.Of(
        "all-unauthenticated", "all-authenticated", "cluster-unauthenticated", "cluster-authenticated", "deny");

    private static readonly Choice LogFormat = new(["plain", "json"], ignoresCase: true);
    private static readonly Choice Headers = new(["insecure", "off"], takesEmpty: true);
    private static readonly Choice Exported = Choice.Of("true", "remote-discovery");
    private static readonly Choice PullPolicy = Choice.Of("Always", "IfNotPresent", "Never");

    [Fact]
    public void Members_are_accepted() => Properties.Hold(Policy, Gen.OneOfConst(Policy.Choices.ToArray()));

    [Fact]
    public void Letter_case_counts_unless_the_reader_ignores_it()
    {
        Assert.True(LogFormat.Accepts("JSON"));
        Assert.False(Switch.Accepts("Enabled"));
    }

    [Fact]
    public void An_empty_text_is_accepted_only_where_the_reader_takes_it()
    {
        Assert.True(Headers.Accepts(""));
        Assert.False(Switch.Accepts(""));
    }

    [Fact]
    public void An_empty_text_that_says_nothing_is_accepted_and_not_offered()
    {
        var unset = new Choice(["a", "b"], emptyIsUnset: true);
        Assert.True(unset.Accepts(""));
        Assert.Equal("Form_Choice", unset.Form.ResourceName);
    }

    [Fact]
    public void The_form_names_every_member()
    {
        Assert.Equal(["'a'"], Choice.Of("a").Form.Arguments);
        Assert.Equal("Form_ChoiceOfOne", Choice.Of("a").Form.ResourceName);
        Assert.Equal(["'a', 'b'", "'c'"], Choice.Of("a", "b", "c").Form.Arguments);
        Assert.Equal("Form_Choice", Choice.Of("a", "b", "c").Form.ResourceName);
        Assert.Equal(["'insecure', 'off'"], Headers.Form.Arguments);
        Assert.Equal("Form_ChoiceOrEmpty", Headers.Form.ResourceName);
    }

    [Theory]
    [InlineData("true", "enabled")]
    [InlineData("True", "enabled")]
    [InlineData("yes", "enabled")]
    [InlineData("y", "enabled")]
    [InlineData("t", "enabled")]
    [InlineData("active", "enabled")]
    [InlineData("n", "disabled")]
    [InlineData("f", "disabled")]
    [InlineData("0", "disabled")]
    [InlineData("inactive", "disabled")]
    [InlineData("on", "enabled")]
    [InlineData("1", "enabled")]
    [InlineData("enable", "enabled")]
    [InlineData("false", "disabled")]
    [InlineData("no", "disabled")]
    [InlineData("off", "disabled")]
    [InlineData("disable", "disabled")]
    [InlineData("Enabled", "enabled")]
    [InlineData("ENABLED", "enabled")]
    [InlineData(" enabled", "enabled")]
    [InlineData("\"enabled\"", "enabled")]
    [InlineData("enabeld", "enabled")]
    [InlineData("diabled", "disabled")]
    public void Switches_are_repaired(string text, string repair)
    {
        Properties.Repairs(Switch, text, repair);
        Properties.Repairs(Inject, text, repair);
    }

    [Theory]
    [InlineData("all_authenticated", "all-authenticated")]
    [InlineData("AllAuthenticated", "all-authenticated")]
    [InlineData("ALL_UNAUTHENTICATED", "all-unauthenticated")]
    [InlineData("cluster authenticated", "cluster-authenticated")]
    [InlineData("cluster.authenticated", "cluster-authenticated")]
    [InlineData("cluster\u00A0Unauthenticated", "cluster-unauthenticated")]
    [InlineData("all-authentcated", "all-authenticated")]
    [InlineData("Deny", "deny")]
    public void Members_spelled_otherwise_are_repaired(string text, string repair) => Properties.Repairs(Policy, text, repair);

    [Theory]
    [InlineData("deny-all", "deny")]
    [InlineData("default-deny", "deny")]
    [InlineData("DenyAll", "deny")]
    [InlineData("denyall", "deny")]
    [InlineData("all-auth", "all-authenticated")]
    [InlineData("all-unauth", "all-unauthenticated")]
    [InlineData("cluster-auth", "cluster-authenticated")]
    [InlineData("authenticated-all", "all-authenticated")]
    [InlineData("authenticated-cluster-only", "cluster-authenticated")]
    public void Words_too_many_cut_off_or_in_another_order_are_repaired(string text, string repair) =>
        Properties.Repairs(Policy, text, repair);

    [Theory]
    [InlineData("not-deny")]
    [InlineData("deny-unauthenticated")]
    [InlineData("all")]
    [InlineData("auth")]
    [InlineData("all-au")]
    [InlineData("all-traffic")]
    [InlineData("deny-http")]
    public void Words_that_say_more_or_fit_several_are_not(string text) => Properties.Repairs(Policy, text);

    [Fact]
    public void Words_are_repaired_in_each_choice()
    {
        Properties.Repairs(Inject, "ingress-mode", "ingress");
        Properties.Repairs(Choice.Of("apache", "json"), "json-format", "json");
        Properties.Repairs(Choice.Of("consecutive", "unified"), "consecutive-failures", "consecutive");
        Properties.Repairs(Choice.Of("member"), "memberlabel", "member");
        Properties.Repairs(Choice.Of("member"), "members", "member");
    }

    [Fact]
    public void Yes_means_the_only_member_unless_that_switches_off()
    {
        Properties.Repairs(Choice.Of("member"), "true", "member");
        Properties.Repairs(Choice.Of("member"), "enabled", "member");
        Properties.Repairs(Choice.Of("member"), "false");
        Properties.Repairs(Choice.Of("disabled"), "true", "disabled");
        Properties.Repairs(Choice.Of("disabled"), "enabled");
        Properties.Repairs(Choice.Of("disabled"), "on");
    }

    [Theory]
    [InlineData("ngress")]
    [InlineData("ingess")]
    [InlineData("ingres")]
    [InlineData("xingress")]
    [InlineData("inxgress")]
    [InlineData("ingressx")]
    [InlineData("xngress")]
    [InlineData("ingxess")]
    [InlineData("ingresx")]
    [InlineData("nigress")]
    [InlineData("INRGESS")]
    [InlineData("ingerss")]
    public void One_slip_is_repaired(string text) => Properties.Repairs(Inject, text, "ingress");

    [Theory]
    [InlineData("ngres")]
    [InlineData("inxxress")]
    [InlineData("xngresx")]
    [InlineData("inrxess")]
    [InlineData("inxgess")]
    [InlineData("xxingress")]
    [InlineData("nirgess")]
    [InlineData("in")]
    public void More_than_one_slip_is_not(string text) => Properties.Repairs(Inject, text);

    [Fact]
    public void Slips_are_sought_from_four_letters_on()
    {
        Properties.Repairs(Policy, "den", "deny");
        Properties.Repairs(Choice.Of("off"), "of");
    }

    [Fact]
    public void Yes_and_no_become_what_the_choice_calls_them()
    {
        Properties.Repairs(Headers, "false", "off");
        Properties.Repairs(Headers, "disabled", "off");
        Properties.Repairs(Exported, "enabled", "true");
        Properties.Repairs(Exported, "True", "true");
        Properties.Repairs(Exported, "RemoteDiscovery", "remote-discovery");
        Properties.Repairs(Choice.Of("x", "on"), "yes", "on");
        Properties.Repairs(Choice.Of("on", "true"), "yes", "true");
        Properties.Repairs(Choice.Of("true", "enabled"), "yes", "enabled");
        Properties.Repairs(Choice.Of("x", "off"), "no", "off");
        Properties.Repairs(Choice.Of("off", "false"), "no", "false");
        Properties.Repairs(Choice.Of("false", "disabled"), "no", "disabled");
        Properties.Repairs(PullPolicy, "always", "Always");
        Properties.Repairs(PullPolicy, "if-not-present", "IfNotPresent");
    }

    [Fact]
    public void What_means_no_member_or_several_is_not_repaired()
    {
        Properties.Repairs(Switch, "");
        Properties.Repairs(Switch, "abled");
        Properties.Repairs(Switch, "ingress");
        Properties.Repairs(Switch, "maybe");
        Properties.Repairs(Policy, "authenticated");
        Properties.Repairs(Policy, "true");
        Properties.Repairs(Policy, "allow");
        Properties.Repairs(Headers, "true");
        Properties.Repairs(Exported, "false");
        Properties.Repairs(Choice.Of("cold", "gold"), "bold");
        Properties.Repairs(Choice.Of("a-b", "ab"), "A_B");
        Properties.Repairs(Choice.Of("on"), "of");
    }

    /// <summary>The chart writes a pull policy into YAML without quotes of its own.</summary>
    [Theory]
    [InlineData("Always", true)]
    [InlineData(" Always ", true)]
    [InlineData("\"Always\"", true)]
    [InlineData("'Never'", true)]
    [InlineData("null", true)]
    [InlineData("~", true)]
    [InlineData("", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"Always'", false)]
    [InlineData("\"always\"", false)]
    [InlineData("\"", false)]
    [InlineData("nil", false)]
    public void What_is_read_as_YAML_may_have_quotes(string text, bool isAccepted) => Assert.Equal(
        isAccepted,
        LinkerdCatalog.Find("config.linkerd.io/image-pull-policy")!.Value!.Accepts(text, release: null));
}
