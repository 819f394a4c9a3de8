namespace LinkerdAnnotations.Tests.Cases;

/// <summary>
/// An input, what is to be reported there, and what repairs must and must not make of it; a document of one of the files beside this one.
/// </summary>
public sealed class RepairCase
{
    /// <summary>What it is about.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The C#, which has the usual usings; the last line may have no end.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>Further files by their names: code, or manifests that the project lists.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>What a <c>.globalconfig</c> says.</summary>
    public Dictionary<string, string> Options { get; init; } = [];

    /// <summary>
    /// What is to be reported: <c>LKD1001</c>, <c>LKD1001|LKD1002</c> for either, and behind an <c>@</c> a part of the text that it stands
    /// under.
    /// </summary>
    public List<string> Expect { get; init; } = [];

    /// <summary>What some message must say.</summary>
    public List<string> Message { get; init; } = [];

    /// <summary>What some repair must write: one alone, all of a kind, or one after another until nothing is left.</summary>
    public List<string> Fixed { get; init; } = [];

    /// <summary>What must not be there any more when nothing is left to repair.</summary>
    public List<string> FixedNot { get; init; } = [];

    /// <summary>What a repair of all of a kind must write.</summary>
    public List<string> Bulk { get; init; } = [];

    /// <summary>What no repair of all of a kind may write.</summary>
    public List<string> Never { get; init; } = [];

    /// <summary>A key that no repair of all of a kind may write twice.</summary>
    public string? Twice { get; init; }

    /// <summary>Whether more may be reported than is named.</summary>
    public bool ReportsMore { get; init; }

    /// <summary>The C# that the code needs, where the oldest compiler of the tests does not know it.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the code does not compile.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether the code is a program of statements.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Whether the file begins with a byte-order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
