using CsCheck;
using LinkerdAnnotations.Analyzers.Values;

namespace LinkerdAnnotations.Tests.Values;

public class GrpcStatusesTests
{
    private static readonly Gen<string> Names = Gen.OneOfConst(
        "cancelled", "Cancelled", "deadline-exceeded", "DEADLINE-EXCEEDED", "internal", "resource-exhausted", "unavailable", "Unavailable");

    [Fact]
    public void Lists_of_statuses_are_accepted() => Properties.Hold(GrpcStatuses.Instance, Texts.Lists(Names));

    [Fact]
    public void Blanks_and_empty_entries_are_refused()
    {
        Properties.Refuses(GrpcStatuses.Instance, Names.Select(name => name + ", " + name));
        Properties.Refuses(GrpcStatuses.Instance, Names.Select(name => "," + name));
    }

    [Theory]
    [InlineData("cancelled, unavailable", "cancelled,unavailable")]
    [InlineData("deadline_exceeded", "deadline-exceeded")]
    [InlineData("DEADLINE_EXCEEDED", "deadline-exceeded")]
    [InlineData("DeadlineExceeded", "deadline-exceeded")]
    [InlineData("deadline exceeded", "deadline-exceeded")]
    [InlineData("ResourceExhausted;Internal", "resource-exhausted,Internal")]
    [InlineData("canceled", "cancelled")]
    [InlineData("unavalable", "unavailable")]
    [InlineData("14", "unavailable")]
    [InlineData("1,4,8,13", "cancelled,deadline-exceeded,resource-exhausted,internal")]
    [InlineData("unavailable,", "unavailable")]
    [InlineData("'internal'", "internal")]
    public void Statuses_are_repaired(string text, string repair) => Properties.Repairs(GrpcStatuses.Instance, text, repair);

    [Theory]
    [InlineData("")]
    [InlineData("aborted")]
    [InlineData("unknown")]
    [InlineData("internal,aborted")]
    [InlineData("2")]
    [InlineData("503")]
    public void Statuses_that_are_never_retried_are_not_repaired(string text) => Properties.Repairs(GrpcStatuses.Instance, text);
}
