using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Completion;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Completion;

/// <summary>Keys, in the places where keys of annotations and labels are typed.</summary>
public class KeyCompletionTests
{
    private const string HalfTyped =
        """"
        var pod = new V1Pod { Metadata = new() { Annotations = { ["linkerd.io/inject"] = args.Length > 0 ? "enabled" : @"x", { "a", """b""" } } } };
        pod?.Metadata?.Annotations?["c"] = $"{"d"}"; pod.SetAnnotation(value: "e", key: "f"); (string, string) g = ("h", "i");
        """";

    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";

    /// <summary>Every way of writing a key, whole and half.</summary>
    public static TheoryData<string> KeyPlaces =>
    [
        """var annotations = new Dictionary<string, string> { ["$$"] = "" };""",
        """var annotations = new Dictionary<string, string> { [@"$$"] = "" };""",
        """"var annotations = new Dictionary<string, string> { ["""$$linkerd"""] = "" };"""",
        """"
        var annotations = new Dictionary<string, string>
        {
            ["""
            $$
            """] = "",
        };
        """",
        """var annotations = new Dictionary<string, string> { { "$$", "" } };""",
        """var pod = new V1Pod { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["$$"] = "" } } };""",
        """var pod = new V1Pod { Metadata = new() { Annotations = { ["$$"] = "" } } };""",
        """var pod = new V1Pod(); pod.Metadata.Annotations["$$"] = "";""",
        """var pod = new V1Pod(); pod.Metadata.Annotations.Add("$$", "");""",
        """var pod = new V1Pod(); pod.Metadata?.Annotations?.TryAdd("$$", "");""",
        """var pod = new V1Pod(); pod.SetAnnotation("$$", "");""",
        """var pod = new V1Pod(); Console.WriteLine(pod.Metadata.Annotations.ContainsKey("$$"));""",
        """var annotations = new[] { new KeyValuePair<string, string>("$$", "") };""",
        """AddAnnotation("$$", ""); void AddAnnotation(string name, string value) { }""",
        """var annotations = new Dictionary<string, string> { [args.Length > 0 ? "$$" : "other"] = "" };""",

        // Half typed.
        """var annotations = new Dictionary<string, string> { ["$$"] };""",
        """var annotations = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "web", ["$$"] };""",
        """
        var annotations = new Dictionary<string, string>
        {
            ["$$"]
            ["app.kubernetes.io/name"] = "web",
        };
        """,
        """var pod = new V1Pod { Metadata = new() { Annotations = { ["$$"] } } };""",
        """var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["$$"] } } };""",
        """var annotations = new Dictionary<string, string> { { "$$" } };""",
        """var pod = new V1Pod(); pod.Metadata.Annotations["$$"]""",
        """var pod = new V1Pod(); pod.Metadata.Annotations.Add("$$")""",
        """var pod = new V1Pod(); pod.SetAnnotation("$$");""",
        """[Annotation("$$")] class C; class AnnotationAttribute(string key, string value) : Attribute;""",
    ];

    /// <summary>Texts that are no keys, and keys of other things.</summary>
    public static TheoryData<string> OtherPlaces =>
    [
        """Console.WriteLine("$$");""",
        """Console.WriteLine("see https://linkerd.io/$$");""",
        """var link = new Uri("https://linkerd.io/$$");""",
        """Console.WriteLine("{0}: {1}", "linkerd.io/$$", "");""",
        """var name = "linkerd.io/$$";""",
        """string[] names = ["linkerd.io/$$"];""",
        """var names = new List<string> { "linkerd.io/$$" };""",
        """var annotations = new Dictionary<int, string> { [1] = "$$" };""",
        """var annotations = new Dictionary<string, string> { ["a"] = "$$" };""",
        """var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" }; // "$$" """,
        """var annotations = new Dictionary<string, string> { [$"{args[0]}$$"] = "" };""",
        """var annotations = new Dictionary<string, string> { ["a" + "$$"] = "" };""",
        """var annotations = new Dictionary<string, string> { $$["a"] = "" };""",
        """var annotations = new Dictionary<string, string> { [$$"a"] = "" };""",
        """var annotations = new Dictionary<string, string> { ["a"$$] = "" };""",
        """var selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["$$"] = "" } };""",
        """var job = new V1Job { Metadata = new() { Annotations = new Dictionary<string, string> { ["$$"] = "" } } };""",
        """var annotations = new Dictionary<string, string> { ["$$""",
        """$$""",
    ];

