using System.Reflection;
using System.Text.RegularExpressions;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Tests.Kubernetes;

/// <summary>Readers pass over members that are not listed, so a rule that asked for one would never be told of it.</summary>
public partial class ObjectMembersTests
{
    [Fact]
    public void Every_member_that_has_a_name_here_is_asked_for()
    {
        var names = typeof(ObjectMembers)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            ObjectMembers.All.Order(StringComparer.Ordinal));
        Assert.All(ObjectMembers.All, member => Assert.True(ObjectMembers.AreAskedFor(member)));
    }

    [Theory]
    [InlineData("HostNetwork", "hostNetwork")]
    [InlineData("InitContainers", "initContainers")]
    [InlineData("Args", "args")]
    [InlineData("Replicas", null)]
    [InlineData("hostNetwork", null)]
    [InlineData("", null)]
    public void A_property_begins_with_a_capital(string property, string? member) =>
        Assert.Equal(member, ObjectMembers.OfProperty(property));

    [Fact]
    public void Rules_ask_by_the_names_that_are_listed()
    {
        foreach (var file in Directory.GetFiles(RepositoryFiles.PathOf("analyzers", "Rules"), "*.cs", SearchOption.AllDirectories))
        {
            Assert.False(
                MemberByText().IsMatch(File.ReadAllText(file)),
                $"{Path.GetFileName(file)} asks for a member by a text of its own.");
        }
    }

    [GeneratedRegex("\\w\\[\"[a-z]\\w*\"\\]")]
    private static partial Regex MemberByText();
}
