using System.Text;
using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Documentation;

/// <summary>
/// Every link of every page: to a file that is there, to a heading or an anchor in it, or to an address of the right form.
/// </summary>
public partial class LinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { ".github", "analyzers", "codefixes", "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(RepositoryFiles.Root, "*.md"))
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Leads_somewhere(string page)
    {
        var text = File.ReadAllText(RepositoryFiles.PathOf(page.Split('/')));
        foreach (var link in Link().Matches(WithoutCode(text)).Select(match => match.Groups[1].Value))
        {
            if (link.Contains("://", StringComparison.Ordinal))
            {
                Assert.True(
                    Uri.TryCreate(link, UriKind.Absolute, out var address)
                    && address.Scheme == Uri.UriSchemeHttps
                    && address.Host.Contains('.'),
                    $"{page}: {link}");
                continue;
            }

            var parts = link.Split('#');
            var path = parts[0].Length == 0
                ? RepositoryFiles.PathOf(page.Split('/'))
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RepositoryFiles.PathOf(page.Split('/')))!, parts[0]));
            Assert.True(Path.Exists(path), $"{page}: {link}");
            Assert.True(ExistsAsWritten(path), $"{page}: {link} is written in other letters than the file's name");
            if (parts.Length > 1)
            {
                Assert.True(AnchorsOf(path).Contains(parts[1]), $"{page}: {link}");
            }
        }
    }

    /// <summary>A link that is right here breaks where the case of letters matters.</summary>
    private static bool ExistsAsWritten(string path) =>
        Path.GetDirectoryName(path.TrimEnd(Path.DirectorySeparatorChar)) is not { } folder
        || Directory.EnumerateFileSystemEntries(folder).Contains(path.TrimEnd(Path.DirectorySeparatorChar), StringComparer.Ordinal);

    private static HashSet<string> AnchorsOf(string path)
    {
        var text = File.ReadAllText(path);
        return
        [
            .. Heading().Matches(WithoutBlocks(text)).Select(match => AnchorOf(match.Groups[1].Value)),
            .. Anchor().Matches(text).Select(match => match.Groups[1].Value),
        ];
    }

    /// <summary>
    /// The anchor that a forge gives a heading: small letters, hyphens for blanks, and of other characters only letters and numbers.
    /// </summary>
    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var character in heading.Trim())
        {
            if (char.IsLetterOrDigit(character) || character is '_' or '-')
            {
                anchor.Append(char.ToLowerInvariant(character));
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    private static string WithoutCode(string text) => InlineCode().Replace(WithoutBlocks(text), "``");

    private static string WithoutBlocks(string text) => Block().Replace(text, string.Empty);

    [GeneratedRegex(@"(?:\]\(|\bsrc(?:set)?="")([^)""\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Anchor();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
