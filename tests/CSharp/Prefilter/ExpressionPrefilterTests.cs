using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Prefilter;

public class ExpressionPrefilterTests
{
    [Theory]
    [InlineData("var own = [|Keys.Inject|];", true)]
    [InlineData("var own = [|Inject|];", true)]
    [InlineData("var own = [|Domain + Name|];", true)]
    [InlineData("var own = [|$\"{Domain}/{Name}\"|];", true)]
    [InlineData("var own = [|keys.inject|];", false)]
    [InlineData("var own = [|inject|];", false)]
    [InlineData("var own = [|Domain + 5|];", false)]
    [InlineData("var own = [|$\"a text of {Name}\"|];", false)]
    [InlineData("var own = [|Domain - Name|];", false)]
    [InlineData("var own = [|\"linkerd.io/inject\"|];", false)]
    [InlineData("var own = [|Keys->Inject|];", false)]
    [InlineData("var own = [|Get()|];", false)]
    public void What_could_be_a_key_is_put_together_or_a_name_in_the_place_of_one(string statement, bool could) =>
        Assert.Equal(could, ExpressionPrefilter.CouldComposeOrReferToKey(MarkedSyntax.InStatements(statement)));

    [Theory]
    [InlineData("\"linkerd.io/inject\"", true)]
    [InlineData("@\"linkerd.io/inject\"", true)]
    [InlineData("\"linkerd.io/inject\"u8", true)]
    [InlineData("\"linkard.io/inject\"", true)]
    [InlineData("\"example.org/inject\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("'l'", false)]
    [InlineData("5", false)]
    [InlineData("null", false)]
    public void A_literal_could_be_a_key_if_its_text_could(string literal, bool couldBe) =>
        Assert.Equal(
            couldBe,
            ExpressionPrefilter.CouldBeKey(
                Assert.IsType<LiteralExpressionSyntax>(MarkedSyntax.InStatements($"var asked = [|{literal}|];"))));

    [Theory]
    [InlineData("var asked = [|Domain + \"/inject\"|];", true)]
    [InlineData("var asked = [|$\"{Domain}/inject\"|];", true)]
    [InlineData("var asked = [|$\"linkerd.io/inject\"|];", true)]
    [InlineData("Use([|Domain + \"/\" + Name|]);", true)]
    [InlineData("var asked = [|Domain + \"/\"|] + Name;", false)]
    [InlineData("var asked = Domain + [|$\"/{Name}\"|];", false)]
    [InlineData("var asked = ([|Domain + \"/\"|]) + Name;", false)]
    [InlineData("var asked = $\"{[|Domain + \"/\"|]}inject\";", false)]
    [InlineData("var asked = key.StartsWith([|Domain + \"/\"|]);", false)]
    [InlineData("var asked = [|1 + 2|];", false)]
    [InlineData("var asked = [|\"a text of \" + Name|];", false)]
    [InlineData("var asked = [|$\"a text of {Name}\"|];", false)]
    [InlineData("var asked = [|\"linkerd.io/inject\"|];", false)]
    [InlineData("var asked = [|Domain|];", false)]
    public void A_composed_text_could_be_a_key_if_it_stands_by_itself(string statement, bool could) =>
        Assert.Equal(could, ExpressionPrefilter.CouldComposeKey(MarkedSyntax.InStatements(statement)));

    [Theory]
    [InlineData("$\"linkerd.io/inject\"", true)]
    [InlineData("$\"example.org/inject\"", false)]
    [InlineData("$\"inject\"", false)]
    [InlineData("$\"\"", false)]
    [InlineData("$\"{Key}\"", false)]
    [InlineData("$\"{Domain}{Name}\"", true)]
    [InlineData("$\"{Domain}/{Name}\"", true)]
    [InlineData("$\"{Domain}/inject\"", true)]
    [InlineData("$\"linkerd.io/{Name}\"", true)]
    [InlineData("$\"{Domain} {Name}\"", false)]
    [InlineData("$\"a text of {Name}\"", false)]
    [InlineData("$\"{Name} of a text\"", false)]
    [InlineData("$\"{Domain}/{Name,5}\"", false)]
    [InlineData("$\"{Domain}/{Name:N}\"", false)]
    [InlineData("$\"{Domain}/{Name,5:N}\"", false)]
    [InlineData("$\"{Domain,5}/{Name}\"", false)]
    public void An_interpolated_string_is_made_of_pieces_and_plain_holes(string expression, bool isMadeOfPieces) =>
        Assert.Equal(isMadeOfPieces, IsMadeOfPieces(expression));

    [Theory]
    [InlineData("Domain + Name", true)]
    [InlineData("Domain + \"/inject\"", true)]
    [InlineData("\"linkerd.io/\" + Name", true)]
    [InlineData("Domain + '/' + Name", true)]
    [InlineData("\"linkerd.io\"u8 + \"/inject\"u8", true)]
    [InlineData("Domain + $\"/{Name}\"", true)]
    [InlineData("$\"{Domain}/\" + Name", true)]
    [InlineData("Domain + nameof(Inject)", true)]
    [InlineData("nameof(linkerd) + \".io/inject\"", true)]
    [InlineData("Keys.Domain + Keys.Names.Inject", true)]
    [InlineData("(Domain) + (\"/inject\")", true)]
    [InlineData("Domain! + (string)Name", true)]
    [InlineData("(Domain + \"/\") + Name", true)]
    [InlineData("Domain + (\"/\" + Name)", true)]
    [InlineData("\"a\" + \"b\" + \"c\" + \"d\"", true)]
    [InlineData("Domain + \" of \"", false)]
    [InlineData("\" of \" + Name", false)]
    [InlineData("\" of \" + Domain + Name", false)]
    [InlineData("Domain + \" of \" + Name", false)]
    [InlineData("Domain + Name + \" of \"", false)]
    [InlineData("Domain + ' '", false)]
    [InlineData("Domain + 5", false)]
    [InlineData("5 + Name", false)]
    [InlineData("Domain + null", false)]
    [InlineData("Domain + $\" of {Name}\"", false)]
    [InlineData("Domain + GetName()", false)]
    [InlineData("Domain + names.nameof(Inject)", false)]
    [InlineData("Domain + names[0]", false)]
    [InlineData("Domain + names?.Inject", false)]
    [InlineData("Domain + names->Inject", false)]
    [InlineData("Domain + this", false)]
    [InlineData("count * share + Name", false)]
    [InlineData("(count * share) + Name", false)]
    [InlineData("Domain + count * share", false)]
    [InlineData("Domain + (count * share)", false)]
    [InlineData("\"linkerd.io/inject\"", false)]
    [InlineData("Domain", false)]
    public void A_concatenation_is_made_of_pieces_and_names(string expression, bool isMadeOfPieces) =>
        Assert.Equal(isMadeOfPieces, IsMadeOfPieces(expression));

    [Theory]
    [InlineData("Use(map[[|key|]]);", true)]
    [InlineData("Use(map[[|keys.inject|]]);", true)]
    [InlineData("Use(map[([|key|]!)]);", true)]
    [InlineData("Use(map[found ? [|key|] : other]);", true)]
    [InlineData("Use(table[[|key|], 1]);", false)]
    [InlineData("Use(new Pair([|key|], value));", true)]
    [InlineData("Pair pair = new([|key|], value);", true)]
    [InlineData("Use(([|key|], value));", true)]
    [InlineData("Use((value, [|key|]));", false)]
    [InlineData("Use(([|key|], value, other));", false)]
    [InlineData("Use(new Map { { [|key|], value } });", true)]
    [InlineData("Use(new Map { { ([|key|]), value } });", true)]
    [InlineData("Use(new Map { { value, [|key|] } });", false)]
    [InlineData("Use(new Map { { [|key|] } });", false)]
    [InlineData("Use(new Map { { [|key|], value, other } });", false)]
    [InlineData("Use(new List { [|Key|], Other });", false)]
    [InlineData("Use(new[] { [|Key|], Other });", false)]
    [InlineData("Use(new Map { [[|key|]] = value });", true)]
    [InlineData("Use(new Pair { Key = [|Keys.Inject|] });", true)]
    [InlineData("Use(new Pair { Key = ([|Inject|]) });", true)]
    [InlineData("Use(new Pair { Name = [|Inject|] });", true)]
    [InlineData("Use(new Pair { Path = [|Inject|] });", true)]
    [InlineData("Use(new Pair { Key = [|inject|] });", false)]
    [InlineData("Use(new Pair { Key = [|Keys.inject|] });", false)]
    [InlineData("Use(new Pair { Other = [|Inject|] });", false)]
    [InlineData("Use(new Pair { [|Key|] = Inject });", false)]
    [InlineData("Use(new Pair { Of.Key = [|Inject|] });", false)]
    [InlineData("Key = [|Inject|];", false)]
    [InlineData("Use(new { Key = [|Inject|] });", true)]
    [InlineData("Use(new { key = [|Keys.Inject|] });", true)]
    [InlineData("Use(new { path = [|Inject|] });", true)]
    [InlineData("Use(new { key = [|inject|] });", false)]
    [InlineData("Use(new { other = [|Inject|] });", false)]
    [InlineData("Use(new { [|Inject|] });", false)]
    [InlineData("var own = [|Inject|];", true)]
    [InlineData("var own = ([|Keys.Inject|]!);", true)]
    [InlineData("var own = [|inject|];", false)]
    [InlineData("var own = [|Keys.inject|];", false)]
    [InlineData("var own = found ? [|Inject|] : Other;", false)]
    [InlineData("var own = [|Inject|] ?? Other;", false)]
    [InlineData("return [|Inject|];", false)]
    [InlineData("var own = [|Keys|].Inject;", false)]
    public void A_name_could_be_that_of_a_key_where_keys_stand(string statement, bool could) =>
        Assert.Equal(could, ExpressionPrefilter.CouldReferToKey(MarkedSyntax.InStatements(statement)));

    [Theory]
    [InlineData("[Annotated([|inject|])] class A;", true)]
    [InlineData("class B : A { B(string key) : base([|key|]) { } }", true)]
    [InlineData("const string Own = [|Keys.Inject|];", true)]
    [InlineData("static string Own => [|Keys.Inject|];", true)]
    [InlineData("static string Own { get; } = [|Inject|];", true)]
    [InlineData("static string Own => [|inject|];", false)]
    [InlineData("static string Own() => [|Inject|];", false)]
    [InlineData("static string Own { get => [|Inject|]; }", false)]
    public void A_name_could_be_that_of_a_key_in_members(string members, bool could) =>
        Assert.Equal(could, ExpressionPrefilter.CouldReferToKey(MarkedSyntax.InMembers(members)));

    [Theory]
    [InlineData("Add")]
    [InlineData("TryAdd")]
    [InlineData("Set")]
    [InlineData("With")]
    [InlineData("Put")]
    [InlineData("Insert")]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Upsert")]
    [InlineData("Append")]
    [InlineData("Annotate")]
    [InlineData("Label")]
    [InlineData("Ensure")]
    [InlineData("Get")]
    [InlineData("TryGet")]
    [InlineData("Contain")]
    [InlineData("Key")]
    [InlineData("Not")]
    [InlineData("Does")]
    [InlineData("Has")]
    [InlineData("Remove")]
    [InlineData("Should")]
    [InlineData("ReadAnnotation")]
    [InlineData("annotation")]
    [InlineData("ReadLabel")]
    [InlineData("label")]
    public void Any_name_could_be_that_of_a_key_in_a_call_that_is_named_so(string method)
    {
        Assert.True(CouldReferToKey($"{method}([|key|], value);"));
        Assert.True(CouldReferToKey($"{method}Of([|key|]);"));
        Assert.True(CouldReferToKey($"map.{method}([|keys.inject|]);"));
        Assert.True(CouldReferToKey($"map?.{method}([|key|]);"));
    }

    [Theory]
    [InlineData("Use")]
    [InlineData("Find")]
    [InlineData("Annotato")]
    [InlineData("Table")]
    [InlineData("add")]
    [InlineData("Reshould")]
    [InlineData("calls[\"Add\"]")]
    public void In_other_calls_a_name_is_to_be_that_of_a_constant(string method)
    {
        Assert.True(CouldReferToKey($"Taken = {method}([|Key|]);"));
        Assert.True(CouldReferToKey($"Taken = {method}([|keys.Inject|]);"));
        Assert.False(CouldReferToKey($"Taken = {method}([|key|]);"));
        Assert.False(CouldReferToKey($"Taken = {method}([|Keys.inject|]);"));
        Assert.False(CouldReferToKey($"Taken = {method}([|_key|]);"));
    }

    [Fact]
    public void What_is_half_typed_has_no_name_of_a_constant()
    {
        Assert.False(CouldReferToKey("Use([|Keys.|]);"));
        Assert.False(CouldReferToKey("var own = [|Keys.|];"));
    }

    [Theory]
    [InlineData("var own = [|Keys.Inject|];", true)]
    [InlineData("var own = [|Keys.inject|];", false)]
    [InlineData("map.Add([|Keys.Inject|], value);", false)]
    [InlineData("Use(map[[|Keys.Inject|]]);", false)]
    public void A_declaration_gives_a_name_to_a_key(string statement, bool could) =>
        Assert.Equal(could, ExpressionPrefilter.CouldNameKey(MarkedSyntax.InStatements(statement)));

    private static bool CouldReferToKey(string statement) => ExpressionPrefilter.CouldReferToKey(MarkedSyntax.InStatements(statement));

    private static bool IsMadeOfPieces(string expression) =>
        ExpressionPrefilter.IsMadeOfPieces(MarkedSyntax.InStatements($"var asked = [|{expression}|];"));
}
