using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>
/// Manifests that a program writes line by line: to a <c>StringBuilder</c>, a <c>TextWriter</c> or a list, with <c>+=</c>, in arrays, and
/// with <c>string.Join</c> and <c>string.Concat</c>.
/// </summary>
public class WrittenTextTests
{
    private const string Usings = "using System.IO;\nusing System.Text;\n";

    private const string Native = "config.alpha.linkerd.io/proxy-enable-native-sidecar";

    private const string Job =
        """
        text.AppendLine("apiVersion: batch/v1"); text.AppendLine("kind: Job"); text.AppendLine("spec:"); text.AppendLine("  template:");
        text.AppendLine("    metadata:"); text.AppendLine("      annotations:"); text.AppendLine("        linkerd.io/inject: enabled");
        $more$
        text.AppendLine("    spec:"); text.AppendLine("      containers:"); text.AppendLine("      - {name: a, image: b, command: [run]}");
        """;

    [Theory]
    [InlineData("""var text = new StringBuilder(); text.AppendLine("annotations:"); text.AppendLine("  linkerd.io/inject: never");""")]
    [InlineData("""var text = new StringBuilder("annotations:\n"); text.Append("  linkerd.io/inject: ").Append("never").AppendLine();""")]
    [InlineData("""var text = new StringBuilder().AppendLine("annotations:").AppendLine("  linkerd.io/inject: never").ToString();""")]
    [InlineData("""var text = new StringBuilder().AppendLine("annotations:"); text.Append(' ', 2).AppendLine("linkerd.io/inject: never");""")]
    [InlineData("""StringBuilder text; text = new("annotations:\n"); text.AppendLine("  linkerd.io/inject: never");""")]
    [InlineData("""var text = new StringBuilder(); text.AppendLine("metadata:"); text.AppendLine($"  name: {args[0]}"); text.AppendLine("  annotations:"); text.AppendLine($"    linkerd.io/inject: never");""")]
    [InlineData("""Console.WriteLine("annotations:"); Console.WriteLine("  linkerd.io/inject: never");""")]
    [InlineData("""var text = new StreamWriter("x"); await text.WriteLineAsync("annotations:"); await text.WriteLineAsync("  linkerd.io/inject: never");""")]
    [InlineData("""var text = "annotations:\n"; text += "  linkerd.io/inject: never\n"; Console.WriteLine(text);""")]
    [InlineData("""var text = new List<string>(); text.Add("annotations:"); text.Add("  linkerd.io/inject: never");""")]
    [InlineData("""string[] text = ["annotations:", "  linkerd.io/inject: never"];""")]
    [InlineData("""string[] text = ["annotations:", "  linkerd.io/inject: never", ..args];""")]
    [InlineData("""File.WriteAllLines("x", new[] { "annotations:", "  linkerd.io/inject: never" });""")]
    [InlineData("""var text = new List<string> { "annotations:", "  linkerd.io/inject: never" };""")]
    [InlineData("""var text = string.Join("\n", "annotations:", "  linkerd.io/inject: never");""")]
    [InlineData("""var text = String.Join(Environment.NewLine, new[] { "annotations:", "  linkerd.io/inject: never" });""")]
    [InlineData("""var text = string.Join('\n', ["annotations:", "  linkerd.io/inject: never"]);""")]
    [InlineData("""var text = string.Concat("annotations:\n", "  linkerd.io/inject: ", "never", "\n");""")]
    [InlineData("""var text = new StringBuilder(); text.AppendLine(string.Concat("metadata:\n", string.Join("\n", "  annotations:", "    linkerd.io/inject: never")));""")]
    [InlineData("""var text = new StringBuilder(); foreach (var name in args) { text.AppendLine("annotations:"); text.AppendLine("  linkerd.io/inject: never"); }""")]
    [InlineData("""IEnumerable<string> Lines() { yield return "annotations:"; yield return "  linkerd.io/inject: never"; }""")]
    [InlineData("""async IAsyncEnumerable<string> Lines() { yield return "annotations:"; await System.Threading.Tasks.Task.Yield(); yield return $"  linkerd.io/inject: never"; }""")]
    [InlineData("""IEnumerable<string> Lines() { foreach (var name in args) { yield return "annotations:"; yield return "  linkerd.io/inject: never"; } }""")]
    public async Task Lines_of_one_text_are_read_together(string code)
    {
        var analysis = await Analysis.OfAsync(Usings + code);

        Assert.Equal(["LKD2001 never"], analysis.Places);
    }

