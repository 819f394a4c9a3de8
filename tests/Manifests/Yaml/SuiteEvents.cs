using LinkerdAnnotations.Analyzers.Manifests;
using Sharp = SharpYaml.Events;
using Yaml = YamlDotNet.Core.Events;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>What parsers make of a text, in the notation of the YAML test suite.</summary>
internal static class SuiteEvents
{
    private const string Document = "+DOC";
    private const string EndOfDocument = "-DOC";
    private const string Mapping = "+MAP";
    private const string EndOfMapping = "-MAP";
    private const string Sequence = "+SEQ";
    private const string EndOfSequence = "-SEQ";
    private const string Scalar = "=VAL";
    private const string Alias = "=ALI";

    /// <summary>What YamlDotNet makes of it; null where it refuses it.</summary>
    public static IReadOnlyList<string>? ByYamlDotNet(string text)
    {
        var events = new List<string>();
        try
        {
            var parser = new YamlDotNet.Core.Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                Add(events, parser.Current switch
                {
                    Yaml.DocumentStart => Document,
                    Yaml.DocumentEnd => EndOfDocument,
                    Yaml.MappingStart node => Mapping + Properties(node),
                    Yaml.MappingEnd => EndOfMapping,
                    Yaml.SequenceStart node => Sequence + Properties(node),
                    Yaml.SequenceEnd => EndOfSequence,
                    Yaml.Scalar scalar => Scalar + Properties(scalar) + Written(scalar.Style.ToString(), scalar.Value),
                    Yaml.AnchorAlias alias => Alias + " *" + alias.Value.Value,
                    _ => null,
                });
            }
        }
        catch (Exception exception) when (exception is YamlDotNet.Core.YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return events;

        static string Properties(Yaml.NodeEvent node) =>
            Join(node.Anchor.IsEmpty ? null : node.Anchor.Value, node.Tag.IsEmpty ? null : node.Tag.Value);
    }

    /// <summary>What SharpYaml makes of it; null where it refuses it.</summary>
    public static IReadOnlyList<string>? BySharpYaml(string text)
    {
        var events = new List<string>();
        try
        {
            var parser = SharpYaml.Parser.CreateParser(new StringReader(text));
            while (parser.MoveNext())
            {
                Add(events, parser.Current switch
                {
                    Sharp.DocumentStart => Document,
                    Sharp.DocumentEnd => EndOfDocument,
                    Sharp.MappingStart node => Mapping + Join(node.Anchor, node.Tag),
                    Sharp.MappingEnd => EndOfMapping,
                    Sharp.SequenceStart node => Sequence + Join(node.Anchor, node.Tag),
                    Sharp.SequenceEnd => EndOfSequence,
                    Sharp.Scalar scalar => Scalar + Join(scalar.Anchor, scalar.Tag) + Written(scalar.Style.ToString(), scalar.Value),
                    Sharp.AnchorAlias alias => Alias + " *" + alias.Value,
                    _ => null,
                });
            }
        }
        catch (Exception exception) when (exception is SharpYaml.YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }

        return events;
    }

    /// <summary>The nodes of a manifest, without what is in no node: documents, anchors, tags and styles.</summary>
    public static IEnumerable<string> Of(ManifestNode node) => node.Kind switch
    {
        ManifestNodeKind.Mapping =>
            [Mapping, .. node.Members.SelectMany(member => Of(member.Key).Concat(Of(member.Value))), EndOfMapping],
        ManifestNodeKind.Sequence => [Sequence, .. node.Items.SelectMany(Of), EndOfSequence],
        ManifestNodeKind.Alias => [Alias],
        _ => [Scalar + " " + WithoutBlankLines(Escaped(node.Text))],
    };

    /// <summary>The same of the events of another parser. Documents of nothing are left out.</summary>
    public static IEnumerable<string> NodesOf(IReadOnlyList<string> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var written = events[i];
            if (written is Document or EndOfDocument
                || (events[i - 1] == Document && written == Scalar + " :" && events[i + 1] == EndOfDocument))
            {
                continue;
            }

            var name = written[..Scalar.Length];
            yield return name == Scalar ? name + " " + WithoutBlankLines(TextOf(written[(Scalar.Length + 1)..])) : name;
        }
    }

    /// <summary>The reader counts the characters of blank lines at the beginning of a text, and not the lines.</summary>
    private static string WithoutBlankLines(string text)
    {
        const string line = "\\n";
        var start = 0;
        while (string.CompareOrdinal(text, start, line, 0, line.Length) == 0)
        {
            start += line.Length;
        }

        return text[start..];
    }

    /// <summary>What stands behind the anchor, the tag and the style of a scalar.</summary>
    private static string TextOf(string written)
    {
        var text = written;
        while (text[0] is '&' or '<')
        {
            text = text[(text.IndexOf(text[0] == '&' ? " " : "> ", StringComparison.Ordinal) + 1)..].TrimStart(' ');
        }

        return text[1..];
    }

    private static void Add(List<string> events, string? written)
    {
        if (written is not null)
        {
            events.Add(written);
        }
    }

    private static string Join(string? anchor, string? tag) =>
        (string.IsNullOrEmpty(anchor) ? string.Empty : " &" + anchor) + (string.IsNullOrEmpty(tag) ? string.Empty : $" <{tag}>");

    private static string Written(string style, string text) =>
        " " + style switch { "SingleQuoted" => '\'', "DoubleQuoted" => '"', "Literal" => '|', "Folded" => '>', _ => ':' } + Escaped(text);

    private static string Escaped(string text) =>
        text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\b", "\\b", StringComparison.Ordinal)
            .Replace("\0", "\\0", StringComparison.Ordinal);
}
