namespace LinkerdAnnotations.Tests.Execution;

/// <summary>
/// Programs are run before and behind their repairs. A repair changes what it says, on the object that it says, and nothing else. Where the
/// method builds something else by its argument, both are looked at: <c>yes/0</c> is the first object where it is true.
/// </summary>
public class RepairedProgramTests
{
    private const string Inject = "metadata/annotations/linkerd.io/inject = enabled";
    private const string Sidecar = "metadata/annotations/config.alpha.linkerd.io/proxy-enable-native-sidecar = true";

    [Fact]
    public Task A_key_is_written_anew() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            var annotations = new Dictionary<string, string> { ["linkerd.io/injection"] = choice ? "enabled" : "disabled", ["a"] = "b" };
            yield return new V1Pod { Metadata = new() { Annotations = annotations } };
            yield return new V1Pod { Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } } };
        }
        """,
        [
            "+ no/0/metadata/annotations/linkerd.io/inject = disabled", $"+ yes/0/{Inject}",
            "- no/0/metadata/annotations/linkerd.io/injection = disabled", "- yes/0/metadata/annotations/linkerd.io/injection = enabled",
        ]);

    [Fact]
    public Task A_constant_is_written_anew_for_all_that_use_it() => VerifyAsync(
        """
        const string Key = "linkerd.io/injection";

        static IEnumerable<object> Build(bool choice)
        {
            var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { [Key] = "enabled" } } };
            if (choice && pod.Metadata.Annotations.TryGetValue(Key, out var value))
            {
                pod.Metadata.Name = value;
            }

            return [pod];
        }
        """,
        [
            $"+ no/0/{Inject}", $"+ yes/0/{Inject}",
            "- no/0/metadata/annotations/linkerd.io/injection = enabled", "- yes/0/metadata/annotations/linkerd.io/injection = enabled",
        ]);

    [Fact]
    public Task A_value_is_written_anew() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            yield return new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "true" } } };
        }
        """,
        [
            $"+ no/0/{Inject}", $"+ yes/0/{Inject}",
            "- no/0/metadata/annotations/linkerd.io/inject = true", "- yes/0/metadata/annotations/linkerd.io/inject = true",
        ]);

    [Fact]
    public Task A_flag_keeps_its_meaning() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            yield return new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = choice.ToString() } } };
        }
        """,
        [
            "+ no/0/metadata/annotations/linkerd.io/inject = disabled", $"+ yes/0/{Inject}",
            "- no/0/metadata/annotations/linkerd.io/inject = False", "- yes/0/metadata/annotations/linkerd.io/inject = True",
        ]);

    /// <summary>Two variables have one name, and the first of them is another object.</summary>
    [Fact]
    public Task An_entry_moves_to_the_template_of_its_own_object() => VerifyAsync(
        """
        static object Build(bool choice)
        {
            if (choice)
            {
                var deployment = new V1Deployment { Metadata = new() { Name = "a" }, Spec = new() { Template = new() { Spec = new() } } };
                return deployment;
            }
            else
            {
                var deployment = new V1Deployment
                {
                    Metadata = new() { Annotations = new Dictionary<string, string>() },
                    Spec = new() { Template = new() { Spec = new() } },
                };
                deployment.Metadata.Annotations["linkerd.io/inject"] = "enabled";
                return deployment;
            }
        }
        """,
        [$"+ no/0/spec/template/{Inject}", $"- no/0/{Inject}"]);

    [Fact]
    public Task An_initializers_entry_moves_to_the_template_of_its_own_object() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            yield return new V1Deployment { Metadata = new() { Name = "a" }, Spec = new() { Template = new() { Metadata = new() } } };
            yield return new V1Deployment
            {
                Metadata = new() { Name = "b", Annotations = new Dictionary<string, string> { ["x"] = "y", ["linkerd.io/inject"] = "enabled" } },
                Spec = new() { Template = new() { Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "b" } } } },
            };
        }
        """,
        [$"+ no/1/spec/template/{Inject}", $"+ yes/1/spec/template/{Inject}", $"- no/1/{Inject}", $"- yes/1/{Inject}"]);

    [Theory]
    [InlineData("Template = new()")]
    [InlineData("Template = new() { Metadata = null }")]
    [InlineData("Template = new() { Metadata = new() }")]
    [InlineData("Template = new() { Metadata = new() { Annotations = null } }")]
    public async Task What_worked_does_not_throw_behind_a_move(string template)
    {
        var program = await RepairedProgram.RunAsync(
            $$"""
            static IEnumerable<object> Build(bool choice)
            {
                var deployment = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() }, Spec = new() { {{template}} } };
                if (choice)
                {
                    deployment.Metadata.Annotations["linkerd.io/inject"] = "enabled";
                }

                return [deployment];
            }
            """,
            release: null);

        Assert.All((await program.RepairEachAsync()).Append(await program.RepairAllAsync()), changes =>
            Assert.True(
                changes is [] || changes.SequenceEqual([$"+ yes/0/spec/template/{Inject}", $"- yes/0/{Inject}"]),
                string.Join('\n', changes)));
    }

    [Fact]
    public async Task A_field_that_another_method_fills_is_not_there_for_a_move()
    {
        var program = await RepairedProgram.RunAsync(
            """
            sealed class Maker
            {
                private readonly V1Deployment _deployment;

                public Maker() => _deployment = new V1Deployment { Metadata = new() { Annotations = new Dictionary<string, string>() }, Spec = new() { Template = new() } };

                public V1Deployment Make()
                {
                    _deployment.Metadata.Annotations["linkerd.io/inject"] = "enabled";
                    return _deployment;
                }
            }

            static IEnumerable<object> Build(bool choice) => [new Maker().Make()];
            """,
            release: null);

        Assert.All((await program.RepairEachAsync()).Append(await program.RepairAllAsync()), changes =>
            Assert.DoesNotContain(changes, change => change.Contains("throws", StringComparison.Ordinal)));
    }

    [Fact]
    public Task An_entry_moves_to_the_other_map() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            yield return new V1Service
            {
                Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web", ["config.linkerd.io/opaque-ports"] = "25" } },
                Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "web" } },
            };
        }
        """,
        [
            "+ no/0/metadata/annotations/config.linkerd.io/opaque-ports = 25",
            "+ yes/0/metadata/annotations/config.linkerd.io/opaque-ports = 25",
            "- no/0/metadata/labels/config.linkerd.io/opaque-ports = 25", "- yes/0/metadata/labels/config.linkerd.io/opaque-ports = 25",
        ]);

    [Theory]
    [InlineData("""if (choice) { map["linkerd.io/inject"] = "enabled"; }""", "yes")]
    [InlineData("""if (choice) { map.Add("linkerd.io/inject", "enabled"); } else { map["a"] = "b"; }""", "yes")]
    [InlineData("""switch (choice) { case true: map["linkerd.io/inject"] = "enabled"; break; default: break; }""", "yes")]
    [InlineData("""try { map["linkerd.io/inject"] = "enabled"; return job; } catch (InvalidOperationException) { throw; }""", "yes", "no")]
    [InlineData("""foreach (var each in new[] { 1, 2 }) { map["linkerd.io/inject"] = "enabled"; if (each == 1) { break; } }""", "yes",
        "no")]
    [InlineData("""map["linkerd.io/inject"] = "enabled"; return job;""", "yes", "no")]
    public Task An_entry_is_added_where_the_other_is_written(string statements, params string[] runs) => VerifyAsync(
        $$"""
        static object Build(bool choice)
        {
            var job = new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string>() } } } };
            {{statements.Replace("map", "job.Spec.Template.Metadata.Annotations", StringComparison.Ordinal)}}
        #pragma warning disable CS0162
            return job;
        }
        """,
        [.. runs.Order(StringComparer.Ordinal).Select(run => $"+ {run}/0/spec/template/{Sidecar}")],
        release: "2.18");

    [Fact]
    public Task Each_job_of_an_initializer_gets_its_own_entry() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            yield return new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["a"] = "b" } } } } };
            yield return new V1Job { Spec = new() { Template = new() { Metadata = new() { Annotations = new Dictionary<string, string> { ["linkerd.io/inject"] = "enabled" } } } } };
        }
        """,
        [$"+ no/1/spec/template/{Sidecar}", $"+ yes/1/spec/template/{Sidecar}"],
        release: "2.18");

    [Fact]
    public Task An_entry_that_is_not_read_goes() => VerifyAsync(
        """
        static IEnumerable<object> Build(bool choice)
        {
            var pod = new V1Pod { Metadata = new() { Annotations = new Dictionary<string, string> { ["config.beta.linkerd.io/proxy-enable-native-sidecar"] = "true" } } };
            pod.Metadata.Annotations["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true";
            return [pod];
        }
        """,
        [$"- no/0/{Sidecar}", $"- yes/0/{Sidecar}"],
        release: "2.19");

    [Theory]
    [InlineData("""new() { { "linkerd.io/injection", "enabled" }, { "linkerd.io/injected", "enabled" } }""")]
    [InlineData("""new() { ["config.linkerd.io/skip-outbound"] = "25", ["config.linkerd.io/skip-outgoing-ports"] = "80" }""")]
    [InlineData("""new() { { "config.linkerd.io/proxy-native-sidecar", "true" }, { "config.linkerd.io/native-sidecar", "false" } }""")]
    public async Task Two_keys_that_mean_one_are_not_made_one_in_bulk(string map)
    {
        var program = await RepairedProgram.RunAsync(
            $$"""
            static IEnumerable<object> Build(bool choice)
            {
                Dictionary<string, string> annotations = {{map}};
                yield return new V1Pod { Metadata = new() { Annotations = annotations } };
            }
            """,
            release: null);

        Assert.Empty(await program.RepairInBulkAsync());
    }

    private static async Task VerifyAsync(string members, IReadOnlyList<string> changes, string? release = null)
    {
        var program = await RepairedProgram.RunAsync(members, release);

        var expected = Lines(changes);
        Assert.Equal(expected, Lines(await program.RepairAllAsync()));
        Assert.Equal(expected, Lines((await program.RepairEachAsync()).SelectMany(change => change)));
        Assert.Equal(expected, Lines(await program.RepairInBulkAsync()));
    }

    private static string Lines(IEnumerable<string> changes) => string.Join('\n', changes.Order(StringComparer.Ordinal));
}
