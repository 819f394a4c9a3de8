using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LinkerdAnnotations.Tests.Verification;

/// <summary>One of the repairs that an editor offers for a report.</summary>
internal sealed record Repair(CodeFixProvider Provider, Diagnostic Diagnostic, CodeAction Action)
{
    /// <summary>What the editor shows.</summary>
    public string Title => Action.Title;

    /// <summary>What it is for, and what is offered.</summary>
    public override string ToString() => $"'{Title}' for {Diagnostic.Id}";
}
