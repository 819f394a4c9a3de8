using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis.Testing;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>Keys that another assembly declares: reported at each use, where nothing can be repaired.</summary>
public class OtherAssemblyTests
{
    private const string Library =
        """
        using System.Collections.Generic;

        public static class Keys
        {
            public const string NativeSidecar = {|LKD1001:"config.linkerd.io/proxy-native-sidecar"|};
            public const string Inject = "linkred.io/inject";
            public const string Prefix = "conifg.linkerd.io";
            public static readonly string Await = {|LKD1002:"config.linkerd.io/proxy-awiat"|};
            public static string Right => "config.linkerd.io/proxy-await";
            public static void Put(IDictionary<string, string> map, string what) => map[what] = "enabled";
        }
        """;

    private const string Use =
        """
        using System;
        using System.Collections.Generic;
        using k8s.Models;
        using static Keys;

        class C
        {
            private const string Alias = {|LKD1001:Keys.NativeSidecar|};
            void M(V1Pod pod, V1Pod other)
            {
                pod.Metadata.Annotations[{|LKD1001:Keys.NativeSidecar|}] = "true";
                other.Metadata.Annotations.Add({|LKD1001:NativeSidecar|}, "true");
                pod.Metadata.Annotations = new Dictionary<string, string> { [{|LKD1002:Keys.Inject|}] = "enabled", [Keys.Right] = "enabled" };
                pod.Metadata.Annotations[{|LKD1002:Keys.Prefix + "/proxy-await"|}] = "enabled";
                pod.SetAnnotation(Keys.Await, "enabled");
                Keys.Put(pod.Metadata.Annotations, "linkred.io/inject");
                Console.WriteLine(Keys.Inject);
                Console.WriteLine(Keys.NativeSidecar);
            }
        }
        """;

    [Fact]
    public async Task Constants_of_a_referenced_project_are_reported_at_their_uses()
    {
        // What a project of the same solution declares is repaired there, as far as anything there says that it is a key.
        var test = await LinkerdTest.CreateAsync(
            Use,
            Unmarked(Use).Replace("Keys.Inject]", "{|LKD1002:Keys.Inject|}]", StringComparison.Ordinal));
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            var library = state.AdditionalProjects["Library"];
            library.Sources.Add(state == test.TestState ? Library : FixedLibrary);
            library.AdditionalReferences.AddRange(await References.GetAsync());
            state.AdditionalProjectReferences.Add("Library");
        }

        // Fixing all in one document or project leaves the other project as it is.
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Constants_of_a_compiled_assembly_are_reported_at_their_uses()
    {
        var library = await Doubles.CompileAsync("Library", Unmarked(Library));
        var test = await LinkerdTest.CreateAsync(Use, FixedUse);
        test.TestState.AdditionalReferences.Add(library);
        test.FixedState.AdditionalReferences.Add(library);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing can be done about a constant of another assembly; a key that is composed here can be written here.</summary>
    private static string FixedUse =>
        Use.Replace("{|LKD1002:Keys.Prefix + \"/proxy-await\"|}", "\"config.linkerd.io/proxy-await\"", StringComparison.Ordinal);

    private static string FixedLibrary => Unmarked(Library)
        .Replace("conifg", "config", StringComparison.Ordinal)
        .Replace("config.linkerd.io/proxy-native-sidecar", "config.alpha.linkerd.io/proxy-enable-native-sidecar", StringComparison.Ordinal)
        .Replace("awiat", "await", StringComparison.Ordinal);

    private static string Unmarked(string source) => source
        .Replace("{|LKD1001:", string.Empty, StringComparison.Ordinal)
        .Replace("{|LKD1002:", string.Empty, StringComparison.Ordinal)
        .Replace("|}", string.Empty, StringComparison.Ordinal);
}
