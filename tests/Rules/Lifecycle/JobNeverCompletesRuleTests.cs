using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Manifests;
using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tests.Rules;

public class JobNeverCompletesRuleTests
{
    private const string Alpha = "config.alpha.linkerd.io/proxy-enable-native-sidecar";
    private const string Beta = "config.beta.linkerd.io/proxy-enable-native-sidecar";
    private const string Stable = "config.linkerd.io/proxy-enable-native-sidecar";
    private const string Container = """new V1Container { Name = "work", Image = "example/work", Command = ["dotnet", "Work.dll"] }""";

    /// <summary>Jobs whose pods ask for a proxy, for a release that runs it as an ordinary container.</summary>
    internal static readonly string[] Reported =
    [
        $$"""static V1Job M() => new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };""",
        $$"""
        static V1CronJob M(string image) => new()
        {
            Spec = new V1CronJobSpec
            {
                JobTemplate = new V1JobTemplateSpec
                {
                    Spec = new V1JobSpec
                    {
                        Template = new V1PodTemplateSpec
                        {
                            Metadata = new V1ObjectMeta { Annotations = new Dictionary<string, string> { { [|"linkerd.io/inject"|], "ingress" }, { "app", image } } },
                            Spec = new V1PodSpec { Containers = new List<V1Container> { {{Container}}, new V1Container { Image = image } } },
                        },
                    },
                },
            },
        };
        """,
        $$"""static V1JobSpec M() => new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = new[] { {{Container}} } } } };""",
        $$"""
        static async Task M(IKubernetes client)
        {
            var job = new V1Job { Metadata = new() { Name = "work" }, Spec = new() { Template = new() { Spec = new() { Containers = [{{Container}}] } } } };
            job.Spec.Template.EnsureMetadata().EnsureAnnotations()[[|"linkerd.io/inject"|]] = "enabled";
            await client.BatchV1.CreateNamespacedJobAsync(job, "default");
        }
        """,
        $$"""
        static void M(string[] names)
        {
            foreach (var name in names)
            {
                var job = new V1Job();
                job.Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Name = name } } };
                job.Spec.Template.Metadata.Annotations = new Dictionary<string, string>();
                job.Spec.Template.Metadata.Annotations.TryAdd([|"linkerd.io/inject"|], "enabled");
                job.Spec.Template.Spec = new V1PodSpec { Containers = [{{Container}}] };
            }
        }
        """,
        $$"""
        static V1Job M()
        {
            var annotations = new Dictionary<string, string>();
            var alias = annotations;
            alias.Add([|"linkerd.io/inject"|], "enabled");
            return new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = annotations }, Spec = new() { Containers = [{{Container}}] } } } };
        }
        """,
        $$"""
        static V1Job M() => new() { Spec = new() { Template = Template() } };
        static V1PodTemplateSpec Template() => new() { Metadata = new() { Annotations = Mesh() }, Spec = Pod() };
        static Dictionary<string, string> Mesh() => new() { [[|"linkerd.io/inject"|]] = "enabled" };
        static V1PodSpec Pod() { var container = {{Container}}; return new() { Containers = [container] }; }
        """,
        $$"""
        static V1Job M()
        {
            var template = new V1PodTemplateSpec { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } };
            Log(template);
            return new V1Job { Spec = new() { Template = template } };
        }
        static void Log(this V1PodTemplateSpec template) => template.SetAnnotation("config.linkerd.io/proxy-log-level", "warn");
        """,
        $$"""
        static V1Job M(V1JobSpec given) => new() { Spec = given with { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { [[|"linkerd.io/inject"|]] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };
        """,
        """
        static void M() => _ = new Pulumi.Kubernetes.Batch.V1.Job("work", new JobArgs
        {
            Spec = new JobSpecArgs
            {
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } },
                    Spec = new PodSpecArgs { Containers = { new ContainerArgs { Name = "work", Image = "example/work", Command = { "dotnet", "Work.dll" } } } },
                },
            },
        });
        """,
        """
        static CronJobArgs M() => new()
        {
            Spec = new CronJobSpecArgs { JobTemplate = new JobTemplateSpecArgs { Spec = new JobSpecArgs { Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Annotations = { [[|"linkerd.io/inject"|]] = "enabled" } },
                Spec = new PodSpecArgs { Containers = new[] { new ContainerArgs { Args = new[] { "--once" } } } },
            } } } },
        };
        """,
        Job("""[[|"linkerd.io/inject"|]] = "enabled", ["config.linkerd.io/proxy-admin-shutdown"] = "disabled" """),
        Job(
            """[[|"linkerd.io/inject"|]] = "enabled" """,
            """new V1Container { Command = ["sh", "-c", "work && exit"], Args = ["--linker", "shutdown"] }"""),
        Job("""[[|"linkerd.io/inject"|]] = "enabled" """, """new V1Container { Image = "example/linkerd-awaiting" }"""),
        Job("""[[|"linkerd.io/inject"|]] = "enabled" """, """new V1Container { Image = "example/import", Args = [text, "--once"] }"""),
    ];

