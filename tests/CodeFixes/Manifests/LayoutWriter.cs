using System.Text;

namespace LinkerdAnnotations.Tests.CodeFixes.Manifests;

/// <summary>Writes a manifest in YAML or JSON, laid out at random.</summary>
internal sealed class LayoutWriter(Random random)
{
    private readonly int _unit = random.Next(2, 5);
    private readonly int _quotes = random.Next(3);
    private readonly bool _hasComments = random.Next(2) == 0;
    private readonly bool _indentsLists = random.Next(2) == 0;
    private bool _hasActions;
    private int _comments;

    /// <summary>The manifest in YAML, which may be a template.</summary>
    public string InYaml(Tree tree)
    {
        _hasActions = random.Next(4) == 0;
        var builder = new StringBuilder();
        WriteMap(builder, tree, 0, isFirstOnLine: true);
        return builder.ToString();
    }

    /// <summary>The manifest in JSON.</summary>
    public string InJson(Tree tree)
    {
        string[] indentations = ["", "  ", "    ", "\t"];
        var builder = new StringBuilder();
        WriteJson(builder, tree, indentations[random.Next(indentations.Length)], "\n");
        return builder.ToString();
    }

    private static void WriteJson(StringBuilder builder, Tree tree, string unit, string line)
    {
        if (tree.Scalar is not null)
        {
            builder.Append(tree.IsNumber ? tree.Scalar : $"\"{tree.Scalar}\"");
            return;
        }

        var inner = unit.Length == 0 ? string.Empty : line + unit;
        var separator = string.Empty;
        builder.Append(tree.Items is null ? '{' : '[');
        foreach (var item in tree.Items ?? [])
        {
            builder.Append(separator).Append(inner);
            WriteJson(builder, item, unit, inner);
            separator = ",";
        }

        foreach (var (key, value) in tree.Members)
        {
            builder.Append(separator).Append(inner).Append('"').Append(key).Append(unit.Length == 0 ? "\":" : "\": ");
            WriteJson(builder, value, unit, inner);
            separator = ",";
        }

        builder.Append(separator.Length > 0 && unit.Length > 0 ? line : string.Empty).Append(tree.Items is null ? '}' : ']');
    }

    private void WriteMap(StringBuilder builder, Tree map, int column, bool isFirstOnLine)
    {
        foreach (var (key, value) in map.Members)
        {
            if (isFirstOnLine)
            {
                WriteCommentLine(builder, column);
                builder.Append(' ', column);
            }

            var isGuarded = WriteGuard(builder, key, column, isFirstOnLine);
            isFirstOnLine = true;
            builder.Append(Quoted(key)).Append(random.Next(12) == 0 ? " :" : ":");
            WriteValue(builder, value, column);
            if (isGuarded)
            {
                builder.Append(' ', column).Append("{{- end }}\n");
            }
        }
    }

    /// <summary>A condition of a template around a member that has nothing to do with Linkerd; an action by itself before others.</summary>
    private bool WriteGuard(StringBuilder builder, string key, int column, bool isFirstOnLine)
    {
        if (!_hasActions || !isFirstOnLine || random.Next(6) != 0)
        {
            return false;
        }

        var isGuarded = key.StartsWith("team", StringComparison.Ordinal) || key is "name" or "labels" or "schedule" or "clusterIP" or "c";
        builder.Append(isGuarded ? "{{- if .Values.on }}\n" : $"{{{{- /* note {_comments++} */}}}}\n").Append(' ', column);
        return isGuarded;
    }

