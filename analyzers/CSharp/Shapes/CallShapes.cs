using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>What names and types of methods say about their arguments.</summary>
internal static class CallShapes
{
    /// <summary>What the names of methods begin with that set an entry.</summary>
    public static readonly string[] WritingVerbs =
    [
        "Add", "TryAdd", "Set", "With", "Put", "Insert", "Create", "Update", "Upsert", "Append", "Annotate", "Label", "Ensure"
    ];

    private static readonly string[] ReadingVerbs =
    [
        "Contain", "DoesNotContain", "NotContain", "Equal", "NotEqual", "AreEqual", "AreNotEqual", "Remove", "IndexOf"
    ];

    // What a method begins with that has a key and a value, and only compares them with what is there.
    private static readonly string[] AskingVerbs =
    [
        "Get", "Has", "Is", "Are", "Find", "Match", "Assert", "Verify", "Check", "Expect", "Should", "Where", "Select", "By", "Filter",
        "Query", "Test", "Compare", "Count", "Any", "All", "Log", "Trace", "Debug", "Warn", "Print", "Try", "Not", "Does", "Must",
        "Require", "Validate", "Parse",
        "Tag", "Measure", "Record", "Observe", "Track", "Emit", "Report", "Format",
    ];

    // Their names and values are of headers, of forms, of parameters.
    private static readonly string[] OtherNames =
        ["System.Net", "System.Web", "System.Security", "Microsoft", "Newtonsoft", "k8s", "Pulumi", "Aspire"];

    // What types are called whose names and values are of something else than annotations and labels.
    private static readonly string[] OtherTypes = [EnvironmentVariable, "Header", "Claim", "Cookie", "Query", "Form"];

    private const string EnvironmentVariable = "Env";
    private const string Key = "key";
    private const string Name = "name";
    private const string Value = "value";
    private const string Path = "path";
    private const string Operation = "op";

    private static readonly string[] Lookups =
    [
        "ContainsKey", "ContainsValue", "Contains", "TryGetKey", "TryGetValue", "GetValueOrDefault", "CopyTo", "GetEnumerator"
    ];

    // Libraries that send, write or compare objects, and leave their annotations as they are.
    private static readonly string[] ReadingLibraries =
    [
        "System", "Microsoft", "k8s", "KubeOps", "Pulumi", "Newtonsoft", "YamlDotNet", "Xunit", "NUnit"
    ];

    // The few methods of these libraries that change what they are given (a patch, a reader of JSON, reflection), hand it to somebody else,
    // or make something that is changed in its place. They are told by their names alone, whatever their types: a library's own wrapper
    // is called like what it wraps, and to be silent about a namesake costs little.
    private static readonly string[] ChangingMethods =
    [
        "ApplyTo", "Bind", "PopulateObject", "Populate", "SetValue", "SetResult", "TrySetResult", "TryWrite", "WriteAsync",
        "SerializeToNode", "SerializeToDocument", "SerializeToElement", "FromObject",
        "GetValueRefOrAddDefault", "GetValueRefOrNullRef", "CreateInstance", "Alloc", "Clone",

        // What these are given, others get.
        "AddSingleton", "AddScoped", "AddTransient", "Set", "Return", "Post", "SendAsync", "OnNext", "Report", "Start",
    ];

    // The names of methods that save objects, without "Async".
    private static readonly string[] SavingMethods =
    [
        "Create", "Delete", "Deploy", "Insert", "Persist", "Put", "Replace", "Save", "Store", "Submit", "Upsert", "Write",
    ];

    // What is called so is a step that changes an object, unless it takes time.
    private static readonly string[] StepsOrSavingMethods = ["Apply", "Patch", "Update"];

    /// <summary>Whether the parameter is the key in a method of a map of strings, or in an extension of one.</summary>
    public static bool IsKeyOfMapMethod(IMethodSymbol method, IParameterSymbol parameter, ITypeSymbol? receiver) =>
        StringMaps.IsKeyType(parameter.Type)
        && parameter.Name != "value"
        && IsFirstKeyType(method, parameter)
        && (StringMaps.IsStringMap(method.ContainingType) || (receiver is not null && StringMaps.IsStringMap(receiver)));

