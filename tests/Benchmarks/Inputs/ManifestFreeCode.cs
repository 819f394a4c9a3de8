using System.Globalization;
using System.Text;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>
/// Code that has nothing to do with manifests, as most code has not: services, models, clients, queries, tests. Every file speaks of
/// annotations, labels and what is a slip away from Linkerd all the same, as the remarks of real code do.
/// </summary>
internal static class ManifestFreeCode
{
    private const string Shared =
        """
        namespace Shared;

        public interface ILog
        {
            void Info(string message, params object?[] arguments);
            void Error(System.Exception exception, string message, params object?[] arguments);
        }
        """;

    // What stands on every page of real code, and is a slip away from the name of the project, or could be one by an escape.
    private const string Remarks =
        """
        /// <remarks>
        /// The {thing} is linked to its owner; see https://github.com/dotnet/linker/issues/{number} and the "linked:" line of the log. Annotations and
        /// labels of other libraries are kept: <c>\u0041</c> stands for itself.
        /// </remarks>

        """;

    /// <summary>A code base of that many files.</summary>
    public static CodeBase OfFiles(int count) =>
        CodeBase.Of("manifest-free", Enumerable.Range(0, count).Select(i => i == 0 ? Shared : File(i, members: 2)));

    /// <summary>One file of about that many lines, as there could be one more in a code base of these.</summary>
    public static string FileOfLines(int lines) => Service(new(seed: 1), index: int.MaxValue, members: lines / 18);

    private static string File(int index, int members)
    {
        var words = new Words(index);
        return (index % 24) switch
        {
            0 => Model(words, index, members),
            1 or 2 => Metrics(words, index, members),
            < 8 => Client(words, index, members),
            < 14 => Query(words, index, members),
            < 17 => Test(words, index, members),
            _ => Service(words, index, members),
        };
    }

    private static string Service(Words words, int index, int members) => InClass(index, "Service", words, members,
        """
            private readonly Dictionary<string, int> _counts = new() { ["{text}"] = {number}, ["{text}"] = {number} };
            private static readonly Dictionary<string, string> Defaults = new() { { "{text}", "{text}" }, { "{text}", "{text}" } };
            private const string Source = "{text}";
            private const string Separator = "\u2028linked: ";
        """,
        (builder, i) => builder.Append(
            """

                /// <summary>{verb}s the {thing}, and says so in the log.</summary>
                /// <param name="name">The name of the {thing}; see https://docs.example.org/{thing}.</param>
                public async Task<string> {verb}{thing}{i}Async(string name, int count, CancellationToken token)
                {
                    var {local} = "{text}" + name + "/" + count;
                    _counts[name] = _counts.TryGetValue("{text}", out var known) ? known + count : {number};
                    log.Info($"{verb}ing {name}/{count} of {Source}", name, count);
                    foreach (var item in new List<string> { "{text}", "{text}", {local} }.Where(item => item.StartsWith("{text}", StringComparison.Ordinal)))
                    {
                        Defaults.TryAdd(item, {local});
                        await Task.Delay(count, token);
                    }

                    return string.Join("{text}", Defaults.Select(pair => $"{pair.Key}={pair.Value}")) ?? throw new InvalidOperationException("{text}" + name);
                }

            """));

    private static string Client(Words words, int index, int members) => InClass(index, "Client", words, members,
        """
            private readonly HttpClient _client = new() { BaseAddress = new Uri("https://api.example.com/") };
        """,
        (builder, i) => builder.Append(
            """

                /// <summary>Asks the server for a {thing}.</summary>
                public async Task<Dictionary<string, string>> Get{thing}{i}Async(string id, CancellationToken token)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, $"v{number}/{id}/{Uri.EscapeDataString(id)}?expand=lines");
                    request.Headers.Add("Accept", "application/json");
                    request.Headers.TryAddWithoutValidation("{text}".Length > 0 ? "X-Correlation-Id" : "X-Other", id);
                    using var response = await _client.SendAsync(request, token);
                    if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                    {
                        log.Info("No {thing} {0} at {1}", id, response.RequestMessage?.RequestUri);
                        return new() { ["status"] = "missing", ["{text}"] = id };
                    }

                    var body = await response.Content.ReadAsStringAsync(token);
                    return JsonSerializer.Deserialize<Dictionary<string, string>>(body) ?? throw new FormatException("{text}");
                }

            """));

