using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Tests.CSharp.Symbols;

public class BranchedAssignmentTests
{
    [Fact]
    public Task A_local_has_one_of_the_values_of_the_branches() => VerifyAsync(
        ("string key; if (flag) { key = \"a\"; } else { key = \"b\"; } Use([|key|]);", "\"a\" or \"b\""),
        ("string key; if (flag) key = \"a\"; else key = \"b\"; Use([|key|]);", "\"a\" or \"b\""),
        ("string key; if (flag) key = \"a\"; else if (text == \"\") key = \"b\"; else { key = \"c\"; } Use([|key|]);", "\"a\" or \"b\" or \"c\""),
        ("string key; if (flag) { Use(text); key = \"a\"; } else { key = \"b\"; } Use([|key|]);", "\"a\" or \"b\""),
        ("string key; if (flag) { key = \"a\"; } else { return; } Use([|key|]);", "\"a\""),
        ("string key; if (flag) { throw new Exception(); } else { key = \"b\"; } Use([|key|]);", "\"b\""),
        ("string key; key = \"a\"; Use([|key|]);", "\"a\""),
        ("string key; { key = \"a\"; } Use([|key|]);", "\"a\""),
        ("string key; Use(text); if (flag) { key = \"a\"; } else { key = \"b\"; } if (flag) { Use([|key|]); }", "\"a\" or \"b\""));

    [Fact]
    public Task Others_may_have_any() => VerifyAsync(
        ("string key = \"x\"; if (flag) { key = \"a\"; } else { key = \"b\"; } Use([|key|]);", ""),
        ("string key; if (flag) { key = \"a\"; } else { key = \"b\"; } Use([|key|]); key = \"c\";", ""),
        ("string key; if (flag) { key = \"a\"; } else { key = \"b\"; } key = \"c\"; Use([|key|]);", ""),
        ("string key; if (flag) { key = \"a\"; } else { key = \"b\"; key += \"c\"; } Use([|key|]);", ""),
        ("string key; if (flag) { key = \"a\"; key = \"b\"; } else { key = \"c\"; } Use([|key|]);", ""),
        ("string key; if (flag) { key = \"a\"; Use(text); } else { key = \"b\"; } Use([|key|]);", ""),
        ("string key; if (flag) { key = \"a\"; Use([|key|]); } else { key = \"b\"; }", ""),
        ("string key; if (!map.TryGetValue(text, out key!)) { key = \"a\"; } Use([|key|]);", ""),
        ("string key; switch (flag) { case true: key = \"a\"; break; default: key = \"b\"; break; } Use([|key|]);", ""),
        ("foreach (var key in map.Keys) { Use([|key|]); }", ""),
        ("Use([|text|]);", ""));

    private static Task VerifyAsync(params (string Statements, string Answer)[] rows) => MarkedRows.VerifyStatementsAsync(
        code => string.Join(
            " or ",
            BranchedAssignment.ValuesAt(Assert.IsType<IdentifierNameSyntax>(code.Expression), code.Model, CancellationToken.None)),
        rows);
}
