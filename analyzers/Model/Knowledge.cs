namespace LinkerdAnnotations.Analyzers.Model;

/// <summary>How much is known of a part of an object.</summary>
internal enum Knowledge
{
    /// <summary>There is no such part.</summary>
    Absent,

    /// <summary>Everything that it holds is seen.</summary>
    Whole,

    /// <summary>What is set here is seen; what it held before is not, as with a parameter.</summary>
    Additions,

    /// <summary>It may hold anything: it was copied, filled in a loop, handed on to be changed, or left to a template.</summary>
    Unknown,
}
