using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class FreeTextTests
{
    [Fact]
    public void Anything_is_accepted() => Properties.Hold(FreeText.Instance, Texts.AnyUnicode);
}
