using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Keys that are put together: the fix edits the one piece that is wrong where that is enough.</summary>
public class ComposedKeyTests
{
    [Fact]
    public Task A_piece_beside_nameof_is_edited() => VerifyAsync(
        """
        class linkerd;
        class C
        {
            public const string Key = {|LKD1002:"config." + nameof(linkerd) + ".io/" + "proxy-awiat"|};
        }
        """,
        """
        class linkerd;
        class C
        {
            public const string Key = "config." + nameof(linkerd) + ".io/" + "proxy-await";
        }
        """);

    [Fact]
    public Task Nameof_that_is_wrong_itself_is_replaced_with_the_whole_key() => VerifyAsync(
        """
        class C
        {
            private const string injcet = "";
            public const string Key = {|LKD1002:$"linkerd.io/{nameof(injcet)}"|};
        }
        """,
        """
        class C
        {
            private const string injcet = "";
            public const string Key = "linkerd.io/inject";
        }
        """);

    [Fact]
    public Task One_of_many_pieces_is_edited() => VerifyAsync(
        """
        class C
        {
            private const string Linkerd = "linkerd.io";
            public static readonly string Key = {|LKD1002:"config." + Linkerd + '/' + @"proxy" + "-" + "awiat"|};
        }
        """,
        """
        class C
        {
            private const string Linkerd = "linkerd.io";
            public static readonly string Key = "config." + Linkerd + '/' + @"proxy" + "-" + "await";
        }
        """);

    [Fact]
    public Task The_text_after_a_hole_is_edited() => VerifyAsync(
        """"
        class C
        {
            private const string Prefix = "config.linkerd.io";
            private const string Proxy = "proxy";
            public const string Key = {|LKD1002:$"""{Prefix}/{Proxy}-awiat"""|};
        }
        """",
        """"
        class C
        {
            private const string Prefix = "config.linkerd.io";
            private const string Proxy = "proxy";
            public const string Key = $"""{Prefix}/{Proxy}-await""";
        }
        """");

    [Fact]
    public Task What_no_single_piece_can_repair_is_replaced() => VerifyAsync(
        """
        class C
        {
            private const string Prefix = "config.linkerd.io/";
            public const string Key = {|LKD1001:Prefix + "proxy-" + "native-sidecar"|};
        }
        """,
        """
        class C
        {
            private const string Prefix = "config.linkerd.io/";
            public const string Key = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
        }
        """);

    [Theory]
    [InlineData("const string Prefix = \"conifg.linkerd.io\";", "const string Prefix = \"config.linkerd.io\";")]
    [InlineData("const string Prefix = @\"config.linkerd.com\";", "const string Prefix = @\"config.linkerd.io\";")]
    [InlineData("static readonly string Prefix = \"config.linkred.io\";", "static readonly string Prefix = \"config.linkerd.io\";")]
    [InlineData("static string Prefix => \"config.linkerd.con\";", "static string Prefix => \"config.linkerd.io\";")]
    public Task A_prefix_with_a_wrong_domain_is_repaired_where_it_is_declared(string wrong, string right) => VerifyAsync(
        $$"""
        class C
        {
            {{wrong}}
            void M(IDictionary<string, string> annotations)
            {
                annotations[{|LKD1002:Prefix + "/proxy-await"|}] = "enabled";
                annotations.Add({|LKD1002:$"{Prefix}/proxy-log-level"|}, "warn");
            }
        }
        """,
        $$"""
        class C
        {
            {{right}}
            void M(IDictionary<string, string> annotations)
            {
                annotations[Prefix + "/proxy-await"] = "enabled";
                annotations.Add($"{Prefix}/proxy-log-level", "warn");
            }
        }
        """);

    [Fact]
    public async Task A_prefix_with_a_wrong_domain_is_repaired_in_another_file()
    {
        const string use =
            """
            class C
            {
                void M(System.Collections.Generic.IDictionary<string, string> annotations) => annotations[{|LKD1002:Keys.Prefix + "/proxy-await"|}] = "enabled";
            }
            """;
        var test = await LinkerdTest.CreateAsync(
            use,
            use.Replace("{|LKD1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        test.TestState.Sources.Add("static class Keys { public const string Prefix = \"conifg.linkerd.io\"; }");
        test.FixedState.Sources.Add("static class Keys { public const string Prefix = \"config.linkerd.io\"; }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_prefix_with_a_wrong_domain_is_let_pass_where_nothing_is_a_key() => VerifyAsync(
        """
        class C
        {
            const string Prefix = "conifg.linkerd.io";
            string M(string name) => Prefix + "/proxy-await" + name + $"{Prefix}/proxy-await";
        }
        """);

    [Fact]
    public Task What_is_known_only_when_the_program_runs_is_let_pass() => VerifyAsync(
        """
        class C
        {
            const string Prefix = "config.linkerd.io";
            void M(IDictionary<string, string> annotations, string name)
            {
                annotations[Prefix + "/" + name] = "enabled";
                annotations[$"{Prefix}/proxy-{name}"] = "enabled";
                annotations[string.Format("{0}/{1}", Prefix, name)] = "enabled";
                var key = Prefix + "/proxy-awiat";
                key = name;
            }
        }
        """.Replace("awiat", "await", StringComparison.Ordinal));

    private static Task VerifyAsync(string source, string? fixedSource = null) =>
        LinkerdTest.VerifyAsync(
            "using System.Collections.Generic;\n" + source,
            fixedSource is null ? null : "using System.Collections.Generic;\n" + fixedSource);
}
