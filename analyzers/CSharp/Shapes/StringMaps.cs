using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// Types that map strings to something. Known by their shape, so that none of the libraries that have them needs to be referenced.
/// </summary>
internal static class StringMaps
{
    /// <summary>Whether a type is a map with string keys: dictionaries of all kinds, JSON and YAML objects, Pulumi's inputs.</summary>
    public static bool IsStringMap(ITypeSymbol? type)
    {
        if (type is null or { SpecialType: SpecialType.System_String })
        {
            return false;
        }

        // To list the interfaces of a type takes longer than all the rest, and nearly all maps are dictionaries.
        if (type.Name == "InputMap" || IsPairs(type) || IsDictionary(type))
        {
            return true;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (IsPairs(implemented))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type stands for a text where a key is expected: a string, or a YAML node that a string converts to.</summary>
    public static bool IsKeyType(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type.Name is "YamlNode" or "YamlScalarNode";

    /// <summary>Whether a type is a pair of a string key and something.</summary>
    public static bool IsStringPair(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } arguments } && IsKeyType(arguments[0]);

    private static bool IsDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" },
            TypeArguments: { Length: 2 } arguments }
        && IsKeyType(arguments[0]);

    private static bool IsPairs(ITypeSymbol type) => type is INamedTypeSymbol named && named.TypeArguments switch
    {
        { Length: 2 } arguments =>
            named.Name is "IDictionary" or "IReadOnlyDictionary" or "IImmutableDictionary" && IsKeyType(arguments[0]),
        { Length: 1 } arguments => named.Name == "IEnumerable" && IsStringPair(arguments[0]),
        _ => false,
    };
}
