namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Whether a text is a key is judged by its domain first, and by its position second.</summary>
public class KeyUsageTests
{
    public static TheoryData<string> WrongDomains =>
    [
        "linkred.io/inject", "conifg.linkerd.io/proxy-await", "config.linkerd.com/proxy-await", "linkerd.io:/inject", "linkerd/inject",
        "inkerd.io/inject",
        "linked.io/inject", "Linkerd.io/inject", "config.linkred.io/proxy-await", " linkerd.io/inject", "linkerdio/inject",
        "linkerd.io/Inject", "linkerd.io/INJECT",
    ];

    [Theory]
    [InlineData("linkerd/proxy-injector")]
    [InlineData("linkerd/proxy-init")]
    [InlineData("linkerd/linkerd2")]
    [InlineData("linkerd/skip-inbound")]
    public Task An_image_or_repository_is_no_wrong_domain(string name) => VerifyAsync(
        "LKD1002",
        $$"""
        class C
        {
            void M(Dictionary<string, string> images) => images["{{name}}"] = "2.18";
        }
        """);

    [Theory]
    [MemberData(nameof(WrongDomains))]
    public Task A_wrong_domain_is_reported_as_the_key_of_a_map(string key) => VerifyAsync(
        "LKD1002",
        $$"""
        class C
        {
            void M(V1Pod pod) => pod.Metadata.Annotations[[|"{{key}}"|]] = "enabled";
        }
        """);

    [Theory]
    [MemberData(nameof(WrongDomains))]
    public Task A_wrong_domain_is_reported_in_a_constant_that_is_the_key_of_a_map_in_another_file(string key) => VerifyAsync(
        "LKD1002",
        $$"""
        static class Keys
        {
            public const string Inject = [|"{{key}}"|];
        }
        """,
        """
        class C
        {
            void M(V1Pod pod)
            {
                pod.Metadata.Annotations[Keys.Inject] = "enabled";
                pod.Metadata.Annotations.Remove(Keys.Inject);
            }
        }
        """);

    [Theory]
    [MemberData(nameof(WrongDomains))]
    public Task A_wrong_domain_is_let_pass_anywhere_else(string key) => VerifySilentAsync(
        $$"""
        class C
        {
            public const string Unused = "{{key}}";
            private const string Logged = "{{key}}";
            private static readonly string[] Texts = ["{{key}}", Logged];
            void M(string text)
            {
                Console.WriteLine("{{key}}");
                Console.WriteLine(text == "{{key}}");
                Console.WriteLine(Logged);
                var texts = new List<string> { "{{key}}" };
                texts.Add("{{key}}");
                var set = new HashSet<string> { "{{key}}", Logged };
                var isText = set.Contains("{{key}}") || text.Contains("{{key}}") || text.StartsWith("{{key}}", StringComparison.Ordinal);
                var path = System.IO.Path.Combine("{{key}}", text);
                var map = new Dictionary<string, string> { ["image"] = "{{key}}", ["other"] = Logged };
                map.Add("image2", "{{key}}");
                throw new InvalidOperationException("{{key}}");
            }
        }
        """);

    [Theory]
    [InlineData("linkerd.io/inject-")]
    [InlineData(@"linkerd\\.io/inject")]
    [InlineData("linkerd.io/inject=enabled")]
    [InlineData(@"podAnnotations.linkerd\\.io/inject=enabled")]
    [InlineData("config.linkerd.io/proxy-await-")]
    [InlineData("config.linkerd.io/proxy-awiat=enabled")]
    [InlineData("config.linkerd.io/")]
    [InlineData("linkerd.io/")]
    [InlineData("linkerd.io")]
    public Task Texts_for_command_lines_are_let_pass(string text) => VerifySilentAsync(
        $$"""
        class C
        {
            private const string Text = "{{text}}";
            void M(V1Pod pod)
            {
                System.Diagnostics.Process.Start("kubectl", new[] { "annotate", "pod", "web", "{{text}}", Text });
                Console.WriteLine("{{text}}");
            }
        }
        """);

