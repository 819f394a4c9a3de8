using System.Text.Json;
using SharpYaml;
using SharpYaml.Events;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>Reads what a manifest says with parsers that the product does not use.</summary>
internal static class LayoutJudge
{
    /// <summary>The documents of a text in YAML.</summary>
    public static IReadOnlyList<Tree> Yaml(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        var parser = Parser.CreateParser(reader);
        var documents = new List<Tree>();
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart)
            {
                parser.MoveNext();
                documents.Add(Read(parser));
            }
        }

        return documents;
    }

    /// <summary>A text in JSON.</summary>
    public static Tree Json(string text)
    {
        using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
        return Read(document.RootElement);
    }

    private static Tree Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Tree.Map(element.EnumerateObject().Select(member => (member.Name, Read(member.Value)))),
        JsonValueKind.Array => Tree.List(element.EnumerateArray().Select(Read)),
        _ => Tree.Text(element.ToString()),
    };

    private static Tree Read(IParser parser)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                return Tree.Text(scalar.Value);
            case SequenceStart:
                var items = new List<Tree>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                {
                    items.Add(Read(parser));
                }

                return Tree.List(items);
            case MappingStart:
                var members = new List<(string, Tree)>();
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    var key = ((Scalar)parser.Current!).Value;
                    Assert.DoesNotContain(members, member => member.Item1 == key);
                    parser.MoveNext();
                    members.Add((key, Read(parser)));
                }

                return Tree.Map(members);
            default:
                throw new InvalidOperationException($"{parser.Current} is no node.");
        }
    }
}
