using YamlDotNet.RepresentationModel;

namespace LinkerdAnnotations.Renewal;

/// <summary>The defaults of the control plane's chart.</summary>
internal static class ChartValues
{
    /// <summary>The file.</summary>
    public const string Path = "charts/linkerd-control-plane/values.yaml";

    /// <summary>The values at a tag, by their path.</summary>
    public static Dictionary<string, string> Read(Checkout checkout, string tag)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (checkout.Text(tag, Path) is { } text)
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            Add(values, string.Empty, stream.Documents[0].RootNode);
        }

        return values;
    }

    private static void Add(Dictionary<string, string> values, string path, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    Add(values, path.Length == 0 ? key.ToString() : $"{path}.{key}", value);
                }

                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Add(values, $"{path}[{i}]", list.Children[i]);
                }

                break;
            default:
                values[path] = node.ToString();
                break;
        }
    }
}
