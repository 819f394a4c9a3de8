namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>What can have been meant, and how alike the text is to it, from 0 to 1.</summary>
internal readonly record struct Candidate(MeantKey Meant, double Likeness);
