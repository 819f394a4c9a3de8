using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Catalog;

/// <summary>Which domains are taken for Linkerd's, and which for slips of them.</summary>
public class KeyDomainsTests
{
    private const string Project = "linkerd";

    [Theory]
    [InlineData("config.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("config.alpha.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("config.beta.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("balancer.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("balancer.alpha.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("retry.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("timeout.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("mirror.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("viz.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("jaeger.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("failover.linkerd.io", nameof(KeyDomain.KeysOnly))]
    [InlineData("linkerd.io", nameof(KeyDomain.Shared))]
    [InlineData("multicluster.linkerd.io", nameof(KeyDomain.Shared))]
    [InlineData("policy.linkerd.io", nameof(KeyDomain.Shared))]
    [InlineData("tap.linkerd.io", nameof(KeyDomain.Shared))]
    [InlineData("workload.linkerd.io", nameof(KeyDomain.Shared))]
    [InlineData("run.linkerd.io", nameof(KeyDomain.OtherHost))]
    [InlineData("helm.linkerd.io", nameof(KeyDomain.OtherHost))]
    [InlineData("conifg.linkerd.io", nameof(KeyDomain.OtherHost))]
    [InlineData("confix.linkerd.io", nameof(KeyDomain.OtherHost))]
    [InlineData("a.linkerd.io", nameof(KeyDomain.OtherHost))]
    [InlineData("linkred.io", nameof(KeyDomain.Misspelled))]
    [InlineData("linkerdio", nameof(KeyDomain.Misspelled))]
    [InlineData("linkerd", nameof(KeyDomain.Misspelled))]
    [InlineData("LINKERD.IO", nameof(KeyDomain.Misspelled))]
    [InlineData("linkerd.com", nameof(KeyDomain.Misspelled))]
    [InlineData(".linkerd.io", nameof(KeyDomain.Misspelled))]
    [InlineData("linkerd:io", nameof(KeyDomain.Misspelled))]
    [InlineData("config.linkerd.com", nameof(KeyDomain.Misspelled))]
    [InlineData("config.linkerd", nameof(KeyDomain.Misspelled))]
    [InlineData("example.com", nameof(KeyDomain.Foreign))]
    [InlineData("mylinkerd.io", nameof(KeyDomain.Foreign))]
    [InlineData("xlinkerds.io", nameof(KeyDomain.Foreign))]
    [InlineData("lnxkerd.io", nameof(KeyDomain.Foreign))]
    [InlineData("lxikerd.io", nameof(KeyDomain.Foreign))]
    [InlineData("linkerdxy", nameof(KeyDomain.Foreign))]
    [InlineData("linkerd2-proxy.io", nameof(KeyDomain.Foreign))]
    [InlineData("io", nameof(KeyDomain.Foreign))]
    [InlineData("", nameof(KeyDomain.Foreign))]
    public void Domains_are_told_apart_wherever_they_stand(string domain, string expected)
    {
        Assert.Equal(expected, KeyDomains.Classify(domain, 0, domain.Length).ToString());
        Assert.Equal(expected, KeyDomains.Classify("x/" + domain + "/inject", 2, domain.Length).ToString());
    }

    [Fact]
    public void Every_key_of_the_facts_has_a_domain_of_linkerds()
    {
        foreach (var key in Facts.Annotations.GetProperty("keys").EnumerateArray().Select(fact => fact.Text("key")!))
        {
            Assert.True(
                KeyDomains.Classify(key, 0, key.IndexOf('/', StringComparison.Ordinal)) is KeyDomain.KeysOnly or KeyDomain.Shared,
                key);
        }
    }

    [Fact]
    public void One_slip_in_the_projects_name_is_seen()
    {
        foreach (var label in OneSlip().Where(label => label != Project))
        {
            Assert.True(KeyDomains.Classify(label + ".io", 0, label.Length + 3) == KeyDomain.Misspelled, label);
            Assert.True(KeyDomains.EndsLikeProject("config." + label), label);
        }
    }

    [Fact]
    public void Two_slips_in_the_projects_name_make_another_name()
    {
        foreach (var label in TwoSlips())
        {
            Assert.True(KeyDomains.Classify(label + ".io", 0, label.Length + 3) == KeyDomain.Foreign, label);
        }
    }

    [Theory]
    [InlineData("linkerd", true)]
    [InlineData("linker", true)]
    [InlineData("Linkerd", true)]
    [InlineData("linkerdio", true)]
    [InlineData("LinkerdIO", true)]
    [InlineData("mylinkerd", true)]
    [InlineData("config.linkerd", true)]
    [InlineData("https://linkerd", true)]
    [InlineData("linke", false)]
    [InlineData("linkerdia", false)]
    [InlineData("linkerd.io", false)]
    [InlineData("example", false)]
    [InlineData("", false)]
    public void What_ends_like_the_project_is_seen(string text, bool expected) => Assert.Equal(expected, KeyDomains.EndsLikeProject(text));

    [Fact]
    public void No_label_that_is_like_the_projects_name_is_longer_than_said()
    {
        Assert.Equal("linkerdio".Length, KeyDomains.LongestLabelLikeProject);
        Assert.All(OneSlip(), label => Assert.True(label.Length <= KeyDomains.LongestLabelLikeProject));
    }

    private static IEnumerable<string> OneSlip()
    {
        for (var i = 0; i < Project.Length; i++)
        {
            yield return Project.Remove(i, 1);
            yield return Project[..i] + "x" + Project[(i + 1)..];
            if (i + 1 < Project.Length)
            {
                yield return Project[..i] + Project[i + 1] + Project[i] + Project[(i + 2)..];
            }
        }

        for (var i = 0; i <= Project.Length; i++)
        {
            yield return Project.Insert(i, "x");
        }
    }

    private static IEnumerable<string> TwoSlips()
    {
        for (var i = 0; i < Project.Length; i++)
        {
            for (var j = i + 1; j < Project.Length; j++)
            {
                yield return Project.Remove(j, 1).Remove(i, 1);
                yield return Project.Remove(j, 1).Insert(j, "x").Remove(i, 1);
                yield return Project.Remove(j, 1).Insert(j, "x").Remove(i, 1).Insert(i, "y");
                yield return Project.Insert(j, "x").Insert(i, "y");
                if (j > i + 1)
                {
                    yield return Project[..i] + Project[j] + Project[(i + 1)..j] + Project[i] + Project[(j + 1)..];
                }
            }
        }
    }
}
