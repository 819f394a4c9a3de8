namespace LinkerdAnnotations.Tests.Documentation;

public class KeyReferenceTests
{
    [Fact]
    public Task The_page_of_keys_says_what_the_catalogue_says() =>
        GeneratedFile.HoldsAsync(KeyReference.Write(), "analyzers", "docs", "keys.md");
}
