using System.IO.Compression;
using System.Xml.Linq;
using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>What a package says of the assemblies of others that it holds.</summary>
internal sealed class ThirdPartyNotices
{
    private const string FileName = "THIRD-PARTY-NOTICES.txt";

    private readonly string _text;
    private readonly List<Dictionary<string, string>> _parts = [];

    private ThirdPartyNotices(string text)
    {
        _text = text;
        Dictionary<string, string>? part = null;
        var field = string.Empty;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("Packages: ", StringComparison.Ordinal))
            {
                _parts.Add(part = []);
            }

            if (line.StartsWith("  ", StringComparison.Ordinal) && field.Length > 0 && part is not null)
            {
                part[field] += " " + line.Trim();
                continue;
            }

            field = Array.Find(["Packages", "Assemblies", "Licence"], name => line.StartsWith(name + ": ", StringComparison.Ordinal))
                ?? string.Empty;
            if (field.Length > 0 && part is not null)
            {
                part[field] = line[(field.Length + 2)..].Trim();
            }
        }
    }

    /// <summary>
    /// Fails unless a package names every assembly of others that it holds, no other, and the licence that its author gives it.
    /// </summary>
    /// <param name="file">The package.</param>
    public static void AssertComplete(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var reader = new StreamReader(archive.GetEntry(FileName)!.Open());
        var notices = new ThirdPartyNotices(reader.ReadToEnd().ReplaceLineEndings("\n"));
        var shipped = archive.Entries
            .Where(entry =>
                entry.Name.EndsWith(".dll", StringComparison.Ordinal)
                && !entry.Name.StartsWith("LinkerdAnnotations.", StringComparison.Ordinal))
            .Select(entry => entry.Name)
            .Where(name => !name.EndsWith(".resources.dll", StringComparison.Ordinal));

        Assert.Equal(shipped.Distinct().Order(StringComparer.Ordinal), notices.Lists("Assemblies").Order(StringComparer.Ordinal));
        foreach (var part in notices._parts)
        {
            Assert.Contains($"\nLicence {part["Licence"]}\n=", notices._text, StringComparison.Ordinal);
            Assert.All(
                part["Packages"].Split(", "),
                package => Assert.Equal(part["Licence"], LicenceOf(package)));
        }
    }

    private IEnumerable<string> Lists(string field) => _parts.SelectMany(part => part[field].Split(", "));

    /// <summary>The licence that the newest version of a package gives that has been restored here; tests also use older ones.</summary>
    private static string? LicenceOf(string package)
    {
#pragma warning disable CA1308 // NuGet writes names of folders in lower case.
        var versions = Directory.GetDirectories(Path.Combine(NuGetPackages.Folder, package.ToLowerInvariant()));
#pragma warning restore CA1308
        Assert.NotEmpty(versions);
        var newest = versions.MaxBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))!;
        return XDocument.Load(Directory.GetFiles(newest, "*.nuspec").Single())
            .Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "license")?.Value;
    }
}
