namespace LinkerdAnnotations.Tests.Cases;

/// <summary>Which key was meant.</summary>
public class CandidateCaseTests
{
    private const string File = "candidates.yaml";

    private static readonly Dictionary<string, RepairCase> Cases = CaseFile.Read(File).ToDictionary(item => item.Name);

    public static TheoryData<string> Names => CaseFile.Names(File);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_key_that_was_meant_is_found(string name) => CaseRun.VerifyAsync(Cases[name]);
}
