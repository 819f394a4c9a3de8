using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>
/// One way of writing a key in C#. In the text stand <c>$key$</c>, or its parts <c>$domain$</c> and <c>$name$</c>, or <c>$pointer$</c> (its
/// slash written <c>~1</c>), and <c>$value$</c> for a value that suits it; <c>[|…|]</c> around what is reported; and <c>‹a¦b¦c›</c> where
/// the fix does more than to write another key: what is written, what the fix makes of it, and what it makes of it if the right key has
/// another domain.
/// </summary>
public sealed partial record Shape(string Name, string Text)
{
    /// <summary>Whether the key is the key of a map of strings there, so that a wrong domain is reported too.</summary>
    public bool IsKeyOfMap { get; init; } = true;

    /// <summary>Whether there is source that a fix can rewrite.</summary>
    public bool IsFixable { get; init; } = true;

    /// <summary>A shape that is a statement.</summary>
    public static Shape Statement(string name, string text) =>
        new(name, $"class Shape\n{{\n    void M({Parameters})\n    {{\n{text}\n    }}\n}}");

    /// <summary>A shape that is one or more members of a class.</summary>
    public static Shape Member(string name, string text) => new(name, $"static partial class Shape\n{{\n{text}\n}}");

    /// <summary>A shape that is one or more types.</summary>
    public static Shape Types(string name, string text) => new(name, text);

    /// <summary>What the fix makes of a file in which the key is wrong: it edits nothing but what is reported.</summary>
    public string Fixed(string wrong, string right)
    {
        var choice = DomainOf(wrong) == DomainOf(right) ? 1 : 2;
        return File(Unmark(IsFixable ? Reported().Replace(Text, match => Fill(Choose(match.Value, choice), right)) : Text), wrong);
    }

    /// <summary>A file in which the key is right as it is written.</summary>
    public string Right(string key) => File(Unmark(Text), key);

    /// <summary>A file in which the key is wrong, with <c>[|…|]</c> around what is reported.</summary>
    public string Marked(string key) => File(Text, key);

    /// <summary>A file in which another expression gives the key.</summary>
    public string RightWith(string expression, string key) => File(Unmark(With(expression)), key);

    /// <summary>A file in which another expression gives the key, with <c>[|…|]</c> around it.</summary>
    public string MarkedWith(string expression, string key) => File(With(expression), key);

    /// <summary>A file in which the key is wrong, with the framework's markup around what is reported.</summary>
    public string Wrong(string key, string rule) =>
        Marked(key).Replace("[|", $"{{|{rule}:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private const string Parameters = "V1Pod pod, V1Deployment deployment, Dictionary<string, string> map, string value, bool flag";

    private const string Usings =
        """
        using System;
        using System.Collections;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Text.Json.Nodes;
        using Doubles;
        using k8s;
        using k8s.Models;
        using Newtonsoft.Json.Linq;
        using YamlDotNet.RepresentationModel;
        """;

    private string File(string text, string key) => $"{Usings}\n\nnamespace Shape_{Identifier()}\n{{\n{Fill(Choose(text, 0), key)}\n}}\n";

    private string Identifier() => NotOfIdentifier().Replace(Name, "_");

    private string With(string expression) => Text.Replace("\"$key$\"", expression, StringComparison.Ordinal);

    private static string Unmark(string text) =>
        text.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);

    private static string Choose(string text, int choice) =>
        Alternative().Replace(text, match =>
        {
            var parts = match.Groups["parts"].Value.Split('¦');
            return parts[Math.Min(choice, parts.Length - 1)];
        });

    private static string Fill(string text, string key) => text
        .Replace("$key$", key, StringComparison.Ordinal)
        .Replace("$domain$", DomainOf(key), StringComparison.Ordinal)
        .Replace("$name$", key[(DomainOf(key).Length + 1)..], StringComparison.Ordinal)
        .Replace("$pointer$", key.Replace("/", "~1", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("$value$", ValueOf(key), StringComparison.Ordinal);

    /// <summary>A value that suits the key, so that nothing but the key can be wrong.</summary>
    private static string ValueOf(string key) =>
        key.EndsWith("inject", StringComparison.Ordinal) || key.Contains("proxy-aw", StringComparison.Ordinal) ? "enabled"
        : key.EndsWith("limit", StringComparison.Ordinal) ? "0.5"
        : "true";

    private static string DomainOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex("‹(?<parts>[^›]*)›")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\[\|.*?\|\]", RegexOptions.Singleline)]
    private static partial Regex Reported();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfIdentifier();
}