    private static string Query(Words words, int index, int members) => InClass(index, "Query", words, members,
        """
            private readonly List<(string Name, int Amount, DateTime Date)> _rows = [("{text}", {number}, DateTime.MinValue)];
        """,
        (builder, i) => builder.Append(
            """"

                // Groups by month; the ledger wants no more than {number} rows.
                public IReadOnlyDictionary<string, int> {verb}{thing}{i}(Func<string, bool> filter, params string[] names)
                {
                    const string sql = """
                        SELECT o.id, o.name, l.amount
                        FROM orders o JOIN order_lines l ON l.order_id = o.id
                        WHERE o.kind = 'retail/online' AND o.created > @from
                        """;
                    log.Info("Running {0} with {1}", sql, names.Length);
                    var result = _rows
                        .Where(row => filter(row.Name) && row.Amount > {number} && !names.Contains(row.Name))
                        .GroupBy(row => row.Date.ToString("yyyy/MM", System.Globalization.CultureInfo.InvariantCulture) + "/" + row.Name)
                        .OrderByDescending(group => group.Sum(row => row.Amount))
                        .ToDictionary(group => group.Key, group => group.Sum(row => row.Amount));
                    result["{text}"] = result.Count switch { 0 => {number}, 1 => _rows[0].Amount, _ => result.Values.Max() };
                    return result;
                }

            """"));

    private static string Test(Words words, int index, int members) => InClass(index, "Tests", words, members,
        """
            private static void Equal(object expected, object actual) { if (!expected.Equals(actual)) { throw new InvalidOperationException($"{expected}/{actual}"); } }
        """,
        (builder, i) => builder.Append(
            """

                public void {verb}{thing}{i}_is_right()
                {
                    var map = new Dictionary<string, object> { ["{text}"] = "{text}", ["id"] = {number} };
                    map["{text}"] = Path.Combine("{text}", "{text}");
                    Equal("{text}", map["{text}"]);
                    Equal({number}, map.Count);
                    log.Info("{text}", nameof({verb}{thing}{i}_is_right));
                }

            """));

    private static string Model(Words words, int index, int members) => InClass(index, "Model", words, members, string.Empty,
        (builder, i) => builder.Append(
            """

                [System.ComponentModel.DataAnnotations.Required(ErrorMessage = "{text}")]
                [System.ComponentModel.DataAnnotations.StringLength({number}1, MinimumLength = 1)]
                public string {thing}{i} { get; set; } = "{text}";

                public void Log{thing}{i}() => log.Info("{text}", {thing}{i}, Math.Max({number}, {number}));

            """));

    private static string Metrics(Words words, int index, int members) => InClass(index, "Metrics", words, members,
        """
            private readonly Dictionary<string, long> _values = [];
            private static readonly string[] Labels = ["method", "{text}"];
            private void Add(string name, long value, params string[] labels) => _values[name + string.Join('/', labels)] = value;
        """,
        (builder, i) => builder.Append(
            """

                public void {verb}{thing}{i}(string method, long elapsed)
                {
                    var {local} = string.Join("/", Labels) + method;
                    Add("{thing}_total", elapsed, method, Labels[0], {local});
                    Add("http.server/" + {local}, Math.Max(elapsed, {number}), "{text}");
                    log.Info($"label {method}/{Labels.Length}", _values[{local}], long.MaxValue);
                }

            """));

    private static string InClass(int index, string kind, Words words, int members, string fields, Action<StringBuilder, int> write)
    {
        var builder = new StringBuilder(
            """
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Shared;


            """);
        builder.Append(
            CultureInfo.InvariantCulture,
            $"namespace Application.Part{index % 40};\n\n/// <summary>Part of the application.</summary>\n");
        builder.Append(Filled(Remarks, words, index));
        builder.Append(CultureInfo.InvariantCulture, $"public sealed class {kind}{index}(ILog log)\n{{\n");
        builder.Append(Filled(fields, words, index)).Append('\n');
        for (var i = 0; i < members; i++)
        {
            var member = new StringBuilder();
            write(member, i);
            builder.Append(Filled(member.ToString(), words, i));
        }

        return builder.Append("}\n").ToString();
    }

    private static string Filled(string template, Words words, int index)
    {
        var thing = words.Thing();
        var text = template
            .Replace("{i}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{verb}", words.Verb(), StringComparison.Ordinal)
            .Replace("{thing}", thing, StringComparison.Ordinal)
            .Replace("{local}", "the" + thing, StringComparison.Ordinal);
        text = Each(text, "{text}", words.Text);
        return Each(text, "{number}", () => words.Number(1000).ToString(CultureInfo.InvariantCulture));
    }

    private static string Each(string text, string hole, Func<string> fill)
    {
        for (var at = text.IndexOf(hole, StringComparison.Ordinal); at >= 0; at = text.IndexOf(hole, at, StringComparison.Ordinal))
        {
            var filling = fill();
            text = text.Remove(at, hole.Length).Insert(at, filling);
            at += filling.Length;
        }

        return text;
    }
}
