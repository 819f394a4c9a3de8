using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using k8s;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Execution;

/// <summary>
/// The objects that a program builds when it runs, each leaf of them as <c>0/metadata/annotations/linkerd.io/inject = enabled</c>.
/// </summary>
internal static class BuiltObjects
{
    /// <summary>Compiles a project, and runs its method <c>C.Build</c>, which gives an object or several, with either choice.</summary>
    public static async Task<IReadOnlySet<string>> OfAsync(AnalyzedProject program)
    {
        using var image = new MemoryStream();
        var result = program.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, $"{string.Join('\n', result.Diagnostics)}\n{await TextAsync(program)}");
        image.Position = 0;
        var context = new AssemblyLoadContext("Program", isCollectible: true);
        try
        {
            var build = context.LoadFromStream(image).GetType("C")!.GetMethod(
                "Build",
                BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<bool, object>>();
            return (HashSet<string>)[.. Leaves(build, choice: true), .. Leaves(build, choice: false)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static List<string> Leaves(Func<bool, object> build, bool choice)
    {
        var run = choice ? "yes" : "no";
        try
        {
            var built = build(choice) is var result && result is IEnumerable<object> several ? several.ToList() : [result];
            return [.. built.SelectMany((item, index) => Leaves($"{run}/{index}", Parse(item)))];
        }
        catch (Exception exception) when (exception is ArgumentException
            or NullReferenceException
            or InvalidOperationException
            or KeyNotFoundException)
        {
            return [$"{run} throws {exception.GetType().Name}"];
        }
    }

    private static JsonElement Parse(object item) => JsonDocument.Parse(KubernetesJson.Serialize(item)).RootElement;

    private static IEnumerable<string> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves($"{path}/{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Leaves($"{path}/{index}", item)),
        _ => [$"{path} = {element}"],
    };

    private static async Task<string> TextAsync(AnalyzedProject program) =>
        (await program.Project.Documents.Last().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
}