    private static readonly string[] Silent =
    [
        // Another way out.
        Job(
            """["linkerd.io/inject"] = "enabled" """,
            """new V1Container { Command = ["sh", "-c", "dotnet Work.dll; pkill linkerd2-proxy"] }"""),
        Job("""["linkerd.io/inject"] = "enabled", ["config.linkerd.io/proxy-admin-shutdown"] = "enabled" """),
        Job("""["linkerd.io/inject"] = "enabled", ["config.linkerd.io/proxy-admin-shutdown"] = text """),
        Job("""["linkerd.io/inject"] = "enabled", ["config.linkerd.io/proxy-admin-shutdown"] = flag ? "disabled" : "enabled" """),
        Job("""["linkerd.io/inject"] = "enabled" """, """new V1Container { Command = [text] }"""),
        Job("""["linkerd.io/inject"] = "enabled" """, """new V1Container { Args = text.Split(' ') }"""),
        Job("""["linkerd.io/inject"] = "enabled" """, """new V1Container { Args = ["-c", text] }"""),
        Job("""["linkerd.io/inject"] = "enabled" """, """new V1Container { Command = ["sh"], Args = [text] }"""),
        Job("""["linkerd.io/inject"] = "enabled" """, "Other()"),
        Job("""["linkerd.io/inject"] = "enabled" """, "new V1Container(), .. job.Spec.Template.Spec.Containers"),

        // A native sidecar, or what was meant to be one; a wrong key gets its own word.
        Job($"""["linkerd.io/inject"] = "enabled", ["{Alpha}"] = "true" """),
        Job($"""["linkerd.io/inject"] = "enabled", ["{Alpha}"] = text """),
        Job($"""["linkerd.io/inject"] = "enabled", ["{Alpha}"] = flag ? "true" : "false" """),
        Job($"""["linkerd.io/inject"] = "enabled", ["{Alpha}"] = flag.ToString() """),

        // No proxy, or perhaps none.
        Job("""["linkerd.io/inject"] = "disabled" """),
        Job("""["linkerd.io/inject"] = flag ? "enabled" : "disabled" """),
        Job("""["linkerd.io/inject"] = text """),
        Job("""["config.linkerd.io/proxy-log-level"] = "warn" """),
        Job("""["config.linkerd.io/proxy-await"] = "enabled" """),

        // Not all of the map is seen, or of the object.
        Job("""["linkerd.io/inject"] = "enabled", [text] = "true" """),
        Snippets.Method($$"""job.Spec.Template.Metadata.Annotations["linkerd.io/inject"] = "enabled";"""),
        Snippets.Method(
            $$"""job.Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>(job.Annotations()) { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } };"""),
        Snippets.Method($$"""
            var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" };
            foreach (var pair in pod.Annotations()) { annotations[pair.Key] = pair.Value; }
            _ = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = annotations }, Spec = new() { Containers = [{{Container}}] } } } };
            """),
        Snippets.Method($$"""
            var made = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };
            Other(made.Spec.Template.Metadata.Annotations);
            static void Other(IDictionary<string, string> annotations) => throw new NotSupportedException(annotations.Change());
            """) + "\nstatic string Change(this IDictionary<string, string> annotations) { annotations.Add(text, text); return text; }\nstatic string text = string.Empty;",
        Snippets.Method($$"""
            var made = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };
            var jobs = new List<V1Job> { made };
            jobs.ForEach(one => one.Spec.Template.SetAnnotation("{{Alpha}}", "true"));
            """),
        $$"""
        static V1Job M()
        {
            var made = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };
            Mesh(made.Spec.Template);
            return made;
        }
        static void Mesh(IMetadata<V1ObjectMeta> thing) => thing.SetAnnotation("{{Alpha}}", "true");
        """,
        $$"""
        static V1Job M() => new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } }.Native();
        static V1Job Native(this V1Job job) { job.Spec.Template.Metadata.Annotations["{{Alpha}}"] = "true"; return job; }
        """,
        Snippets.Method($$"""
            var annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" };
            if (flag) { annotations["{{Alpha}}"] = "true"; }
            _ = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = annotations }, Spec = new() { Containers = [{{Container}}] } } } };
            """),
        Snippets.Method($$"""
            _ = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = flag ? new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } : new() }, Spec = new() { Containers = [{{Container}}] } } } };
            """),

        // Pods that do not end by themselves.
        $$"""static V1Deployment M() => new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } };""",
        $$"""static V1Pod M() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } };""",
        $$"""
        static V1PodTemplateSpec Template() => new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } };
        static V1Job First() => new() { Spec = new() { Template = Template() } };
        static V1Deployment Second() => new() { Spec = new() { Template = Template() } };
        """,
    ];

