using System.IO.Compression;
using System.Reflection;
using System.Text.RegularExpressions;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>
/// What a compiler loads runs with the rights of whoever compiles. What the assemblies in the package refer to is all that they can do, and
/// it is held here against what they may do; a suppressed warning would not help.
/// </summary>
[Collection(CommandLine.Name)]
public class ForbiddenApiTests(PackedPackage package)
{
    // Whatever else is banned: without these the bans would be none.
    private static readonly string[] NeverToBeAllowed =
    [
        "N:System.Net", "N:System.IO.Pipes", "N:System.Reflection.Emit", "N:System.Runtime.InteropServices",
        "N:System.Text.RegularExpressions", "N:Microsoft.Win32",
        "T:System.IO.File", "T:System.IO.FileInfo", "T:System.IO.FileStream", "T:System.IO.Directory", "T:System.IO.DirectoryInfo",
        "T:System.IO.StreamReader", "T:System.IO.StreamWriter",
        "T:System.Environment", "T:System.Diagnostics.Process", "T:System.Reflection.Assembly", "T:System.Activator", "T:System.AppDomain",
        "T:System.Threading.Thread", "T:System.Threading.Timer", "T:System.Diagnostics.Stopwatch", "P:System.DateTime.UtcNow",
    ];

    // An iterator asks in which thread it is; a parameter that is passed by reference, and only read, carries a mark.
    private static readonly string[] WrittenByTheCompiler = ["System.Environment", "System.Runtime.InteropServices.InAttribute"];

    private static readonly string[] Bans = File.ReadAllLines(RepositoryFiles.PathOf("analyzers", "BannedSymbols.txt"));

    [Fact]
    public void What_must_never_be_allowed_is_banned_with_a_reason()
    {
        Assert.Subset(
            Bans.Select(ban => ban.Split(';')[0]).ToHashSet(StringComparer.Ordinal),
            NeverToBeAllowed.ToHashSet(StringComparer.Ordinal));
        Assert.All(Bans, ban => Assert.Matches("^[NTMP]:[^;]+;[A-Z].+$", ban));
        Assert.Equal(Bans.Distinct(), Bans);
    }

    [Fact]
    public void What_is_banned_is_nowhere_in_the_package()
    {
        foreach (var (name, references) in OwnAssemblies())
        {
            Assert.NotEmpty(references.Members);
            Assert.Equal(
                string.Empty,
                string.Join('\n', Bans.SelectMany(references.MeantBy).Except(WrittenByTheCompiler).Select(found => $"{name}: {found}")));
            Assert.Subset(
                new HashSet<string> { "System.Environment.get_CurrentManagedThreadId" },
                references.Members
                    .Where(member => member.StartsWith("System.Environment.", StringComparison.Ordinal))
                    .ToHashSet(StringComparer.Ordinal));
            Assert.Empty(references.ForeignFunctions);
            Assert.True(references.IsManagedOnly, name);
        }
    }

    [Fact]
    public void Nothing_is_read_but_texts_that_are_there_already()
    {
        string[] harmless = ["System.IO.StringReader", "System.IO.TextReader"];

        foreach (var (_, references) in OwnAssemblies())
        {
            Assert.Subset(
                harmless.ToHashSet(StringComparer.Ordinal),
                references.Types.Where(type => type.StartsWith("System.IO.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// The parser is the only code in the package that is not from here. It can also make objects of any type, which is what nobody asks it
    /// for.
    /// </summary>
    [Fact]
    public void Of_the_parser_only_the_reading_of_events_is_used()
    {
        var used = OwnAssemblies()
            .SelectMany(assembly => assembly.References.Types)
            .Where(type => type.StartsWith("YamlDotNet.", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(used);
        Assert.All(used, type => Assert.StartsWith("YamlDotNet.Core.", type, StringComparison.Ordinal));
    }

    /// <summary>Each is one class of characters, between fixed ends: there is nothing to go back to.</summary>
    [Fact]
    public void The_parser_matches_no_pattern_that_can_backtrack()
    {
        var patterns = typeof(YamlDotNet.Core.Parser).Assembly.GetTypes()
            .Where(type =>
                type.Namespace?.StartsWith("YamlDotNet.Core", StringComparison.Ordinal) == true
                && type.Name != nameof(YamlDotNet.Core.Emitter))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Regex))
            .Select(field => $"{field.DeclaringType!.Name}: {field.GetValue(null)}");

        Assert.Equal([@"AnchorName: ^[^\[\]\{\},]+$", @"TagDirective: ^!([0-9A-Za-z_\-]*!)?$"], patterns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_banned_would_be_found()
    {
        using var tests = File.OpenRead(typeof(ForbiddenApiTests).Assembly.Location);
        var references = OutsideReferences.Of(tests);

        Assert.Contains("System.IO.File", references.MeantBy("T:System.IO.File;reason"));
        Assert.Contains("System.IO.Compression.ZipFile", references.MeantBy("N:System.IO.Compression;reason"));
        Assert.Contains(
            "System.Globalization.CultureInfo.get_CurrentCulture",
            references.MeantBy("P:System.Globalization.CultureInfo.CurrentCulture;reason"));
        Assert.Contains(
            "System.Type.GetTypeFromHandle",
            references.MeantBy("M:System.Type.GetTypeFromHandle(System.RuntimeTypeHandle);reason"));
        Assert.Empty(references.MeantBy("T:System.IO.Fil;reason"));
    }

    private List<(string Name, OutsideReferences References)> OwnAssemblies()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var own = archive.Entries
            .Where(entry =>
                entry.Name.StartsWith("LinkerdAnnotations.", StringComparison.Ordinal)
                && entry.Name.EndsWith(".dll", StringComparison.Ordinal)
                && !entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal))
            .Select(entry => (entry.Name, Read(entry)))
            .ToList();
        Assert.Equal(
            ["LinkerdAnnotations.Analyzers.dll", "LinkerdAnnotations.CodeFixes.dll", "LinkerdAnnotations.Completion.dll"],
            own.Select(assembly => assembly.Name).Order(StringComparer.Ordinal));
        return own;
    }

    private static OutsideReferences Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return OutsideReferences.Of(memory);
    }
}
