namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>
/// Members of a class, each in a file with the usual usings, so that many of them are one compilation for <see cref="Reports"/>.
/// </summary>
internal static class Snippets
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using k8s;
        using k8s.Models;
        using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
        using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
        """;

    /// <summary>The files; each has a namespace of its own.</summary>
    public static IEnumerable<(string Name, string Source)> Of(params IEnumerable<string> members) =>
        members.Select((text, index) => ($"{index}: {text[..Math.Min(text.Length, 160)].ReplaceLineEndings(" ")}", File(text, index)));

    /// <summary>Files of types in one namespace, which use each other.</summary>
    public static IEnumerable<(string Name, string Source)> Together(params IEnumerable<string> types) =>
        types.Select((text, index) => ($"{index}", $"{Usings}\n\nnamespace Snippet;\n\n{text}\n"));

    /// <summary>Statements as a member of a class.</summary>
    public static string Method(string statements) => $"static void M(V1Job job, V1Pod pod, bool flag, string text)\n{{\n{statements}\n}}";

    private static string File(string members, int index) =>
        $"{Usings}\n\nnamespace Snippet{index};\n\ninternal static class Members\n{{\n{members}\n}}\n";
}
