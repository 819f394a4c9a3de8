using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// The names of namespaces: the compiler would put each together anew, and they are asked for wherever a method is called.
/// </summary>
internal static class NamespaceNames
{
    private static readonly ConditionalWeakTable<INamespaceSymbol, string> Known = new();

    /// <summary>The whole name of a namespace, such as <c>System.Collections.Generic</c>.</summary>
    public static string FullName(this INamespaceSymbol @namespace) => Known.GetValue(@namespace, static one => one.ToDisplayString());
}
