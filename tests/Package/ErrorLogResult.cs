namespace LinkerdAnnotations.Tests.Package;

/// <summary>What a SARIF file says was found, and where; lines and columns begin at 1.</summary>
internal sealed record ErrorLogResult(string RuleId, string Level, string File, int Line, int Column, int EndColumn);
