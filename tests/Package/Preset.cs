using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using RuleSet = LinkerdAnnotations.Analyzers.Rules.RuleSet;

namespace LinkerdAnnotations.Tests.Package;

/// <summary>A value of LinkerdAnalysisMode that gives all rules one severity, through a file in the package.</summary>
/// <param name="Name">The value, and the name of the file.</param>
/// <param name="Severity">The severity, as <c>.editorconfig</c> calls it.</param>
/// <param name="Meaning">What it does, in a few words.</param>
internal sealed record Preset(string Name, string Severity, string Meaning)
{
    /// <summary>The whole file, written from the descriptors.</summary>
    public string Write()
    {
        var file = new StringBuilder();
        file.Append(CultureInfo.InvariantCulture, $"# LinkerdAnalysisMode = {Name}: {Meaning}.\n");
        file.Append("# Written from the descriptors of the rules by the tests, with LINKERD_UPDATE_DOCS=1 in their environment.\n");
        file.Append("# The level is below that of every file that a user writes, so a severity that is set there wins.\n\n");
        file.Append("is_global = true\nglobal_level = -100\n");

        // What is hidden by default is an offer and no finding: it stays as it is, unless everything goes. A compiler that has one rule to
        // ask asks all, and then WarningsAsErrors switches on what is off.
        var rules = RuleSet.Descriptors
            .Where(descriptor => descriptor.DefaultSeverity != DiagnosticSeverity.Hidden || Severity == "none")
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            file.Append(CultureInfo.InvariantCulture, $"\n# {rule.Id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}\n");
            file.Append(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule.Id}.severity = {Severity}\n");
        }

        return file.ToString();
    }
}
