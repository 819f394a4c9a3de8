namespace LinkerdAnnotations.Tests.Cases;

/// <summary>Repairs in bulk.</summary>
public class TrustCaseTests
{
    private const string File = "trust.yaml";

    private static readonly Dictionary<string, RepairCase> Cases = CaseFile.Read(File).ToDictionary(item => item.Name);

    public static TheoryData<string> Names => CaseFile.Names(File);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_repair_in_bulk_writes_what_was_surely_meant(string name) => CaseRun.VerifyAsync(Cases[name]);
}