    /// <summary>Whether a parameter is called a key, or belongs to a method that is called after annotations or labels.</summary>
    public static bool IsKeyByName(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (!StringMaps.IsKeyType(parameter.Type))
        {
            return false;
        }

        var isConstructor = method.MethodKind == MethodKind.Constructor;
        return IsCalled(parameter, Key)
            || SpeaksOfMetadata(parameter.Name)
            || (SpeaksOfMetadata(isConstructor ? method.ContainingType.Name : method.Name) && IsFirstKeyType(method, parameter));
    }

    /// <summary>
    /// Whether a parameter is called a name, and the next one a value: what they are of is not known, and so the name is a key only
    /// where its text is one.
    /// </summary>
    public static bool IsNameBesideValue(IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && IsCalled(parameter, Name)
        && HasValueBehind(method, parameter)
        && !IsOfEnvironment(method.ContainingType)
        && method.ContainingNamespace.FullName() is var @namespace
        && !@namespace.BeginsWithAny(OtherNames);

    /// <summary>
    /// Whether a parameter may be the path of a JSON Patch: it is called one, beside the value that is put there, or what is there is
    /// removed.
    /// </summary>
    public static bool IsPath(IMethodSymbol method, IParameterSymbol parameter) =>
        IsCalled(parameter, Path) && (ValueOf(method) is not null || AccessOf(method) == EntryAccess.Remove);

    /// <summary>The parameter that is called a value; null where none is.</summary>
    public static IParameterSymbol? ValueOf(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => IsCalled(parameter, Value));

    /// <summary>The parameter that says the operation of a JSON Patch; null where none does.</summary>
    public static IParameterSymbol? OperationOf(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => IsCalled(parameter, Operation));

    /// <summary>Whether an object of a type names variables of the environment, headers and the like, and not entries.</summary>
    public static bool IsOfEnvironment(ITypeSymbol? type) =>
        type is null || KubernetesModels.IsModel(type) || Array.Exists(OtherTypes, word => type.Name.Contains(word));

    /// <summary>Whether an object of a type is a variable of the environment.</summary>
    public static bool IsVariableOfEnvironment(ITypeSymbol? type) => type?.Name.Contains(EnvironmentVariable) == true;

    /// <summary>Whether a member of that name may hold a key beside another that is called a value.</summary>
    public static bool IsNameOfKey(string member) => IsCalled(member, Key) || IsCalled(member, Name) || IsCalled(member, Path);

    /// <summary>Whether a member of that name holds the path of a JSON Patch.</summary>
    public static bool IsNameOfPath(string member) => IsCalled(member, Path);

    /// <summary>Whether a member of that name holds the operation of a JSON Patch.</summary>
    public static bool IsNameOfOperation(string member) => IsCalled(member, Operation);

    /// <summary>Whether a member of that name holds a value beside a key.</summary>
    public static bool IsNameOfValue(string member) => IsCalled(member, Value);

    private static bool IsCalled(IParameterSymbol parameter, string name) => IsCalled(parameter.Name, name);

    private static bool IsCalled(string called, string name) => string.Equals(called, name, StringComparison.OrdinalIgnoreCase);

    private static bool HasValueBehind(IMethodSymbol method, IParameterSymbol parameter) =>
        method.Parameters.ElementAtOrDefault(parameter.Ordinal + 1) is { } next && IsCalled(next, Value);

    /// <summary>
    /// What a method does with an entry whose key is one of its parameters: one that is given a value, too, sets it, unless its name
    /// says that it asks.
    /// </summary>
    public static EntryAccess AccessOf(IMethodSymbol method, IParameterSymbol key) =>
        AccessOf(method) is var named && named == EntryAccess.Read
            && HasValueBehind(method, key)
            && !IsRead(method.Name)
            && !method.Name.BeginsWithAny(AskingVerbs)
                ? EntryAccess.Write
                : named;

    /// <summary>The parameter that an argument is for; null where there is none.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, BaseArgumentListSyntax list, ArgumentSyntax argument) =>
        argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument));

    /// <summary>What a method of that name does with an entry.</summary>
    public static EntryAccess AccessOf(IMethodSymbol method) =>
        method.Name.BeginsWithAny(WritingVerbs) ? EntryAccess.Write
        : method.Name.StartsWith("Remove", StringComparison.Ordinal) ? EntryAccess.Remove
        : EntryAccess.Read;

    /// <summary>Whether a method of that name looks for what it is given, or takes it away.</summary>
    public static bool IsRead(string? method) =>
        method?.BeginsWithAny(ReadingVerbs) == true;

    /// <summary>Whether a method of a library leaves what it is given as it is.</summary>
    public static bool LeavesArguments(IMethodSymbol method)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty
            || method.MethodKind == MethodKind.DelegateInvoke
            || method.Name.IndexOf("Invoke", StringComparison.Ordinal) >= 0
            || Array.IndexOf(ChangingMethods, method.Name) >= 0)
        {
            return false;
        }

        var @namespace = method.ContainingNamespace?.FullName() ?? string.Empty;
        return !@namespace.StartsWith("System.Collections", StringComparison.Ordinal)
            && Array.Exists(
                ReadingLibraries,
                library =>
                    @namespace.StartsWith(library, StringComparison.Ordinal)
                    && (@namespace.Length == library.Length || @namespace[library.Length] == '.'));
    }

    /// <summary>Whether a method of .NET's own maps only takes something from the map.</summary>
    public static bool LooksUp(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "Generic" or "Immutable" or "Frozen" or "Concurrent" or "ObjectModel",
            ContainingNamespace.Name: nameof(System.Collections) }
        && Array.IndexOf(Lookups, method.Name) >= 0;

    /// <summary>
    /// Whether a method that others implement takes objects of any type by a parameter, to save them: what it could change of them are
    /// their metadata at most.
    /// </summary>
    public static bool Saves(IMethodSymbol method, IParameterSymbol parameter) =>
        method.IsAbstract
        && IsNamedAsSaving(method)
        && parameter is { RefKind: RefKind.None, OriginalDefinition.Type: ITypeParameterSymbol type }
        && type.ConstraintTypes.All(IsOfAnyObject)
        && method.Parameters.All(other => SymbolEqualityComparer.Default.Equals(other, parameter) || IsOfLibrary(other.Type));

    private static bool IsNamedAsSaving(IMethodSymbol method)
    {
        const string Async = "Async";
        var name = method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name;
        return Array.IndexOf(SavingMethods, name) >= 0
            || (method.ReturnType.Name is nameof(Task) or "ValueTask" && Array.IndexOf(StepsOrSavingMethods, name) >= 0);
    }

    /// <summary>Whether a type of a library does not say what is to be done with an object, as options and delegates may.</summary>
    private static bool IsOfLibrary(ITypeSymbol type) =>
        type is { DeclaringSyntaxReferences.IsEmpty: true, TypeKind: not TypeKind.Delegate };

    /// <summary>An interface of a library that says no more of an object than that it has metadata.</summary>
    private static bool IsOfAnyObject(ITypeSymbol constraint) =>
        constraint is INamedTypeSymbol { TypeKind: TypeKind.Interface, DeclaringSyntaxReferences.IsEmpty: true } named
        && named.TypeArguments.All(KubernetesModels.IsMetadata);

    /// <summary>
    /// Whether what a method returns may be, or lead to, what it is given: it takes things of any type, and returns something made for
    /// that.
    /// </summary>
    public static bool MayReturnWhatItIsGiven(IMethodSymbol method)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        return declared.TypeParameters
            .Concat(declared.ContainingType.TypeParameters)
            .Any(parameter => Mentions(declared.ReturnType, parameter));
    }

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => SymbolEqualityComparer.Default.Equals(type, parameter),
    };

    private static bool IsFirstKeyType(IMethodSymbol method, IParameterSymbol parameter)
    {
        foreach (var candidate in method.Parameters)
        {
            if (StringMaps.IsKeyType(candidate.Type))
            {
                return SymbolEqualityComparer.Default.Equals(candidate, parameter);
            }
        }

        return false;
    }

    private static bool SpeaksOfMetadata(string name) =>
        name.IndexOf("annotation", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("label", StringComparison.OrdinalIgnoreCase) >= 0;
}