    [Fact]
    public Task A_wrong_name_under_a_domain_of_keys_is_reported_anywhere() => VerifyAsync(
        "LKD1002",
        """
        class C
        {
            static readonly string[] Texts = [[|"config.linkerd.io/proxy-awiat"|]];
            void M(string text)
            {
                Console.WriteLine([|"config.linkerd.io/proxy-awiat"|]);
                Console.WriteLine(text == [|"config.linkerd.io/proxy-awiat"|]);
                throw new InvalidOperationException([|"config.linkerd.io/proxy-awiat"|]);
            }
        }
        """);

    [Fact]
    public Task A_wrong_name_with_a_candidate_under_the_bare_domain_is_reported_anywhere() => VerifyAsync(
        "LKD1002",
        """
        class C
        {
            void M(string text) => Console.WriteLine(text == [|"linkerd.io/injcet"|]);
        }
        """);

    [Fact]
    public Task A_wrong_name_without_a_candidate_under_the_bare_domain_is_reported_as_the_key_of_a_map() => VerifyAsync(
        "LKD1003",
        """
        class C
        {
            private const string Key = [|"linkerd.io/zzz-unheard-of"|];
            private const string Other = "linkerd.io/zzz-unheard-of";
            void M(V1Pod pod)
            {
                pod.Metadata.Annotations.Add([|"linkerd.io/zzz-unheard-of"|], Other);
                pod.Metadata.Annotations[Key] = "true";
                Console.WriteLine("linkerd.io/zzz-unheard-of");
            }
        }
        """);

    [Theory]
    [InlineData("run.linkerd.io/install")]
    [InlineData("helm.linkerd.io/edge")]
    [InlineData("docs.linkerd.io/zzz-unheard-of")]
    public Task Another_host_is_reported_as_the_key_of_a_map_only(string text) => VerifyAsync(
        "LKD1003",
        $$"""
        class C
        {
            private const string Text = "{{text}}";
            void M(V1Pod pod)
            {
                pod.Metadata.Annotations.Add([|"{{text}}"|], "true");
                Console.WriteLine("{{text}}");
                System.Diagnostics.Process.Start("curl", Text);
            }
        }
        """);

    [Fact]
    public Task A_constant_that_begins_longer_texts_is_not_judged_by_itself() => VerifyAsync(
        "LKD1002",
        """
        class C
        {
            private const string Proxy = "config.linkerd.io/proxy";
            private static readonly string Skip = "config.linkerd.io/skip";
            private const string Await = Proxy + "-await";
            void M(V1Pod pod, string port)
            {
                pod.Metadata.Annotations[Await] = "enabled";
                pod.Metadata.Annotations[Proxy + "-log-level"] = "warn";
                pod.Metadata.Annotations[$"{Skip}-inbound-ports"] = port;
                pod.Metadata.Annotations[[|Proxy + "-awiat"|]] = "enabled";
            }
        }
        """);

    [Fact]
    public Task A_constant_that_begins_texts_in_another_file_is_not_judged_by_itself() => VerifySilentAsync(
        """
        static class Prefixes
        {
            public const string Proxy = "config.linkerd.io/proxy";
        }
        """,
        """
        class C
        {
            string Get(string name) => $"{Prefixes.Proxy}-{name}";
        }
        """);

    [Fact]
    public Task A_key_that_is_logged_too_is_judged() => VerifyAsync(
        "LKD1001",
        """
        class C
        {
            private const string Interpolated = [|"config.linkerd.io/proxy-native-sidecar"|];
            private const string Added = [|"config.linkerd.io/proxy-native-sidecar"|];
            private const string Compared = [|"config.linkerd.io/proxy-native-sidecar"|];
            private static readonly string Begun = [|"config.linkerd.io/proxy-native-sidecar"|];
            void M(V1Pod pod, string text)
            {
                Console.WriteLine($"Setting {Interpolated} on {text}");
                pod.Metadata.Annotations[Interpolated] = "true";
                pod.Metadata.Annotations.Add(Added, "true");
                if (text == Compared)
                {
                    throw new InvalidOperationException("The pod has no " + Added + ", and no " + (Compared) + "=true");
                }

                Console.WriteLine(Begun + text);
                Console.WriteLine(pod.Metadata.Annotations[Begun] + $"{Begun}/{text}");
            }
        }
        """);

