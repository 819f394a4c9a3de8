using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>
/// What makes a report the same as one of an earlier run: its rule and the text of its line, and not where that line is. The same text
/// under the same rule is counted in its file.
/// </summary>
internal sealed class Fingerprints(RunResult result)
{
    private const int Length = 16;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next report.</summary>
    public string Next(Report report)
    {
        var path = report.File is { } file ? RepositoryPaths.Of(file) : string.Empty;
        var text = $"{path}\n{report.Rule.Id}\n{(result.LineOf(report) ?? report.Message).Trim()}";
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length].ToLowerInvariant();
        var count = _seen.GetValueOrDefault(hash) + 1;
        _seen[hash] = count;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }
}
