using System.Text;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>
/// Environment variables as the injector takes them (from 2.20 on): a JSON array that Go's <c>encoding/json</c> reads into Kubernetes'
/// <c>EnvVar</c> objects. Unknown members are skipped, <c>null</c> is taken everywhere, an empty text says that there are none.
/// </summary>
internal sealed class EnvironmentVariables : ValueGrammar
{
    private static readonly JsonShape KeySelector = JsonShape.Object(
        ("name", JsonShape.Text),
        ("key", JsonShape.Text),
        ("optional", JsonShape.Boolean));

    private static readonly JsonShape Source = JsonShape.Object(
        ("fieldRef", JsonShape.Object(("apiVersion", JsonShape.Text), ("fieldPath", JsonShape.Text))),
        ("resourceFieldRef", JsonShape.Object(
            ("containerName", JsonShape.Text),
            ("resource", JsonShape.Text),
            ("divisor", JsonShape.Quantity))),
        ("configMapKeyRef", KeySelector),
        ("secretKeyRef", KeySelector),
        ("fileKeyRef", JsonShape.Object(
            ("volumeName", JsonShape.Text),
            ("path", JsonShape.Text),
            ("key", JsonShape.Text),
            ("optional", JsonShape.Boolean))));

    private static readonly JsonShape Variable = JsonShape.Object(
        ("name", JsonShape.Text),
        ("value", JsonShape.Text),
        ("valueFrom", Source));

    private static readonly JsonShape Variables = JsonShape.ListOf(Variable);

    private EnvironmentVariables()
    {
    }

    /// <summary>The only instance: the grammar has no parameters.</summary>
    public static EnvironmentVariables Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueForm Form { get; } = new("Form_EnvironmentVariables");

    /// <inheritdoc/>
    public override bool Accepts(string text) => text.Length == 0 || JsonShapeCheck.Of(text, Variables).Fits;

    /// <summary>
    /// Whether a text is a list of variables of which one has no name that some version of Kubernetes takes: printable characters of
    /// ASCII, and no equals sign.
    /// </summary>
    public static bool LacksName(string text)
    {
        var reader = new JsonReader(text);
        if (!Instance.Accepts(text) || reader.Read() != JsonTokenKind.ArrayStart)
        {
            return false;
        }

        while (reader.Read() is var token and not JsonTokenKind.ArrayEnd)
        {
            if (token != JsonTokenKind.ObjectStart || !ReadsName(reader))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Suggest(string text)
    {
        if (text.IndexOf('"') < 0)
        {
            text = text.Replace('\'', '"');
            yield return text;
        }

        if (text.StartsWith("[", StringComparison.Ordinal))
        {
            yield return WithQuotes(text, JsonShapeCheck.Of(text, Variables));
        }
        else if (IsOneVariable(text))
        {
            yield return "[" + WithQuotes(text, JsonShapeCheck.Of(text, Variable)) + "]";
        }
    }

    /// <summary>Reads an object to its end; whether it has a name for a variable.</summary>
    private static bool ReadsName(JsonReader reader)
    {
        var hasName = false;
        while (reader.Read() == JsonTokenKind.Name)
        {
            var isName = string.Equals(reader.Decoded, "name", StringComparison.OrdinalIgnoreCase);
            switch (reader.Read())
            {
                case JsonTokenKind.ObjectStart or JsonTokenKind.ArrayStart:
                    reader.SkipContainer();
                    break;
                case JsonTokenKind.Text when isName:
                    hasName = IsName(reader.Decoded);
                    break;
            }
        }

        return hasName;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(character => character is >= ' ' and <= '~' and not '=');

    /// <summary>Whether the text is an object with a name, and not one whose members are the variables.</summary>
    private static bool IsOneVariable(string text)
    {
        var reader = new JsonReader(text);
        if (reader.Read() != JsonTokenKind.ObjectStart)
        {
            return false;
        }

        while (reader.Read() == JsonTokenKind.Name)
        {
            if (reader.Decoded == "name")
            {
                return true;
            }

            if (reader.Read() is JsonTokenKind.ObjectStart or JsonTokenKind.ArrayStart)
            {
                reader.SkipContainer();
            }
        }

        return false;
    }

    private static string WithQuotes(string text, JsonShapeCheck check)
    {
        var quoted = new StringBuilder(text);

        // From the end, so that what is inserted moves no place that is still to come.
        for (var index = check.Unquoted.Length - 1; index >= 0; index--)
        {
            var (start, length) = check.Unquoted[index];
            quoted.Insert(start + length, '"').Insert(start, '"');
        }

        return quoted.ToString();
    }
}