    [Fact]
    public Task The_beginning_of_keys_is_no_key() => VerifySilentAsync(
        """
        class C
        {
            private const string Skip = "config.linkerd.io/skip";
            bool M(string key) =>
                key.StartsWith("config.linkerd.io/proxy", StringComparison.Ordinal)
                || key.StartsWith(Skip, StringComparison.Ordinal)
                || key.StartsWith("config.linkerd.io/")
                || key?.StartsWith("config.linkerd.io/zzz") == true;
        }
        """);

    [Fact]
    public Task A_constant_that_messages_speak_of_is_judged() => VerifyAsync(
        "LKD1002",
        """
        class C
        {
            private const string Await = [|"config.linkerd.io/proxy-awiat"|];
            private const string Inject = [|"linkred.io/inject"|];
            string M(V1Pod pod, string value)
            {
                pod.Metadata.Annotations[Await] = pod.Metadata.Annotations[Inject];
                Console.WriteLine($"{Await} was set to {value}");
                Console.WriteLine(Inject + "=" + value);
                Console.WriteLine(string.Format("{0}: {1}", Inject, value) + (" for " + Await) + $"{Await}: {Inject,20}");
                throw new InvalidOperationException("No " + Inject + ".");
            }
        }
        """);

    [Fact]
    public Task What_longer_texts_begin_with_is_let_pass() => VerifySilentAsync(
        """
        class C
        {
            public const string ProxyPrefix = "config.linkerd.io/proxy";
            private const string Skip = "config.linkerd.io/skip";
            private const string Outbound = "config.linkerd.io/proxy-outbound";
            private const string Inbound = "config.linkerd.io/proxy-inbound";
            private const string Beginning = Inbound + "-";
            private static readonly string[] Prefixes = { "config.linkerd.io/proxy", "config.linkerd.io/skip" };
            private static readonly List<string> MorePrefixes = new() { "config.linkerd.io/proxy", ("config.linkerd.io/skip") };
            private static string[] YetMorePrefixes => ["config.linkerd.io/proxy"];
            void M(V1Pod pod, string prefix = "config.linkerd.io/skip")
            {
                foreach (var key in pod.Metadata.Annotations.Keys.Where(key => key.StartsWith("config.linkerd.io/proxy", StringComparison.Ordinal) || key.StartsWith(Skip) || key.StartsWith($"{Outbound}-") || key.StartsWith(Inbound + "-")))
                {
                    Console.WriteLine(RemovePrefix(key, "config.linkerd.io/skip"));
                    Console.WriteLine(string.Concat("config.linkerd.io/proxy", key));
                    Console.WriteLine(new System.Text.StringBuilder().Append("config.linkerd.io/proxy").Append(key));
                }
            }

            static string RemovePrefix(string text, string beginning) => text.Replace(beginning, string.Empty);
        }
        """);

    [Fact]
    public Task One_wrong_key_is_reported_once_however_many_readers_see_it() => VerifyAsync(
        "LKD1001",
        """
        class C
        {
            private const string Key = [|"config.linkerd.io/proxy-native-sidecar"|];
            private static readonly string Alias = Key;
            static void SetAnnotation(V1Pod pod, string annotationKey) => pod.Metadata.Annotations.Add(KeyValuePair.Create(annotationKey, "true"));

            void M(V1Pod pod, Dictionary<string, string> annotations)
            {
                SetAnnotation(pod, Key);
                SetAnnotation(pod, [|"config.linkerd.io/proxy-native-sidecar"|]);
                pod.SetAnnotation(Alias, annotations[Key]);
                pod.Metadata.Annotations = new Dictionary<string, string>(new[] { new KeyValuePair<string, string>(Key, "true") }) { [Key] = "true" };
                pod.Metadata.Annotations = new Dictionary<string, string>(new[] { KeyValuePair.Create([|"config.linkerd.io/proxy-native-sidecar"|], "true") });
                (string, string)[] pairs = [(Key, "true"), ((([|"config.linkerd.io/proxy-native-sidecar"|])), "true")];
                pod.Metadata.Annotations[C.Key] ??= annotations.TryGetValue(Key, out var value) ? value : annotations.GetValueOrDefault(Alias);
            }
        }
        """);