    [Fact]
    public async Task A_repair_changes_the_literal_that_the_key_is_written_in()
    {
        const string Code =
            """var text = new StringBuilder(); text.AppendLine("annotations:"); text.AppendLine(@"  ""linkerd.io/injected"": enabled");""";
        var analysis = await Analysis.OfAsync(Usings + Code);

        Assert.Equal(["LKD1002 \"\"linkerd.io/injected\"\""], analysis.Places);
        Assert.Equal(Usings + Code.Replace("injected", "inject", StringComparison.Ordinal), await analysis.GetFixedTextAsync());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("var name = args[0]; Console.WriteLine(text.Length);", true)]
    [InlineData("""text.AppendLine("        $key$: \"true\"");""", false)]
    [InlineData("""if (args.Length > 0) { text.AppendLine("        $key$: \"true\""); }""", false)]
    [InlineData("""if (args.Length > 0) text.AppendLine("        $key$: \"true\"");""", false)]
    [InlineData("""foreach (var line in args) text.AppendLine(line);""", false)]
    [InlineData("text.AppendLine(args[0]);", false)]
    [InlineData("text.AppendFormat(args[0], 1);", false)]
    [InlineData("text.AppendJoin('\\n', args);", false)]
    [InlineData("Helper(text); void Helper(StringBuilder other) { }", false)]
    [InlineData("Action more = () => text.AppendLine(args[0]); more();", false)]
    public async Task What_may_be_written_between_the_lines_is_unknown(string between, bool isReported)
    {
        var more = between.Replace("$key$", Native, StringComparison.Ordinal);
        var analysis = await Analysis.OfAsync(
            Usings + "var text = new StringBuilder();" + Job.Replace("$more$", more, StringComparison.Ordinal), ConfiguredOptions.Release("2.18"));

        Assert.Equal(isReported ? new[] { "LKD4001 linkerd.io/inject" } : [], analysis.Places);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("void Log() => args.ToString(); Log();", true)]
    [InlineData("if (args.Length > 3) { yield return args[0]; }", false)]
    [InlineData("foreach (var line in args) yield return line;", false)]
    [InlineData("yield return args[0];", false)]
    public async Task What_an_iterator_may_give_between_the_lines_is_unknown(string between, bool isReported)
    {
        var lines = Job
            .Replace("text.AppendLine(", "yield return ", StringComparison.Ordinal)
            .Replace(");", ";", StringComparison.Ordinal)
            .Replace("$more$", between, StringComparison.Ordinal);
        var analysis = await Analysis.OfAsync(
            Usings + "IEnumerable<string> Lines() {" + lines + "}", ConfiguredOptions.Release("2.18"));

        Assert.Equal(isReported ? new[] { "LKD4001 linkerd.io/inject" } : [], analysis.Places);
    }

    [Theory]
    // One text after the other.
    [InlineData("""var text = new StringBuilder("annotations:\n  linkerd.io/inject: enabled\n"); Console.WriteLine(text); text.Clear(); text.AppendLine("annotations:"); text.AppendLine("  linkerd.io/inject: disabled");""")]
    [InlineData("""var text = "annotations:\n"; text += "  linkerd.io/inject: enabled\n"; Console.WriteLine(text); text = "annotations:\n"; text += "  linkerd.io/inject: disabled\n";""")]
    [InlineData("""var text = new StringBuilder("annotations:\n  linkerd.io/inject: enabled\n"); text = new StringBuilder("annotations:\n"); text.AppendLine("  linkerd.io/inject: disabled");""")]
    // Branches of which one is written.
    [InlineData("""var text = new StringBuilder("annotations:\n"); if (args.Length > 0) { text.AppendLine("  linkerd.io/inject: enabled"); } else { text.AppendLine("  linkerd.io/inject: disabled"); }""")]
    // Lists of other things.
    [InlineData("""string[] text = ["annotations: {linkerd.io/inject: enabled}", "annotations: {linkerd.io/inject: disabled}"];""")]
    [InlineData("""string[] text = ["annotations", "linkerd.io/inject: enabled"]; string[] keys = ["linkerd.io/inject", "labels:"];""")]
    // For people.
    [InlineData("""Console.WriteLine("Supported annotations:"); Console.WriteLine("  linkerd.io/inject: adds the proxy");""")]
    [InlineData("""Console.WriteLine("The annotations: linkerd.io/inject and others");""")]
    public async Task What_is_not_one_text_is_not_read_as_one(string code) =>
        Assert.Empty((await Analysis.OfAsync(Usings + code)).Places);

    [Theory]
    [InlineData("""Console.WriteLine("kind: Deployment\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled"); Console.WriteLine("kind: Service\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled");""")]
    [InlineData("""Console.WriteLine("kind: Deployment\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled"); Console.WriteLine("Done."); Console.WriteLine("kind: Service\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled");""")]
    [InlineData("""var text = new StringBuilder(); text.AppendLine("kind: Deployment"); text.AppendLine("metadata:"); text.AppendLine("  annotations: {linkerd.io/inject: enabled}"); text.AppendLine("---"); text.AppendLine("kind: Service"); text.AppendLine("metadata:"); text.AppendLine("  annotations: {linkerd.io/inject: enabled}");""")]
    public async Task Each_manifest_that_is_written_is_one_of_its_own(string code) =>
        Assert.Equal(["LKD3001 linkerd.io/inject", "LKD3003 linkerd.io/inject"], (await Analysis.OfAsync(Usings + code)).Places);

    [Theory]
    // As far as each line says it by itself.
    [InlineData("""void Write(StringBuilder text, string indent) { text.Append(indent).AppendLine("annotations:"); text.Append(indent).AppendLine("linkerd.io/injected: enabled"); }""")]
    [InlineData("""var map = "annotations"; Console.WriteLine("Use"); Console.WriteLine("linkerd.io/injected: enabled"); Console.WriteLine("to mesh a pod.");""")]
    [InlineData("""var text = new System.CodeDom.Compiler.IndentedTextWriter(Console.Out); text.WriteLine("annotations:"); text.Indent++; text.WriteLine("linkerd.io/injected: enabled");""")]
    public async Task A_wrong_key_is_reported_whatever_stands_around_its_line(string code) =>
        Assert.Equal(["LKD1002 linkerd.io/injected"], (await Analysis.OfAsync(Usings + code)).Places);
}
