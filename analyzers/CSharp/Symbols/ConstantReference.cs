using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>A generated constant, as it can be named at a place.</summary>
internal sealed class ConstantReference
{
    private readonly string _name;
    private readonly INamedTypeSymbol _type;

    private ConstantReference(string name, INamedTypeSymbol type, bool isInScope, bool isHidden)
    {
        _name = name;
        _type = type;
        IsInScope = isInScope;
        IsHidden = isHidden;
    }

    /// <summary>Whether its short name means it there.</summary>
    public bool IsInScope { get; }

    /// <summary>Whether its short name means something else there, so that no directive helps.</summary>
    public bool IsHidden { get; }

    /// <summary>The namespace that has to be brought into scope for the short name.</summary>
    public string Namespace => _type.ContainingNamespace.ToDisplayString();

    /// <summary>Its name with the classes that it is in.</summary>
    public string ShortName => _name;

    /// <summary>Its name as it is understood anywhere.</summary>
    public string FullName => _type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + _name;

    /// <summary>The constant; null where the project has none of that name that says that text.</summary>
    /// <param name="model">The file that it is to be named in.</param>
    /// <param name="position">The place there.</param>
    /// <param name="ofNamespace">The namespace of its classes.</param>
    /// <param name="name">Its name with the classes.</param>
    /// <param name="text">What it says.</param>
    public static ConstantReference? Find(SemanticModel model, int position, string ofNamespace, string name, string text)
    {
        var parts = name.Split('.');
        var type = model.Compilation.GetTypeByMetadataName($"{ofNamespace}.{parts[0]}");
        var innermost = type;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            innermost = innermost?.GetTypeMembers(parts[i]).FirstOrDefault();
        }

        var member = innermost?.GetMembers(parts[parts.Length - 1]).FirstOrDefault();
        if (type is null || member is not IFieldSymbol { HasConstantValue: true, ConstantValue: string found } || found != text)
        {
            return null;
        }

        var there = model.LookupSymbols(position, name: parts[0]);
        var isInScope = there is { Length: 1 } && SymbolEqualityComparer.Default.Equals(there[0], type);
        return new(name, type, isInScope, isHidden: !isInScope && !there.IsEmpty);
    }
}
