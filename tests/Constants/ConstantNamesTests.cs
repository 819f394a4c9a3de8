using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Tests.Documentation;
using Microsoft.CodeAnalysis.CSharp;

namespace LinkerdAnnotations.Tests.Constants;

/// <summary>The table of names, against which programs are written.</summary>
public class ConstantNamesTests
{
    private static readonly string[] Published = File.ReadAllLines(RepositoryFiles.PathOf("tests", "Constants", "published-names.txt"));

    [Fact]
    public void Every_key_has_a_name_and_every_name_a_key() =>
        Assert.Equal(
            LinkerdCatalog.All.Where(key => key is { IsKey: true }).Select(key => key.Name).Order(StringComparer.Ordinal),
            ConstantNames.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_keys_of_a_class_have_one_name()
    {
        Assert.Distinct(NamesOf(key => key.IsAnnotation).Append(ConstantNames.NativeSidecar));
        Assert.Distinct(NamesOf(key => key.IsLabel));
        Assert.Distinct(KeysWithValues().Select(ConstantNames.ClassOfValues));
    }

    [Fact]
    public void Every_name_is_one_of_C_sharp_and_none_is_that_of_a_class_around_it()
    {
        Assert.All(
            ConstantNames.All.Values.SelectMany(name => name.Split('.')),
            name => Assert.True(SyntaxFacts.IsValidIdentifier(name), name));
        Assert.All(
            KeysWithValues().SelectMany(key =>
                ConstantNames.ValuesOf(key, release: null).Select(value => (Key: key, Name: ConstantNames.NameOf(value)))),
            value => Assert.True(
                SyntaxFacts.IsValidIdentifier(value.Name)
                && value.Name != ConstantNames.ClassOfValues(value.Key), $"{value.Key}: {value.Name}"));
    }

    /// <summary>A wrong place shows while it is typed.</summary>
    [Fact]
    public void Where_a_key_is_read_is_in_its_name() =>
        Assert.All(LinkerdCatalog.All.Where(key => key.IsKey), key =>
        {
            var name = ConstantNames.All[key.Name];
            var expected = !key.IsForUsers || key.ReadOn.Count == 0 ? "WrittenByLinkerd." : GroupOf(key.KindsReadBy(release: null));
            Assert.Equal(expected, name[..(name.LastIndexOf('.') + 1)]);
        });

    /// <summary>
    /// Programs are written with these names: a version of the package may add some, and never takes one away or gives it to another key.
    /// The file is only ever added to.
    /// </summary>
    [Fact]
    public Task What_has_been_published_stays_as_it_is()
    {
        var current = LinesOf().Order(StringComparer.Ordinal).ToArray();

        Assert.Empty(Published.Except(current));
        return GeneratedFile.HoldsAsync(string.Concat(current.Select(line => line + "\n")), "tests", "Constants", "published-names.txt");
    }

    [Fact]
    public void Defaults_are_those_of_the_facts()
    {
        var facts = Facts.Annotations.GetProperty("keys").EnumerateArray()
            .Where(fact =>
                fact.Object("value") is { } value && value.TryGetProperty("default", out var normal) && normal.ToString().Length > 0)
            .Select(fact => (Key: fact.Text("key")!, Default: fact.Object("value")!.Value.GetProperty("default").ToString()));
        var table = LinkerdCatalog.All.Select(key => (Key: key.Name, Default: KeyDefaults.Of(key))).Where(row => row.Default is not null);

        Assert.Equal(
            facts.OrderBy(row => row.Key, StringComparer.Ordinal),
            table.Select(row => (row.Key, row.Default!)).OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    private static IEnumerable<string> LinesOf() =>
    [
        .. ConstantNames.All.Select(row => $"{row.Key} {row.Value}"),
        .. KeysWithValues().SelectMany(key => ConstantNames.ValuesOf(key, release: null)
            .Select(value => $"{key.Name} {value} {ConstantNames.ClassOfValues(key)}.{ConstantNames.NameOf(value)}")),
    ];

    private static IEnumerable<LinkerdKey> KeysWithValues() =>
        LinkerdCatalog.All.Where(key => key.IsKey && ConstantNames.ValuesOf(key, release: null).Count > 0);

    private static IEnumerable<string> NamesOf(Func<LinkerdKey, bool> belongs) =>
        LinkerdCatalog.All.Where(key => key.IsKey && belongs(key)).Select(key => ConstantNames.All[key.Name]);

    private static string GroupOf(ObjectKinds kinds)
    {
        const ObjectKinds services = ObjectKinds.Service | ObjectKinds.EgressNetwork | ObjectKinds.Endpoints;
        const ObjectKinds routes = services | ObjectKinds.HttpRoute | ObjectKinds.GrpcRoute;
        return kinds.HasFlag(ObjectKinds.Pod) ? ""
            : kinds == ObjectKinds.Namespace ? "OnNamespace."
            : kinds == ObjectKinds.TrafficSplit ? "OnTrafficSplit."
            : (kinds & ~services) == ObjectKinds.None ? "OnService."
            : (kinds & ~routes) == ObjectKinds.None ? "OnServiceOrRoute."
            : "?";
    }
}
