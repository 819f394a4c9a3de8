using LinkerdAnnotations.Tests.Shapes;
using LinkerdAnnotations.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Cases;

/// <summary>Projects whose files have the usual usings, of the runtime's libraries too.</summary>
internal static class CaseProject
{
    /// <summary>The usual usings.</summary>
    public const string Usings =
        """
        global using System;
        global using System.Collections;
        global using System.Collections.Concurrent;
        global using System.Collections.Frozen;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Collections.ObjectModel;
        global using System.Collections.Specialized;
        global using System.ComponentModel;
        global using System.Diagnostics;
        global using System.Dynamic;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Linq.Expressions;
        global using System.Runtime.CompilerServices;
        global using System.Runtime.Serialization;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Text.Json.Serialization;
        global using System.Threading.Tasks;
        global using k8s;
        global using k8s.Models;
        """;

    /// <summary>How files of C# are read.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, preprocessorSymbols: ["NET10_0"]);

    /// <summary>A project without a file of its own.</summary>
    /// <param name="globalConfig">Lines of a <c>.globalconfig</c>.</param>
    /// <param name="isProgram">Whether it is a program of statements.</param>
    public static async Task<Project> CreateAsync(IEnumerable<string> globalConfig, bool isProgram = false)
    {
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var config = SourceText.From(string.Join('\n', globalConfig.Prepend("is_global = true")) + "\n");
#pragma warning disable CA2000 // The workspace lives as long as its documents.
        return new AdhocWorkspace().AddProject("Case", LanguageNames.CSharp)
#pragma warning restore CA2000
            .WithCompilationOptions(new CSharpCompilationOptions(
                kind,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(ParseOptions)
            .WithMetadataReferences([.. await References.GetAsync(), await Doubles.GetAsync()])
            .AddAnalyzerConfigDocument(".globalconfig", config, filePath: "/.globalconfig").Project
            .AddDocument("Usings.cs", SourceText.From(Usings), filePath: "/Usings.cs").Project;
    }
}
