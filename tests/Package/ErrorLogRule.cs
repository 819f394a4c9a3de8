namespace LinkerdAnnotations.Tests.Package;

/// <summary>How a SARIF file describes a rule; its level is that of SARIF.</summary>
internal sealed record ErrorLogRule(string Id, string Level, string Title, string Description, string HelpLink, string Category);