    [Theory]
    [MemberData(nameof(KeyPlaces))]
    public async Task Keys_are_offered_where_a_key_is_typed(string source)
    {
        var run = await CompletionRun.AtAsync(source);

        Assert.Contains("linkerd.io/inject", run.Texts);
        Assert.Equal(run.List.ItemsList.Count, run.Items.Count);
    }

    [Theory]
    [MemberData(nameof(KeyPlaces))]
    public async Task A_quote_opens_the_list(string source) =>
        Assert.Contains("linkerd.io/inject", (await CompletionRun.AtAsync(source, typed: '"')).Texts);

    [Theory]
    [MemberData(nameof(KeyPlaces))]
    public async Task A_key_takes_the_place_of_all_that_is_written(string source) =>
        Assert.Equal(
            source.Replace("$$linkerd", Alpha, StringComparison.Ordinal).Replace("$$", Alpha, StringComparison.Ordinal),
            await (await CompletionRun.AtAsync(source)).ChooseAsync(Alpha));

    [Fact]
    public async Task A_key_takes_the_place_of_what_stands_before_and_behind_the_caret()
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["config.li$$nkerd"] = "true" };""");

        Assert.Equal($$"""var annotations = new Dictionary<string, string> { ["{{Alpha}}"] = "true" };""", await run.ChooseAsync(Alpha));
    }

    [Theory]
    [MemberData(nameof(OtherPlaces))]
    public async Task Nothing_is_offered_elsewhere(string source)
    {
        Assert.Empty((await CompletionRun.AtAsync(source)).Items);
        Assert.Empty((await CompletionRun.AtAsync(source, typed: '"')).Items);
        Assert.Empty((await CompletionRun.AtAsync(source, typed: '/')).Items);
    }

    [Theory]
    [InlineData("\"$$\"", '"', false)]
    [InlineData("\"a$$\"", 'a', false)]
    [InlineData("\"c$$\"", 'c', true)]
    [InlineData("\"Config.$$\"", '.', true)]
    [InlineData("\"application/$$\"", '/', false)]
    public async Task In_a_map_of_anything_the_list_opens_only_for_what_begins_like_a_key(string key, char typed, bool isOffered)
    {
        var source = $$"""var headers = new Dictionary<string, string> { [{{key}}] = "" };""";

        Assert.Equal(isOffered, (await CompletionRun.AtAsync(source, typed: typed)).Items.Count > 0);
        Assert.Contains(Alpha, (await CompletionRun.AtAsync(source)).Texts);
    }

    [Theory]
    [InlineData("[\"$$\"]", '"', true)]
    [InlineData("[\"config.$$\"]", '.', true)]
    [InlineData("[\"linkerd.io/$$\"]", '/', true)]
    [InlineData("[\"linkerd.io/proxy-$$\"]", '-', true)]
    [InlineData("[\"c$$\"]", 'c', true)]
    [InlineData("[\"co$$\"]", 'o', false)]
    [InlineData("[$$]", '[', false)]
    [InlineData("$$", ' ', false)]
    public async Task Typing_triggers_at_the_beginning_of_a_literal_and_of_the_parts_of_a_key(
        string source,
        char typed,
        bool isTriggered) =>
        Assert.Equal(isTriggered, await CompletionRun.IsTriggeredAsync(source, typed));

    [Fact]
    public void Asking_triggers_and_deleting_does_not()
    {
        var provider = new LinkerdCompletionProvider();

        Assert.True(IsTriggered(CompletionTrigger.Invoke));
        Assert.False(IsTriggered(CompletionTrigger.CreateDeletionTrigger('"')));

        bool IsTriggered(CompletionTrigger trigger) =>
            provider.ShouldTriggerCompletion(SourceText.From("[\"\"]"), 2, trigger, options: null!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2.11")]
    [InlineData("2.18")]
    [InlineData("2.20")]
    [InlineData("edge-24.10.1")]
    public async Task Every_key_for_users_that_the_release_reads_is_offered_and_no_other(string? release)
    {
        var configured = release is null ? (LinkerdRelease?)null : Parse(release);
        var run = await CompletionRun.AtAsync("""var map = new Dictionary<string, string> { ["$$"] = "" };""", release);

        Assert.Equal(
            LinkerdCatalog.All
                .Where(key =>
                    key is { IsKey: true, Audience: Audience.User }
                    && key.IsReadBy(configured)
                    && !(release == "2.20" && NativeSidecarKeys.Contains(key)))
                .Select(key => key.Name).Order(StringComparer.Ordinal),
            run.Texts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Annotations", "linkerd.io/inject", "mirror.linkerd.io/exported")]
    [InlineData("Labels", "mirror.linkerd.io/exported", "linkerd.io/inject")]
    public async Task Annotations_are_offered_among_annotations_and_labels_among_labels(string map, string offered, string other)
    {
        var run = await CompletionRun.AtAsync(
            $$"""var metadata = new V1ObjectMeta { {{map}} = new Dictionary<string, string> { ["$$"] = "" } };""");

        Assert.Contains(offered, run.Texts);
        Assert.DoesNotContain(other, run.Texts);
    }

    [Theory]
    [InlineData("V1Pod", "config.linkerd.io/proxy-await", "balancer.linkerd.io/failure-accrual")]
    [InlineData("V1PodTemplateSpec", "config.linkerd.io/proxy-await", "timeout.linkerd.io/request")]
    [InlineData("V1Service", "balancer.linkerd.io/failure-accrual", "config.linkerd.io/proxy-await")]
    [InlineData("V1Namespace", "linkerd.io/inject", "balancer.linkerd.io/failure-accrual")]
    [InlineData("V1Namespace", "config.linkerd.io/proxy-await", "config.linkerd.io/debug-image")]
    public async Task Where_the_object_is_known_only_what_is_read_on_it_is_offered(string type, string offered, string other)
    {
        var run = await CompletionRun.AtAsync(
            $$"""var item = new {{type}} { Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { ["$$"] = "" } } };""");

        Assert.Contains(offered, run.Texts);
        Assert.DoesNotContain(other, run.Texts);
    }

    [Fact]
    public async Task A_map_in_a_variable_is_that_of_the_object_that_it_is_given_to()
    {
        var run = await CompletionRun.AtAsync(
            """
            var map = new Dictionary<string, string> { ["$$"] = "" };
            var service = new V1Service { Metadata = new V1ObjectMeta { Annotations = map } };
            """,
            typed: '"');

        Assert.Contains("timeout.linkerd.io/request", run.Texts);
        Assert.DoesNotContain("config.linkerd.io/proxy-await", run.Texts);
        Assert.DoesNotContain("mirror.linkerd.io/exported", run.Texts);
    }

    [Theory]
    [InlineData(null, Alpha)]
    [InlineData("2.18", Alpha)]
    [InlineData("2.19", Beta)]
    public async Task Common_keys_come_first_and_replaced_ones_last(string? release, string nativeSidecar)
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""", release);

        var common = CommonKeys.All.Select(key => key == Alpha ? nativeSidecar : key).Where(run.Texts.Contains).ToArray();
        Assert.Equal(common, run.Texts.Take(common.Length));
        if (release == "2.19")
        {
            var newest = Parse(release);
            var last = run.Texts.SkipWhile(text => text != Alpha).Select(text => LinkerdCatalog.Find(text)!).ToArray();
            Assert.NotEmpty(last);
            Assert.All(
                last,
                key => Assert.True(key.IsDeprecatedIn(newest) || key.WithoutEffect is { } without && without.Contains(newest), key.Name));
        }
    }

    /// <summary>Where proxies are native sidecars anyway, nobody needs a key for that.</summary>
    [Theory]
    [InlineData("2.19", null, true)]
    [InlineData("2.20", null, false)]
    [InlineData("2.20", "false", true)]
    [InlineData("2.19", "true", false)]
    [InlineData("2.18, 2.20", null, true)]
    public async Task Native_sidecars_are_offered_where_they_are_not_the_default(string release, string? isDefault, bool isOffered)
    {
        var options = isDefault is null ? string.Empty : "\nlinkerd_native_sidecar_default = " + isDefault;
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""", release + options);

        Assert.Equal(isOffered, run.Texts.Contains(Alpha));
    }

    /// <summary>Of several releases, what all of them read.</summary>
    [Theory]
    [InlineData("2.18, 2.20", "config.linkerd.io/proxy-await", true)]
    [InlineData("2.18, 2.20", Stable, false)]
    [InlineData("2.18, 2.20", "retry.linkerd.io/http", true)]
    [InlineData("2.15, 2.20", "retry.linkerd.io/http", false)]
    [InlineData("2.15", "retry.linkerd.io/http", false)]
    public async Task What_all_of_several_releases_read_is_offered(string releases, string key, bool isOffered) => Assert.Equal(
        isOffered, (await CompletionRun.AtAsync(
            """var annotations = new Dictionary<string, string> { ["$$"] = "" };""",
            releases)).Texts.Contains(key));

    [Fact]
    public void Every_common_key_is_one_for_users() =>
        Assert.All(
            CommonKeys.All,
            name => Assert.True(
                LinkerdCatalog.Find(name) is { IsKey: true, Audience: Audience.User } key && key.IsReadBy(release: null),
                name));

    [Theory]
    [InlineData("native")]
    [InlineData("config.alpha.linkerd.io/pro")]
    [InlineData("proxy-enable-n")]
    public async Task Any_part_of_a_key_finds_it(string typed)
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""");

        Assert.Contains(Alpha, run.Filter(typed));
        Assert.DoesNotContain("linkerd.io/inject", run.Filter(typed));
    }

    [Fact]
    public async Task The_characters_of_keys_neither_choose_an_item_nor_close_the_list()
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""");

        Assert.All(run.Items, item =>
        {
            var commit = Assert.Single(item.Rules.CommitCharacterRules);
            Assert.Equal((CharacterSetModificationKind.Replace, 0), (commit.Kind, commit.Characters.Length));
            Assert.Equal("./-", string.Concat(Assert.Single(item.Rules.FilterCharacterRules).Characters));
        });
    }

    [Fact]
    public async Task What_a_key_inserts_is_written_alike_in_every_form_of_a_literal() =>
        Assert.All(
            (await CompletionRun.AtAsync("""var map = new Dictionary<string, string> { ["$$"] = "" };""")).Items,
            item => Assert.All(
                item.DisplayText,
                character => Assert.True(char.IsAsciiLetterOrDigit(character) || character is '.' or '/' or '-', item.DisplayText)));

    [Fact]
    public async Task The_list_says_since_when_a_key_is_read_and_the_description_says_more()
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""");

        Assert.Equal("since 2.15", run.Item(Alpha).InlineDescription);
        Assert.Equal(
            """
            Runs the proxy as a native sidecar (alpha key).
            Takes a boolean such as 'true' or 'false'
            Read on: Pod, Namespace
            Since Linkerd 2.15 (edge-23.11.4)
            Deprecated since 2.19: use 'config.beta.linkerd.io/proxy-enable-native-sidecar'
            """,
            await run.DescribeAsync(Alpha));
        Assert.Contains(
            "Read on: Service, EgressNetwork, HTTPRoute, GRPCRoute",
            await run.DescribeAsync("timeout.linkerd.io/request"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_is_of_the_configured_release()
    {
        const string source = """var annotations = new Dictionary<string, string> { ["$$"] = "" };""";

        Assert.DoesNotContain(
            "Deprecated",
            await (await CompletionRun.AtAsync(source, "2.18")).DescribeAsync(Alpha),
            StringComparison.Ordinal);
        Assert.Contains(
            "Deprecated since 2.19",
            await (await CompletionRun.AtAsync(source, "2.19")).DescribeAsync(Alpha),
            StringComparison.Ordinal);
        Assert.Contains(
            "Deprecated since edge-25.10.2",
            await (await CompletionRun.AtAsync(source, "edge-26.1.1")).DescribeAsync(Alpha),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_finds_the_provider_among_the_analyzers_of_a_project() =>
        Assert.Contains(
            Alpha,
            (await CompletionRun.ByReferenceAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""")).Texts);

    [Fact]
    public async Task Code_that_breaks_off_anywhere_does_no_harm()
    {
        for (var end = 0; end <= HalfTyped.Length; end++)
        {
            await CompletionRun.AskProviderAsync(HalfTyped[..end] + "$$");
            await CompletionRun.AskProviderAsync(HalfTyped[..end] + "$$\"");
            await CompletionRun.AskProviderAsync(HalfTyped.Insert(end, "$$"));
        }
    }

    [Fact]
    public async Task Code_in_which_any_token_is_missing_does_no_harm()
    {
        foreach (var token in CSharpSyntaxTree
            .ParseText(HalfTyped, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens())
        {
            var source = HalfTyped.Remove(token.SpanStart, token.Span.Length);
            var nextText = source.IndexOf('"', token.SpanStart);
            var textBefore = token.SpanStart > 0 ? source.LastIndexOf('"', token.SpanStart - 1) : -1;
            await CompletionRun.AskProviderAsync(source.Insert(token.SpanStart, "$$"));
            await CompletionRun.AskProviderAsync(source.Insert(nextText + 1, "$$"));
            await CompletionRun.AskProviderAsync(source.Insert(textBefore < 0 ? 0 : textBefore, "$$"));
        }
    }

    /// <summary>Items of others, and ones of ours that are not whole.</summary>
    [Fact]
    public async Task Items_that_are_not_its_own_are_left_to_others()
    {
        var document = await ProgramProject.CreateAsync("class C;");
        var provider = new LinkerdCompletionProvider();
        CompletionItem[] items =
        [
            CompletionItem.Create("other"),
            CompletionItem.Create("other").AddProperty("Key", "no key").AddProperty("Constant", "Inject"),
            CompletionItem.Create("other").AddProperty("Key", string.Empty).AddProperty("Constant", "None").AddProperty("Namespace", "C"),
        ];
        foreach (var item in items)
        {
            Assert.Null(await provider.GetDescriptionAsync(document, item, TestContext.Current.CancellationToken));
            Assert.Equal(
                "other",
                (await provider.GetChangeAsync(document, item, null, TestContext.Current.CancellationToken)).TextChange.NewText);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("annotations:\n  linkerd.io/inject: \"\"\n")]
    [InlineData("<Project><PropertyGroup Condition=\"\" /></Project>")]
    public async Task Text_that_is_no_code_does_no_harm(string text)
    {
        for (var position = 0; position <= text.Length; position++)
        {
            await CompletionRun.AskProviderAsync(text.Insert(position, "$$"));
        }
    }

    private static LinkerdRelease Parse(string text)
    {
        Assert.True(LinkerdRelease.TryParse(text, out var release));
        return release;
    }

    [Theory]
    [InlineData("""var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["$$"] = "" };""")]
    [InlineData("""var annotations = new Dictionary<string, string> { { "$$", "" }, { "linkerd.io/inject", "enabled" } };""")]
    [InlineData("""var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", ["$$"] } } };""")]
    [InlineData("""var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string>() } }; pod.Metadata.Annotations["linkerd.io/inject"] = "enabled"; pod.Metadata.Annotations["$$"] = "";""")]
    public async Task A_key_that_the_map_has_already_is_not_offered(string source)
    {
        var texts = (await CompletionRun.AtAsync(source)).Texts;

        Assert.DoesNotContain("linkerd.io/inject", texts);
        Assert.Contains(Alpha, texts);
    }

    [Fact]
    public async Task The_key_at_the_caret_is_offered_again() => Assert.Contains(
        "linkerd.io/inject",
        (await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["linkerd.io/inject$$"] = "enabled" };""")).Texts);

    /// <summary>Visual Studio Code sorts by the place where the typed text stands, and only then by the order of the list.</summary>
    [Theory]
    [InlineData("native")]
    [InlineData("config")]
    [InlineData("sidecar")]
    [InlineData("native", "2.19")]
    [InlineData("proxy-enable", "2.20\nlinkerd_native_sidecar_default = false")]
    public async Task Keys_that_differ_in_their_stage_have_what_is_typed_in_one_place(string typed, string? release = null)
    {
        var run = await CompletionRun.AtAsync("""var annotations = new Dictionary<string, string> { ["$$"] = "" };""", release);

        var filterTexts = run.Items.Where(item => item.DisplayText is Alpha or Beta or Stable).Select(item => item.FilterText).ToArray();
        Assert.InRange(filterTexts.Length, 2, 3);
        Assert.Single(filterTexts.Select(text => text.IndexOf(typed, StringComparison.Ordinal)).Distinct());
        Assert.All(run.Items, item => Assert.Contains(item.DisplayText, item.FilterText, StringComparison.Ordinal));
    }
}
