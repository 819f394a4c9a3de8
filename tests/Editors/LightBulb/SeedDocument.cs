namespace LinkerdAnnotations.Tests.Editors.LightBulb;

/// <summary>A document in which a key is wrong, and what its repair makes of it.</summary>
internal sealed class SeedDocument(string kind, string path, string text)
{
    /// <summary>The key that is wrong; the right one is at its beginning.</summary>
    public const string WrongKey = "linkerd.io/injection";

    private const string RightKey = "linkerd.io/inject";

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<SeedDocument> All { get; } =
    [
        new("C#", "/0/Annotations.cs", $$"""
            using System.Collections.Generic;

            class Maker
            {
                Dictionary<string, string> MakeAnnotations() => new Dictionary<string, string>
                {
                    ["{{WrongKey}}"] = "enabled", // joins the mesh
                };

                object MakePod()
                {
                    var annotations = new Dictionary<string, string>
                    {
                        ["owner"] = "shop",
                    };
                    return annotations;
                }
            }

            """),
        new("YAML", "/0/pod.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                {{WrongKey}}: enabled # joins the mesh

            """),
        new("JSON", "/0/pod.json", $$"""
            { "apiVersion": "v1", "kind": "Pod", "metadata": { "annotations": { "{{WrongKey}}": "enabled" } } }

            """),
    ];

    /// <summary>The orders in which kinds are asked about: each kind alone, and all in each order, twice.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Orders { get; } =
    [
        .. All.Select(document => new[] { document.Kind }),
        .. from first in All
           from second in All
           from third in All
           where first != second && second != third && third != first
           select new[] { first.Kind, second.Kind, third.Kind, first.Kind, second.Kind, third.Kind },
    ];

    /// <summary>The language.</summary>
    public string Kind { get; } = kind;

    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>What is written.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it is code of the project.</summary>
    public bool IsCode => Kind == "C#";

    /// <summary>Where the wrong key is.</summary>
    public int Position => Text.IndexOf(WrongKey, StringComparison.Ordinal);

    /// <summary>Where a refactoring is to be offered, in code.</summary>
    public int PositionOfRefactoring => Text.IndexOf("[\"owner\"]", StringComparison.Ordinal);

    /// <summary>The text behind the repair.</summary>
    public string Repaired => Text.Replace(WrongKey, RightKey);
}
