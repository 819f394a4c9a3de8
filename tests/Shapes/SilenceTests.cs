using LinkerdAnnotations.Analyzers.Catalog;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Shapes;

/// <summary>False reports are the first thing that users of an analyzer complain about.</summary>
public class SilenceTests
{
    private const int TextsPerCompilation = 40;

    [Fact]
    public void There_are_many_texts() => Assert.True(SilentTexts.Anywhere.Count + SilentTexts.Keys.Count >= 350);

    [Fact]
    public Task Nothing_is_reported_about_texts_that_are_no_keys() => VerifySilentAsync(SilentTexts.Anywhere, Anywhere);

    [Fact]
    public Task Nothing_is_reported_about_keys_that_are_right_or_of_others() =>
        VerifySilentAsync(SilentTexts.Keys, text => Anywhere(text) + AsKey(text));

    [Fact]
    public Task Nothing_is_reported_about_keys_that_linkerd_reads() => VerifySilentAsync(
        LinkerdCatalog.All.Where(key => key.IsKey && key.IsReadBy(null)).Select(key => key.Name),
        text => Anywhere(text) + AsReadKey(text));

    [Fact]
    public Task Nothing_is_reported_about_names_that_are_no_keys_of_linkerd() =>
        VerifySilentAsync(NonKeyNames.All.Select(key => key.Name), Anywhere);

    private static async Task VerifySilentAsync(IEnumerable<string> texts, Func<string, string> write)
    {
        foreach (var chunk in texts.Chunk(TextsPerCompilation))
        {
            await Reports.VerifyAsync(
                chunk.Select((text, index) => ($"{index}: {text}", InFile(index, write(SymbolDisplay.FormatLiteral(text, quote: true))))),
                rule: string.Empty);
        }
    }

    private static string InFile(int index, string members) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using k8s.Models;

        namespace File{{index}};

        static class Annotations
        {
            static string Log(string message, params object[] arguments) => message + arguments.Length;
        {{members}}
        }
        """;

    private static string Anywhere(string literal) =>
        $$"""
            public const string Constant = {{literal}};
            private static readonly string ReadOnly = {{literal}};
            static string Default(string text = {{literal}}) => text;
            static bool Use(string text, string[] list, HashSet<string> set)
            {
                Log({{literal}}, text);
                Console.WriteLine(Constant + text);
                Console.WriteLine($"{ReadOnly} {text}");
                if (text == {{literal}} || text.StartsWith({{literal}}, StringComparison.Ordinal) || text is Constant)
                {
                    throw new InvalidOperationException({{literal}});
                }

                var map = new Dictionary<string, string> { ["image"] = {{literal}}, ["text"] = Constant };
                var made = new { Image = {{literal}}, Texts = new[] { {{literal}}, Constant } };
                set.Add({{literal}});
                return list.Contains({{literal}}) || set.Contains(Constant) || text switch { {{literal}} => true, _ => false };
            }
        """;

    private static string AsKey(string literal) => AsReadKey(literal) +
        $$"""

            static void Write(IMetadata<V1ObjectMeta> thing, string value)
            {
                thing.Metadata.Annotations[{{literal}}] = value;
                thing.Metadata.Labels.Add(Constant, value);
                thing.SetAnnotation(ReadOnly, value);
                thing.Metadata = new() { Annotations = new Dictionary<string, string> { [{{literal}}] = value } };
                thing.Metadata = new() { Labels = new Dictionary<string, string> { { {{literal}}, value } } };
            }
        """;

    private static string AsReadKey(string literal) =>
        $$"""

            static bool Read(V1Pod pod, Dictionary<string, string> map) =>
                pod.Metadata.Annotations.ContainsKey({{literal}})
                && pod.Metadata.Labels.TryGetValue(Constant, out _)
                && pod.GetAnnotation(ReadOnly) == map[{{literal}}]
                && map.Remove(Constant);
        """;
}