    [Fact]
    public Task One_composed_key_is_reported_once() => VerifyAsync(
        "LKD1001",
        """
        class C
        {
            private const string Domain = "config.linkerd.io";
            private const string Prefix = Domain + "/" + "proxy-";
            private const string Key = [|Prefix + "native" + ("-" + "sidecar")|];
            void M(V1Pod pod) => pod.Metadata.Annotations[Key] = pod.Metadata.Annotations[[|$"{Domain}/{"proxy"}-native-sidecar"|]];
        }
        """);

    [Fact]
    public Task A_key_that_linkerd_writes_is_reported_among_annotations() => VerifyAsync(
        "LKD1006",
        """
        class C
        {
            private const string ProxyVersion = "linkerd.io/proxy-version";
            void Set(V1Pod pod) => pod.Metadata.Annotations[[|"linkerd.io/proxy-version"|]] = "me";
            void Add(V1Pod pod) => pod.Metadata.Annotations.Add([|ProxyVersion|], "me");
            void Extend(V1Pod pod) => pod.SetAnnotation([|ProxyVersion|], "me");
            void Replace(V1Pod pod) => pod.Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/proxy-version"|]] = "me" } };
        }
        """);

    [Fact]
    public Task A_key_that_linkerd_writes_is_let_pass_where_it_is_read() => VerifySilentAsync(
        """
        class C
        {
            private const string CreatedBy = "linkerd.io/created-by";
            bool M(V1Pod pod)
            {
                pod.Metadata.Annotations.Remove(CreatedBy);
                return pod.Metadata.Annotations.ContainsKey("linkerd.io/created-by")
                    && pod.GetAnnotation("linkerd.io/proxy-version") == pod.Metadata.Annotations[CreatedBy]
                    && pod.Metadata.Labels.TryGetValue("linkerd.io/control-plane-ns", out _)
                    && pod.Metadata.Annotations?["linkerd.io/created-by"] != null;
            }
        }
        """);

    [Fact]
    public Task A_label_that_linkerd_writes_is_let_pass_in_selectors_and_plain_maps() => VerifySilentAsync(
        """
        class C
        {
            V1LabelSelector Selector() => new() { MatchLabels = new Dictionary<string, string> { ["linkerd.io/control-plane-ns"] = "linkerd" } };
            V1ServiceSpec Service() => new() { Selector = new Dictionary<string, string> { { "linkerd.io/control-plane-component", "proxy-api" } } };
            Dictionary<string, string> Map()
            {
                var labels = new Dictionary<string, string> { ["linkerd.io/control-plane-ns"] = "linkerd" };
                return labels;
            }
        }
        """);

    [Fact]
    public Task A_label_that_linkerd_writes_is_reported_among_labels() => VerifyAsync(
        "LKD1006",
        """
        class C
        {
            V1Pod Pod() => new() { Metadata = new() { Labels = new Dictionary<string, string> { [[|"linkerd.io/control-plane-ns"|]] = "linkerd" } } };
        }
        """);

    private static Task VerifySilentAsync(params string[] sources) => VerifyAsync(string.Empty, sources);

    private static Task VerifyAsync(string rule, params string[] sources) => Reports.VerifyAsync(
        sources.Select((source, index) =>
            ($"File{index}.cs", "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing k8s.Models;\n\n" + source)),
        rule);
}
