using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LinkerdAnnotations.Tests.Cases;

/// <summary>The files of cases, and the projects that are made of cases.</summary>
internal static class CaseFile
{
    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<RepairCase> Read(string file) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<List<RepairCase>>(File.ReadAllText(RepositoryFiles.PathOf("tests", "Cases", file)));

    /// <summary>The names of the cases of a file, for theories.</summary>
    public static TheoryData<string> Names(string file) => [.. Read(file).Select(item => item.Name)];

    /// <summary>The project of a case.</summary>
    public static async Task<Project> OpenAsync(RepairCase item)
    {
        var project = (await CaseProject.CreateAsync(item.Options.Select(option => $"{option.Key} = {option.Value}"), item.IsProgram))
            .AddDocument("Test.cs", SourceText.From(item.Code, new UTF8Encoding(item.HasByteOrderMark)), filePath: "/Test.cs").Project;
        foreach (var (name, text) in item.Files)
        {
            project = name.EndsWith(".cs", StringComparison.Ordinal)
                ? project.AddDocument(name, SourceText.From(text), filePath: "/" + name).Project
                : project.AddAdditionalDocument(name, SourceText.From(text), filePath: "/" + name).Project;
        }

        return project;
    }
}
