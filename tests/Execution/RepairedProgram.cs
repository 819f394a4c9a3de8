using LinkerdAnnotations.Tests.Cases;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Execution;

/// <summary>A program, and what becomes of the objects that it builds where it is repaired.</summary>
internal sealed class RepairedProgram
{
    private readonly AnalyzedProject _program;
    private readonly IReadOnlySet<string> _built;

    private RepairedProgram(AnalyzedProject program, IReadOnlySet<string> built)
    {
        _program = program;
        _built = built;
    }

    /// <summary>Runs a program as it is written.</summary>
    /// <param name="members">Members of a class <c>C</c>, of which <c>static object Build(bool choice)</c> is one.</param>
    /// <param name="release">The Linkerd release that is configured.</param>
    public static async Task<RepairedProgram> RunAsync(string members, string? release)
    {
        var project = (await CaseProject.CreateAsync(release is null ? [] : [$"linkerd_version = {release}"]))
            .AddDocument("Program.cs", SourceText.From($"static class C\n{{\n{members}\n}}\n"), filePath: "/Program.cs").Project;
        var program = await AnalyzedProject.OfAsync(project);
        return new(program, await BuiltObjects.OfAsync(program));
    }

    /// <summary>
    /// What is other about the objects, one set of changes for each of the repairs that are offered first, each applied alone.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> RepairEachAsync()
    {
        var changes = new List<IReadOnlyList<string>>();
        foreach (var diagnostic in _program.Diagnostics)
        {
            if (await _program.GetRepairsAsync(diagnostic) is [var repair, ..])
            {
                changes.Add(await ChangesAsync(await _program.ApplyAsync(repair)));
            }
        }

        return changes;
    }

    /// <summary>What is other about the objects when nothing is left to repair.</summary>
    public async Task<IReadOnlyList<string>> RepairAllAsync()
    {
        var program = _program;
        while (await FirstRepairAsync(program) is { } repair)
        {
            program = await AnalyzedProject.OfAsync(await program.ApplyAsync(repair));
        }

        return await ChangesAsync(program.Project);
    }

    /// <summary>What is other about the objects behind all repairs in bulk that are not declined.</summary>
    public async Task<IReadOnlyList<string>> RepairInBulkAsync()
    {
        var program = _program;
        foreach (var rule in program.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct())
        {
            if (program.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == rule) is { } diagnostic
                && await program.GetRepairsAsync(diagnostic) is [var repair, ..]
                && await program.ApplyToAllAsync(repair) is { } changed)
            {
                program = await AnalyzedProject.OfAsync(changed);
            }
        }

        return await ChangesAsync(program.Project);
    }

    private static async Task<Repair?> FirstRepairAsync(AnalyzedProject program)
    {
        foreach (var diagnostic in program.Diagnostics)
        {
            if (await program.GetRepairsAsync(diagnostic) is [var repair, ..])
            {
                return repair;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(Project repaired)
    {
        var built = await BuiltObjects.OfAsync(await AnalyzedProject.OfAsync(repaired));
        return [.. _built
            .Except(built)
            .Select(leaf => $"- {leaf}")
            .Concat(built.Except(_built).Select(leaf => $"+ {leaf}"))
            .Order(StringComparer.Ordinal)];
    }
}
