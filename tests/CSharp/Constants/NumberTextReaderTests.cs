using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Shapes;

namespace LinkerdAnnotations.Tests.CSharp.Constants;

/// <summary>Values whose number is not known before the program runs, and whose form is.</summary>
public class NumberTextReaderTests
{
    private static readonly string[] Reported =
    [
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|$"{count}s"|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{0}s", count)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format(Culture, "{0:F0}s", span.TotalSeconds)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{0}{1}", count, "s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Format("{{{0}}}", count)|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Concat(count, "s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|string.Create(Culture, $"{count}s")|]"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """[|FormattableString.Invariant($"{count}s")|]"""),
        Value("config.linkerd.io/proxy-memory-limit", """[|$"{count}MB"|]"""),
        Value("config.linkerd.io/proxy-memory-limit", """[|count + "MB"|]"""),
        Value("retry.linkerd.io/http", """[|$"{count}xx"|]"""),
        Value("retry.linkerd.io/http", """[|$"{count};{count}"|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|$"70000-{count}"|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join(", ", ports)|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join(" ", ports.Select(port => port.ToString()))|]"""),
        Value("config.linkerd.io/skip-outbound-ports", """[|string.Join("; ", 4222, count)|]"""),
        Value("config.linkerd.io/shutdown-grace-period", "[|span.TotalSeconds.ToString()|]"),
        Value("config.linkerd.io/shutdown-grace-period", "[|span.ToString()|]"),
        Value("timeout.linkerd.io/request", "[|count.ToString()|]"),
        Value("timeout.linkerd.io/request", """[|$"{span.TotalSeconds:F0}"|]"""),
        Value("timeout.linkerd.io/request", "[|Convert.ToString(count)|]"),
        Value("timeout.linkerd.io/request", "[|System.Text.Json.JsonSerializer.Serialize(count)|]"),
        Value("linkerd.io/inject", "[|System.Text.Json.JsonSerializer.Serialize(true)|]"),
        Value("linkerd.io/inject", "[|System.Text.Json.JsonSerializer.Serialize(count > 1)|]"),
    ];

    private static readonly string[] Silent =
    [
        Value("config.linkerd.io/proxy-cpu-limit", "count.ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{count}Mi" """),
        Value("config.linkerd.io/proxy-memory-limit", "count.ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{count}" """),
        Value("config.linkerd.io/proxy-memory-limit", """$"1{count}" """),
        Value("config.linkerd.io/proxy-memory-limit", "(count * 1024L * 1024).ToString()"),
        Value("config.linkerd.io/proxy-memory-limit", """$"{span.TotalSeconds}" """),
        Value("retry.linkerd.io/http", """$"{count}" """),
        Value("retry.linkerd.io/http", """$"5xx,{count}" """),
        Value("retry.linkerd.io/http", """$"{count}-{ports[0]}" """),
        Value("retry.linkerd.io/http", """$"500-{count}" """),
        Value("retry.linkerd.io/http", """$"{count}-404" """),
        Value("config.linkerd.io/skip-outbound-ports", """$"6000-{count}" """),
        Value("config.linkerd.io/skip-outbound-ports", """string.Join(",", ports)"""),
        Value("config.linkerd.io/skip-outbound-ports", """string.Join(',', ports.Select(port => port))"""),
        Value("config.linkerd.io/shutdown-grace-period", """$"{span.TotalSeconds}s" """),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", "count.ToString()"),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format(Culture, "{0}", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0,-4}s", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{1}s", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}s{", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format(unit, count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}{1}", count, unit)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Format("{0}s", new object[] { count })"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Concat(count, unit)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Concat("", count)"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """string.Create(Culture, $"{count}")"""),
        Value("config.alpha.linkerd.io/proxy-wait-before-exit-seconds", """FormattableString.Invariant($"{count}{unit}")"""),
        Value("timeout.linkerd.io/request", """$"{count}{unit}" """),
        Value("timeout.linkerd.io/request", """count.ToString(unit)"""),
        Value("config.linkerd.io/proxy-additional-env", """$"[{{\"name\":\"A\",\"value\":\"{count}\"}}]" """),
        Value("config.linkerd.io/admin-port", """$"{count}" """),
        Value("config.alpha.linkerd.io/proxy-enable-native-sidecar", "System.Text.Json.JsonSerializer.Serialize(count > 1)"),
        Value("config.alpha.linkerd.io/proxy-enable-native-sidecar", "count.ToString()"),
    ];

    private static readonly string[] SetAgain =
    [
        Statements("""int number = 0; number++; annotations["config.linkerd.io/proxy-uid"] = $"{number}";"""),
        Statements("""for (int number = 0; number < 9; number++) { annotations["config.linkerd.io/proxy-uid"] = number.ToString(); }"""),
        Statements("""int number = 0; annotations["config.linkerd.io/proxy-uid"] = [|$"{number}"|];"""),
    ];

    [Fact]
    public Task A_number_that_is_counted_up_is_not_known() => Reports.VerifyAsync(Snippets.Of(SetAgain), InvalidValueRule.Id);

    [Fact]
    public Task What_no_number_makes_good_is_found() => Reports.VerifyAsync(Snippets.Of(Reported), InvalidValueRule.Id);

    [Fact]
    public Task What_some_number_makes_good_is_let_pass() => Reports.VerifyAsync(Snippets.Of(Silent), rule: string.Empty);

    private static string Statements(string statements) => $"static void M(IDictionary<string, string> annotations) {{ {statements} }}";

    private static string Value(string key, string value) =>
        $"static readonly IFormatProvider Culture = System.Globalization.CultureInfo.InvariantCulture;\n"
        + $"static void M(IDictionary<string, string> annotations, int count, TimeSpan span, int[] ports, string unit) => annotations[\"{key}\"] = {value};";
}
