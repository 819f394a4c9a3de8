using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LinkerdAnnotations.Renewal;

/// <summary>
/// What differs between two tags of linkerd2, and between the newer one and the facts: a page for somebody who brings the facts up to date.
/// </summary>
internal sealed class Comparison(Checkout checkout, KnownFacts facts, string from, string to)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    private static readonly string[] NewestOnly = ["edge"];
    private static readonly string[] Open = ["?"];

    private readonly StringBuilder _page = new();
    private readonly SourceKeys _older = new(checkout, from);
    private readonly SourceKeys _newer = new(checkout, to);

    /// <summary>The page.</summary>
    public string Write()
    {
        var came = _newer.Places.Keys.Except(_older.Places.Keys).Order(StringComparer.Ordinal).ToList();
        var edges = EdgesOf(came);
        _page.Append(CultureInfo.InvariantCulture, $"# linkerd2 from {from} to {to}\n");

        Section("Keys that came", came.Select(key => $"{key} ({edges.GetValueOrDefault(key, to)}, {_newer.Places[key]}); {InFacts(key)}"));
        Section("Keys that went", _older.Places.Keys.Except(_newer.Places.Keys).Select(key => $"{key} (was at {_older.Places[key]})"));
        Section(
            "Keys that the facts do not know",
            _newer.Places.Where(key => !facts.Has(key.Key)).Select(key => $"{key.Key} ({key.Value})"));
        Section(
            "Keys that the facts have and the source does not",
            facts.Names
                .Where(key => facts.HasNow(key) && !_newer.Places.ContainsKey(key))
                .Select(key => $"{key}: put together of pieces, or gone"));
        WriteInheritance();
        WriteDefaults();
        Section("Parsers that changed", ChangedPlaces.Between(checkout, from, to, ChangedPlaces.Parsers));
        Section("Templates that changed", ChangedPlaces.Between(checkout, from, to, ChangedPlaces.Templates));
        WriteRows([.. came.Where(key => !facts.Has(key))], edges);
        return _page.ToString();
    }

    private void WriteInheritance()
    {
        var older = InheritanceList.Read(checkout, from, _older);
        var newer = InheritanceList.Read(checkout, to, _newer);
        Section("Copied from Namespaces from now on", newer.Except(older).Select(key => $"{key} ({InheritanceList.Path})"));
        Section("Copied from Namespaces no more", older.Except(newer).Select(key => $"{key} ({InheritanceList.Path})"));
        Section(
            "Otherwise in the facts",
            facts.Names
                .Where(key =>
                    facts.IsInherited(key) is { } isInherited && isInherited != newer.Contains(key) && _newer.Places.ContainsKey(key))
                .Select(key =>
                    newer.Contains(key)
                        ? $"{key} is copied, and the facts say that it is not"
                        : $"{key} is not copied, and the facts say that it is"));
    }

    private void WriteDefaults()
    {
        var older = ChartValues.Read(checkout, from);
        var newer = ChartValues.Read(checkout, to);
        Section(
            $"Defaults that changed ({ChartValues.Path})",
            older.Keys.Union(newer.Keys)
                .Where(path => older.GetValueOrDefault(path) != newer.GetValueOrDefault(path))
                .Select(path => $"{path}: {older.GetValueOrDefault(path, "(none)")} -> {newer.GetValueOrDefault(path, "(none)")}"));
    }

    /// <summary>A row for each new key, as the facts have them; what no program can find out is a question mark.</summary>
    private void WriteRows(IReadOnlyList<string> keys, IReadOnlyDictionary<string, string> edges)
    {
        var inherited = InheritanceList.Read(checkout, to, _newer);
        Section("Rows to be completed and reviewed", keys.Select(key => JsonSerializer.Serialize(
            new
            {
                key,
                constant = _newer.ConstantOf(key),
                use = "?",
                audience = "?",
                introduced = new { edge = edges.GetValueOrDefault(key, to), release = "?" },
                supportedIn = NewestOnly,
                readOn = Open,
                inheritedFromNamespace = new { edge = inherited.Contains(key) },
                value = new { type = "?", syntax = "?" },
                onBadValue = "?",
                description = "?",
                evidence = new[] { $"{_newer.Places[key].Path}@{to}:{_newer.Places[key].Number}" },
            },
            Readable)));
    }

    /// <summary>The first edge that has each key.</summary>
    private Dictionary<string, string> EdgesOf(List<string> keys)
    {
        var edges = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edge in keys.Count == 0 ? [] : checkout.EdgesAfter(from, to))
        {
            var places = edge == to ? _newer.Places : new SourceKeys(checkout, edge).Places;
            foreach (var key in keys.Where(places.ContainsKey))
            {
                edges.TryAdd(key, edge);
            }
        }

        return edges;
    }

    private string InFacts(string key) =>
        facts.EdgeOf(key) is { } edge ? $"in the facts since {edge}" : facts.Has(key) ? "in the facts" : "not in the facts";

    private void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.Order(StringComparer.Ordinal).ToList();
        _page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        foreach (var line in all)
        {
            _page.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        }

        _page.Append(all.Count == 0 ? "None.\n" : string.Empty);
    }
}