    private void WriteValue(StringBuilder builder, Tree value, int column)
    {
        if (value.Scalar is { } scalar)
        {
            builder
                .Append(random.Next(15) == 0 && !value.IsNumber ? "  " : " ")
                .Append(random.Next(15) == 0 ? $"&a{_comments++} " : string.Empty);
            builder.Append(value.IsNumber ? scalar : WriteScalar(scalar));
            WriteRest(builder);
        }
        else if (value is { Items: null, Members.Count: 0 } || (CanFlow(value) && random.Next(3) == 0))
        {
            builder.Append(' ');
            if (value is { Items: null, Members.Count: > 0 }
                && value.Members.All(member => member.Value.Scalar is not null)
                && random.Next(3) == 0)
            {
                WriteFlowLines(builder, value, column);
            }
            else
            {
                WriteFlow(builder, value);
            }

            WriteRest(builder);
        }
        else if (value.Items is { } items)
        {
            WriteRest(builder);
            var indentation = _indentsLists ? column + _unit : column;
            foreach (var item in items)
            {
                builder.Append(' ', indentation).Append("- ");
                WriteMap(builder, item, indentation + 2, isFirstOnLine: false);
            }
        }
        else
        {
            WriteRest(builder);
            WriteMap(builder, value, column + _unit, isFirstOnLine: true);
        }
    }

    private void WriteFlow(StringBuilder builder, Tree tree)
    {
        if (tree.Scalar is { } scalar)
        {
            builder.Append(tree.IsNumber ? scalar : WriteScalar(scalar));
            return;
        }

        var separator = string.Empty;
        builder.Append(tree.Items is null ? '{' : '[');
        foreach (var item in tree.Items ?? [])
        {
            builder.Append(separator);
            WriteFlow(builder, item);
            separator = ", ";
        }

        foreach (var (key, value) in tree.Members)
        {
            builder.Append(separator).Append(Quoted(key)).Append(": ");
            WriteFlow(builder, value);
            separator = ", ";
        }

        builder.Append(tree.Items is null ? '}' : ']');
    }

    /// <summary>A map between braces, with a line for each entry.</summary>
    private void WriteFlowLines(StringBuilder builder, Tree map, int column)
    {
        builder.Append('{');
        WriteRest(builder);
        for (var i = 0; i < map.Members.Count; i++)
        {
            var (key, value) = map.Members[i];
            WriteCommentLine(builder, column + _unit);
            builder.Append(' ', column + _unit).Append(Quoted(key)).Append(": ");
            WriteFlow(builder, value);
            builder.Append(i + 1 < map.Members.Count || random.Next(3) == 0 ? "," : string.Empty);
            WriteRest(builder);
        }

        WriteCommentLine(builder, column + _unit);
        builder.Append(' ', column).Append('}');
    }

    private static bool CanFlow(Tree tree) =>
        tree.Scalar is not null || (tree.Members.All(member => CanFlow(member.Value)) && (tree.Items ?? []).All(CanFlow));

    private string Quoted(string key) => _quotes == 1 && key.Contains('/', StringComparison.Ordinal) ? $"\"{key}\"" : key;

    private string WriteScalar(string text)
    {
        if (_hasActions && text.StartsWith("shop ", StringComparison.Ordinal) && random.Next(2) == 0)
        {
            var action = $"{{{{ .Values.shop{text["shop ".Length..]} }}}}";
            return _quotes == 1 ? $"\"{action}\"" : action;
        }

        var needsQuotes = text is "true" or "3306" or "None" || text.Contains('*', StringComparison.Ordinal);
        return _quotes switch
        {
            1 => $"\"{text}\"",
            2 when needsQuotes || random.Next(2) == 0 => $"'{text}'",
            _ => needsQuotes ? $"\"{text}\"" : text,
        };
    }

    private void WriteCommentLine(StringBuilder builder, int column)
    {
        if (_hasComments && random.Next(5) == 0)
        {
            builder.Append(' ', column).Append("# comment ").Append(_comments++).Append('\n');
        }

        if (random.Next(20) == 0)
        {
            builder.Append('\n');
        }
    }

    private void WriteRest(StringBuilder builder) =>
        builder.Append(_hasComments && random.Next(5) == 0 ? $" # comment {_comments++}\n" : "\n");
}
