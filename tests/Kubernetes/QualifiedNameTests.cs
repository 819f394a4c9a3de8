using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Tests.Kubernetes;

public class QualifiedNameTests
{
    [Theory]
    [InlineData("linkerd.io/inject", true, true)]
    [InlineData("inject", true, true)]
    [InlineData("Linkerd.io/inject", true, false)]
    [InlineData("linkerd.io/In_jec.t", true, true)]
    [InlineData("a-b.c0/x", true, true)]
    [InlineData(" linkerd.io/inject", false, false)]
    [InlineData("linkerd.io/inject ", false, false)]
    [InlineData("linkerd.io/in ject", false, false)]
    [InlineData("linkerd.io:inject", false, false)]
    [InlineData("linkerd_io/inject", false, false)]
    [InlineData("linkerd.io//inject", false, false)]
    [InlineData("config/linkerd.io/inject", false, false)]
    [InlineData("linkerd.io/", false, false)]
    [InlineData("/inject", false, false)]
    [InlineData("", false, false)]
    [InlineData(".linkerd.io/inject", false, false)]
    [InlineData("linkerd.io./inject", false, false)]
    [InlineData("linkerd..io/inject", false, false)]
    [InlineData("-linkerd.io/inject", false, false)]
    [InlineData("linkerd-.io/inject", false, false)]
    [InlineData("linkerd.-io/inject", false, false)]
    [InlineData("linkerd.io/-inject", false, false)]
    [InlineData("linkerd.io/inject-", false, false)]
    public void Keys_are_taken_as_Kubernetes_takes_them(string key, bool isAnnotation, bool isLabel)
    {
        Assert.Equal(isAnnotation, QualifiedName.IsKeyOfAnnotation(key));
        Assert.Equal(isLabel, QualifiedName.IsKeyOfLabel(key));
    }

    [Fact]
    public void Names_have_at_most_63_characters_and_prefixes_253()
    {
        Assert.True(QualifiedName.IsKeyOfLabel("linkerd.io/" + new string('a', 63)));
        Assert.False(QualifiedName.IsKeyOfLabel("linkerd.io/" + new string('a', 64)));
        Assert.True(QualifiedName.IsKeyOfLabel(new string('a', 253) + "/a"));
        Assert.False(QualifiedName.IsKeyOfLabel(new string('a', 254) + "/a"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("a_b.c-D", true)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("-a", false)]
    public void Values_of_labels_are_taken_as_Kubernetes_takes_them(string value, bool isTaken) =>
        Assert.Equal(isTaken, QualifiedName.IsValueOfLabel(value));
}
