namespace LinkerdAnnotations.Tests.Matching;

/// <summary>A wrong key, how it came about, and the key that was meant.</summary>
public sealed record KeySlip(KeySlipKind Kind, string Text, string Meant);
