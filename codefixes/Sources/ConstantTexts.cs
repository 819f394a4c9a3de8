using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using LinkerdAnnotations.Analyzers.Options;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Keys and values as they are written in a file: as constants, where the project has them generated.</summary>
internal sealed class ConstantTexts(SourceFile file)
{
    private readonly GeneratedConstants? _constants =
        Installation.OptionsOf(file.Root.SyntaxTree, file.Document.Project.AnalyzerOptions, file.CancellationToken).Constants;

    /// <summary>The constant of a key at a place; null where the project has none.</summary>
    public WrittenText? ConstantOf(int position, string key) =>
        _constants is { } constants
        && LinkerdCatalog.Find(key) is { } known
        && ConstantNames.Of(known, constants.Release, isLabel: false) is { } name
            ? At(position, name, constants.Namespace, key)
            : null;

    /// <summary>The constant of a value of a key at a place; null where the project has none.</summary>
    public WrittenText? ConstantOf(int position, LinkerdKey? key, string value) =>
        _constants is { } constants && key is not null && ConstantNames.OfValue(key, value, constants.Release) is { } name
            ? At(position, name, constants.Namespace, value)
            : null;

    /// <summary>A key at a place.</summary>
    public WrittenText Key(int position, string key) => ConstantOf(position, key) ?? WrittenText.Literal(key);

    /// <summary>A value of a key at a place.</summary>
    public WrittenText Value(int position, string key, string value) =>
        ConstantOf(position, LinkerdCatalog.Find(key), value) ?? WrittenText.Literal(value);

    /// <summary>A constant at a place, by its classes and their namespace; null where the project has none that says the text.</summary>
    public WrittenText? At(int position, string name, string ofNamespace, string text)
    {
        if (ConstantReference.Find(file.Model, position, ofNamespace, name, text) is not { } constant)
        {
            return null;
        }

        if (constant.IsInScope)
        {
            return new(constant.ShortName, ImmutableArray<TextChange>.Empty);
        }

        return !constant.IsHidden && UsingDirectives.Import(file, constant.Namespace) is { } import
            ? new(constant.ShortName, ImmutableArray.Create(import))
            : new(constant.FullName, ImmutableArray<TextChange>.Empty);
    }
}
