namespace LinkerdAnnotations.Tests.Cases;

/// <summary>Repairs in the layouts of real code.</summary>
public class RepairCaseTests
{
    private const string File = "repairs.yaml";

    private static readonly Dictionary<string, RepairCase> Cases = CaseFile.Read(File).ToDictionary(item => item.Name);

    public static TheoryData<string> Names => CaseFile.Names(File);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Each_repair_keeps_what_it_is_not_about(string name) => CaseRun.VerifyAsync(Cases[name]);
}