    /// <summary>Whether a Job that says nothing of native sidecars is reported, and which key is offered.</summary>
    public static TheoryData<string> Releases => SidecarFacts.Releases;

    [Fact]
    public Task A_meshed_job_that_never_ends_is_found_however_it_is_written() =>
        Reports.VerifyAsync(Snippets.Of(Reported), JobNeverCompletesRule.Id, "2.18");

    [Fact]
    public Task Is_silent_where_there_is_a_way_out_or_not_all_is_seen() =>
        Reports.VerifyAsync(
            [.. Snippets.Of(Silent.Select(text => text + "\nstatic V1Container Other() => throw new NotSupportedException();"))],
            rule: string.Empty,
            "2.18");

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Goes_by_what_the_release_does_by_default_and_offers_its_key(string release)
    {
        var keys = SidecarFacts.PrecedenceIn(release);
        var diagnostics = (await Analysis.OfAsync(Program(), ConfiguredOptions.Release(release))).Diagnostics;
        if (SidecarFacts.IsOnByDefaultIn(release))
        {
            Assert.Empty(diagnostics);
            return;
        }

        var diagnostic = Assert.Single(diagnostics);
        var edit = EditProperties.Read(diagnostic.Properties);
        var advice = keys.Count > 0
            ? $"add '{keys[0]}' with the value 'true'. Linkerd {release} runs the proxy"
            : $"end the proxy with 'linkerd-await --shutdown'. Linkerd {release} runs it";
        Assert.Equal(JobNeverCompletesRule.Id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(
            $"'linkerd.io/inject' prevents this Job from completing; {advice} as an ordinary container, which does not end by itself.",
            Analysis.Message(diagnostic));
        Assert.Equal(keys.Count > 0 ? new AddEntry("linkerd.io/inject", keys[0], "true") { IsCertain = true } : null, edit);
    }

    /// <summary>Each key that the release reads is a way out; so is none that it does not read, which gets a word of its own.</summary>
    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Each_key_that_the_release_reads_keeps_it_silent(string release)
    {
        foreach (var key in new[] { Alpha, Beta, Stable })
        {
            var ids = (await Analysis.OfAsync(Program($"""["{key}"] = "true" """), ConfiguredOptions.Release(release))).Diagnostics
                .Select(diagnostic => diagnostic.Id)
                .ToList();

            Assert.DoesNotContain(JobNeverCompletesRule.Id, ids);
            Assert.Equal(!SidecarFacts.PrecedenceIn(release).Contains(key), ids.Contains(NativeSidecarKeyRule.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_key_that_decides_and_says_no_is_reported_at_its_value(string release)
    {
        foreach (var key in SidecarFacts.PrecedenceIn(release))
        {
            var analysis = await Analysis.OfAsync(Program($"""["{key}"] = "false" """), ConfiguredOptions.Release(release));
            var diagnostic = Assert.Single(analysis.Diagnostics, diagnostic => diagnostic.Id == JobNeverCompletesRule.Id);
            var edit = EditProperties.Read(diagnostic.Properties);

            Assert.Equal(
                "\"false\"",
                diagnostic.Location.SourceTree!
                    .ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
            Assert.Equal(
                $"'{key}' prevents this Job from completing; change it to 'true'. With this value the proxy is an ordinary container, which does not end by itself.",
                Analysis.Message(diagnostic));
            var replace = Assert.IsType<ReplaceValue>(edit);
            Assert.Equal(("false", "true"), (replace.Written, Assert.Single(replace.Choices)));
        }
    }

    [Theory]
    [InlineData(Alpha)]
    [InlineData(Beta)]
    [InlineData(Stable)]
    public async Task Without_a_release_a_switch_that_says_no_is_reported(string key)
    {
        Assert.Empty((await Analysis.OfAsync(Program($"""["{key}"] = "true" """))).Diagnostics);
        Assert.Equal(
            [JobNeverCompletesRule.Id],
            (await Analysis.OfAsync(Program($"""["{key}"] = "false" """))).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("2.14", true, true)]
    [InlineData("2.15", true, false)]
    [InlineData("2.19", true, false)]
    [InlineData("2.19", false, true)]
    [InlineData("2.20", false, true)]
    [InlineData("edge-26.5.2", false, true)]
    [InlineData(null, true, false)]
    [InlineData(null, false, true)]
    public async Task Goes_by_what_the_control_plane_was_installed_with(string? release, bool isOn, bool isReported) =>
        Assert.Equal(
            isReported,
            (await Analysis.OfAsync(
                Program(),
                new(globalConfig: new ProjectOptions(release,
                    isOn).ToGlobalConfig()))).Diagnostics.Any(diagnostic => diagnostic.Id == JobNeverCompletesRule.Id));

    /// <summary>Of two that say no only the one that decides is reported; a value that nobody can use gets a word of its own.</summary>
    [Theory]
    [InlineData("false", "false", ConflictingSidecarKeysRule.Id, JobNeverCompletesRule.Id)]
    [InlineData("false", "true", ConflictingSidecarKeysRule.Id)]
    [InlineData("true", "false", ConflictingSidecarKeysRule.Id, JobNeverCompletesRule.Id)]
    [InlineData("false", "yes", ConflictingSidecarKeysRule.Id, InvalidValueRule.Id)]
    public async Task Of_several_generations_the_one_that_decides_counts(string alpha, string beta, params string[] ids) =>
        Assert.Equal(
            ids,
            (await Analysis.OfAsync(
                Program($"""["{Alpha}"] = "{alpha}", ["{Beta}"] = "{beta}" """),
                ConfiguredOptions.Release("2.19"))).Diagnostics
                .Select(diagnostic => diagnostic.Id)
                .Order(StringComparer.Ordinal)
                .OrderBy(id => id == JobNeverCompletesRule.Id || id == InvalidValueRule.Id)
                .ThenBy(id => id != ConflictingSidecarKeysRule.Id));

    [Fact]
    public async Task The_pods_of_a_cron_job_are_said_to_be_its_own()
    {
        const string program =
            $$"""_ = new V1CronJob { Spec = new() { JobTemplate = new() { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } }, Spec = new() { Containers = [{{Container}}] } } } } } };""";

        Assert.Contains(
            "prevents the Jobs of this CronJob from completing",
            Assert.Single((await Analysis.OfAsync(program, ConfiguredOptions.Release("2.18"))).Messages),
            StringComparison.Ordinal);
    }

    /// <summary>The repair of the wrong key or value makes the Job end; a second entry would be one too many.</summary>
    [Theory]
    [InlineData("""["config.linkerd.io/proxy-native-sidecar"] = "true" """, NativeSidecarKeyRule.Id)]
    [InlineData($"""["{Alpha}"] = "enabled" """, InvalidValueRule.Id)]
    public async Task A_wrong_key_or_value_gets_its_own_word_only(string entry, string id) =>
        Assert.Equal(
            [id],
            (await Analysis.OfAsync(Program(entry), ConfiguredOptions.Release("2.18"))).Diagnostics.Select(diagnostic => diagnostic.Id));

    /// <summary>Who configured nothing may run any release; most need the key.</summary>
    [Fact]
    public async Task Without_a_release_it_is_an_info_that_names_the_key_of_all_releases()
    {
        var diagnostic = Assert.Single((await Analysis.OfAsync(Program())).Diagnostics);

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            $"'linkerd.io/inject' prevents this Job from completing in Linkerd releases before 2.20; add '{Alpha}' with the value 'true', or set linkerd_version to your release",
            Analysis.Message(diagnostic));
        Assert.Equal(new AddEntry("linkerd.io/inject", Alpha, "true"), EditProperties.Read(diagnostic.Properties));
    }

    [Theory]
    [InlineData("""["config.linkerd.io/proxy-native-sidecar"] = "true" """, Container, "LKD1001")]
    [InlineData("", """new V1Container { Image = "example/work" }""")]
    [InlineData("", """new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""")]
    public async Task Without_a_release_nothing_is_said_twice_and_nothing_that_may_be_otherwise(
        string entry,
        string container,
        params string[] ids) =>
        Assert.Equal(ids, (await Analysis.OfAsync(Program(entry, container))).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]

    // linkerd-await and others end a proxy only where it lets them.
    [InlineData("""new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""", "2.15", "", null)]
    [InlineData("""new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""", "edge-24.6.1", "", null)]
    [InlineData("""new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""", "edge-24.6.2", "",
        "In Linkerd edge-24.6.2, '/shutdown' works only if")]
    [InlineData("""new V1Container { Command = ["linkerd-await", "-S", "--", "work"] }""", "2.16", "",
        "In Linkerd 2.16, '/shutdown' works only if")]
    [InlineData("""new V1Container { Command = ["sh", "-c"], Args = ["work; curl -X POST http://localhost:4191/shutdown"] }""", "2.18", "",
        "In Linkerd 2.18, '/shutdown' works only if")]
    [InlineData("""new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""", "2.18",
        """["config.linkerd.io/proxy-admin-shutdown"] = "enabled" """, null)]
    [InlineData("""new V1Container { Command = ["linkerd-await", "--shutdown", "--", "work"] }""", "2.18",
        """["config.linkerd.io/proxy-admin-shutdown"] = "disabled" """, "' prevents this Job from completing; add '")]
    [InlineData("""new V1Container { Command = ["linkerd-await", "--", "work"] }""", "2.15", "",
        "' prevents this Job from completing; add '")]
    [InlineData("""new V1Container { Command = ["sh", "-c", "work; pkill linkerd2-proxy"] }""", "2.18", "", null)]

    // What an image runs by itself is not written here.
    [InlineData("""new V1Container { Image = "example/work" }""", "2.18", "",
        "may prevent this Job from completing; add '")]
    [InlineData("""new V1Container { Image = "example/work", Command = ["work"] }, new V1Container { Name = "linkerd-end", Image = "example/end", Command = ["end"] }""", "2.18", "", "or end the proxy from a container")]
    [InlineData("""new V1Container { Image = "example/work" }""", "2.14", "", "may prevent this Job from completing; end the proxy with 'linkerd-await --shutdown'.")]
    public async Task Says_what_is_known_of_how_the_proxy_ends(string container, string release, string entry, string? said)
    {
        var messages = (await Analysis.OfAsync(Program(entry, container), ConfiguredOptions.Release(release))).Messages.ToArray();

        Assert.Equal(said is null ? 0 : 1, messages.Length);
        Assert.All(messages, message => Assert.Contains(said!, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("v1", "Pod", "spec: {restartPolicy: Never, containers: [{name: a, image: b, command: [run]}]}", "2.18", true)]
    [InlineData("v1", "Pod", "spec: {restartPolicy: OnFailure, containers: [{name: a, image: b, command: [run]}]}", "2.13", true)]
    [InlineData("v1", "Pod", "spec: {restartPolicy: Always, containers: [{name: a, image: b, command: [run]}]}", "2.18", false)]
    [InlineData("v1", "Pod", "spec: {containers: [{name: a, image: b, command: [run]}]}", "2.18", false)]
    [InlineData("v1", "Pod", "spec: {restartPolicy: Never, containers: [{name: a, image: b, command: [run]}]}", "2.20", false)]
    [InlineData("v1", "Pod", "spec: {restartPolicy: Never, hostNetwork: true, containers: [{name: a, image: b, command: [run]}]}", "2.18",
        false)]
    public async Task A_pod_that_is_not_started_again_is_to_end(
        string version,
        string kind,
        string spec,
        string release,
        bool isReported) => Assert.Equal(
        isReported,
        (await ManifestAnalysis.PlacesAsync(
            $"apiVersion: {version}\nkind: {kind}\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\n{spec}\n",
            release: release))
            .Contains("LKD4001 linkerd.io/inject"));

    [Theory]
    [InlineData("apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nspec:\n  jobTargetRef:\n    template:\n      metadata: {annotations: {linkerd.io/inject: enabled}}\n      spec: {containers: [{name: a, image: b, command: [run]}]}\n")]
    [InlineData("apiVersion: v1\nkind: PodTemplate\ntemplate:\n  metadata: {annotations: {linkerd.io/inject: enabled}}\n  spec: {restartPolicy: Never, containers: [{name: a, image: b, command: [run]}]}\n")]
    public async Task Whatever_makes_pods_that_are_to_end_is_known(string text) =>
        Assert.Equal(["LKD4001 linkerd.io/inject"], await ManifestAnalysis.PlacesAsync(text, release: "2.18"));

    [Theory]
    [InlineData("", "2.18", true)]
    [InlineData("", "2.20", true)]
    [InlineData("""["config.linkerd.io/debug-image"] = "example/own" """, "2.20", false)]
    public async Task A_debug_sidecar_never_ends_native_proxy_or_not(string entry, string release, bool isReported)
    {
        var diagnostics = (await Analysis.OfAsync(
            Program($"""["{Alpha}"] = "true", ["config.linkerd.io/enable-debug-sidecar"] = "true", {entry}"""),
            ConfiguredOptions.Release(release))).Diagnostics;

        Assert.Equal(
            isReported,
            diagnostics.Any(diagnostic =>
                Analysis.Message(diagnostic).Contains("The debug container does not end by itself", StringComparison.Ordinal)));
    }

    private static string Job(string entries, string container = Container) => Snippets.Method(
        $$"""_ = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { {{entries}} } }, Spec = new() { Containers = [{{container}}] } } } };""");

    private static string Program(string entries = "", string container = Container) =>
        $$"""_ = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled", {{entries}} } }, Spec = new() { Containers = [{{container}}] } } } };""";
}
