namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>A key of a random manifest.</summary>
/// <param name="Key">The key.</param>
/// <param name="Run">In which text between the holes it stands.</param>
/// <param name="Start">Where it begins there, with its quote.</param>
/// <param name="Length">How many characters it takes there, with its quotes.</param>
internal sealed record WrittenKey(string Key, int Run, int Start, int Length);
