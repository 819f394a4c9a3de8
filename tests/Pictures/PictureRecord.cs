using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LinkerdAnnotations.Tests.Pictures;

/// <summary>What stands beside a picture: what is to be seen in it, and of which files, as it was when the picture was taken.</summary>
/// <param name="Shows">What it is, for those who cannot see it.</param>
/// <param name="Texts">What the editor shows: a message, the titles of fixes, or the first keys of a list.</param>
/// <param name="Sources">The hashes of the files of the sample, by their paths.</param>
/// <param name="Pictures">The hashes of the pictures, by the theme.</param>
internal sealed record PictureRecord(
    string Shows,
    IReadOnlyList<string> Texts,
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyDictionary<string, string> Pictures)
{
    /// <summary>The command that makes all pictures anew.</summary>
    private const string Command = "tests/Pictures/make.sh";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>The names of all pictures.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(PathOf(""), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads what stands beside a picture.</summary>
    public static PictureRecord Read(string name) =>
        JsonSerializer.Deserialize<PictureRecord>(File.ReadAllText(PathOf(name + ".json")), Format)!;

    /// <summary>A file among the pictures.</summary>
    public static string PathOf(string file) => RepositoryFiles.PathOf("analyzers", "docs", "pictures", file);

    /// <summary>Fails unless a picture shows just these texts.</summary>
    public static void AssertShows(string name, IEnumerable<string> texts) => AssertFresh(name, Read(name).Texts, texts);

    /// <summary>Fails unless a picture shows the first of these texts.</summary>
    public static void AssertShowsFirst(string name, IEnumerable<string> texts) =>
        AssertFresh(name, Read(name).Texts, texts.Take(Read(name).Texts.Count));

    /// <summary>Fails unless the picture is of the sample as it is, and is the one that was taken.</summary>
    public static void AssertIsOfFilesAsTheyAre(string name)
    {
        var record = Read(name);
        AssertFresh(name, record.Sources.Values, record.Sources.Keys.Select(HashOfText));
        AssertFresh(name, record.Pictures.Values, record.Pictures.Keys.Select(theme => HashOfPicture($"{name}-{theme}.png")));
    }

    private static void AssertFresh<T>(string name, IEnumerable<T> shown, IEnumerable<T> actual) =>
        Assert.True(
            shown.SequenceEqual(actual),
            $"The picture '{name}' is stale; {Command} makes it anew.\nIt shows:\n  {string.Join("\n  ", shown)}\n"
            + $"It should show:\n  {string.Join("\n  ", actual)}");

    private static string HashOfText(string file) =>
        Hash(Encoding.UTF8.GetBytes(File.ReadAllText(RepositoryFiles.PathOf(file.Split('/'))).Replace("\r", "", StringComparison.Ordinal)));

    private static string HashOfPicture(string file) => Hash(File.ReadAllBytes(PathOf(file)));

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
