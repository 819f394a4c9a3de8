using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class ProxyLogLevelTests
{
    private static readonly Gen<string> Levels = Gen.OneOfConst("off", "error", "WARN", "info", "Debug", "trace", "0", "3", "5");
    private static readonly Gen<string> Targets = Gen.OneOfConst("linkerd", "linkerd2_proxy", "linkerd_app::inbound", "hyper", "h2-codec");
    private static readonly Gen<string> Spans = Gen.OneOfConst("[request]", "[{headers}]", "[req{id=1}]", "[req{a=1,b=\"x y\"}]", "[]");

    private static readonly Gen<string> Directives = Gen.OneOf(
        Levels,
        Targets,
        Gen.Select(Targets, Levels).Select((target, level) => target + "=" + level),
        Gen.Select(Spans, Levels).Select((span, level) => span + "=" + level),
        Gen.Select(Targets, Spans, Levels).Select((target, span, level) => target + span + "=" + level),
        Gen.Select(Targets, Spans).Select((target, span) => target + span));

    [Fact]
    public void Lists_of_directives_are_accepted() => Properties.Hold(ProxyLogLevel.Instance, Texts.Lists(Texts.Padded(Directives)));

    [Theory]
    [InlineData("")]
    [InlineData("warn,linkerd=info,hickory=error,[{headers}]=off,[{request}]=off")]
    [InlineData("linkerd=")]
    [InlineData("warn,,linkerd=info,")]
    [InlineData("[a,b]=info")]
    [InlineData("linkerd[a{b=1,c=2},d]=info,warn")]
    [InlineData("warning[span]")]
    [InlineData("0")]
    [InlineData("linkerd=0,hyper=5")]
    public void Usual_and_lenient_lists_are_accepted(string text) => Assert.True(ProxyLogLevel.Instance.Accepts(text));

    [Theory]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData(']')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData(' ')]
    [InlineData('\u00A0')]
    public void Targets_are_without_what_parts_or_encloses(char character) =>
        Assert.False(ProxyLogLevel.Instance.Accepts("linkerd" + character + "app=info"));

    [Fact]
    public void Unknown_levels_are_refused() =>
        Properties.Refuses(
            ProxyLogLevel.Instance,
            Gen.Select(Targets, Gen.OneOfConst("warning", "verbose", "6", "fatal", "true"))
                .Select((target, level) => target + "=" + level));

    [Theory]
    [InlineData("warning", "warn")]
    [InlineData("Warning", "warn")]
    [InlineData("Information", "info")]
    [InlineData("none", "off")]
    [InlineData("ERR", "error")]
    [InlineData("linkerd=trac", "linkerd=trace")]
    [InlineData("linkerd=erorr", "linkerd=error")]
    [InlineData("linkerd=wran", "linkerd=warn")]
    [InlineData("linkerd=debg", "linkerd=debug")]
    [InlineData("linkerd=warning", "linkerd=warn")]
    [InlineData("warn,linkerd=inof", "warn,linkerd=info")]
    [InlineData("warn linkerd=info", "warn,linkerd=info")]
    [InlineData("warn;linkerd=info", "warn,linkerd=info")]
    [InlineData("linkerd = debug", "linkerd=debug")]
    [InlineData("\"info\"", "info")]
    public void Directives_are_repaired(string text, string repair) => Properties.Repairs(ProxyLogLevel.Instance, text, repair);

    [Theory]
    [InlineData("=info")]
    [InlineData("=warning")]
    [InlineData("warn,=warning")]
    [InlineData("[a] =info")]
    [InlineData("a'b=verbose")]
    [InlineData("a{b")]
    [InlineData("a}b")]
    [InlineData("a]b")]
    [InlineData("[a}=info")]
    [InlineData("[a]=verbose")]
    [InlineData("linkerd=/")]
    [InlineData("linkerd=00")]
    [InlineData("[a{b,c}]=info,linkerd=verbose")]
    [InlineData("linkerd=verbose")]
    [InlineData("linkerd=6")]
    [InlineData("linkerd[request=info")]
    [InlineData("linkerd]=info")]
    [InlineData("linkerd[request]info")]
    [InlineData("a b[c]=info")]
    public void What_means_nothing_plain_is_not_repaired(string text) => Properties.Repairs(ProxyLogLevel.Instance, text);
}
