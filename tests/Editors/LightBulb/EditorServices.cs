using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tests.Editors.LightBulb;

/// <summary>
/// Roslyn's own services behind the light bulb. They are no public ones: they are found among what Roslyn exports, by their names, as
/// editors find them by their types.
/// </summary>
internal sealed class EditorServices
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly[] Parts =
    [
        .. MefHostServices.DefaultAssemblies,
        Assembly.Load("Microsoft.CodeAnalysis.Features"),
        Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features"),
    ];

    private readonly object _fixes;
    private readonly object _refactorings;

    /// <summary>Services that nobody has asked anything yet.</summary>
    public EditorServices()
    {
        Host = MefHostServices.Create(Parts);
        _fixes = Export("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");
        _refactorings = Export("Microsoft.CodeAnalysis.CodeRefactorings.ICodeRefactoringService");
    }

    /// <summary>What a workspace needs to have them.</summary>
    public MefHostServices Host { get; }

    /// <summary>The fixes of ours that are offered at a place, each with the scopes in which all like it can be applied.</summary>
    public async Task<IReadOnlyList<(CodeAction Action, IReadOnlyList<string> Scopes)>> GetFixesAsync(TextDocument document, int position)
    {
        var fixes = new List<(CodeAction, IReadOnlyList<string>)>();
        await foreach (var collection in ((IAsyncEnumerable<object>)Ask(
            _fixes,
            "StreamFixesAsync",
            document,
            position)).ConfigureAwait(false))
        {
            if (IsOurs(Read(collection, "Provider")))
            {
                string[] scopes = [.. ((IEnumerable)Read(collection, "SupportedScopes")).Cast<object>().Select(scope => scope.ToString()!)];
                fixes.AddRange(((IEnumerable)Read(collection, "Fixes"))
                    .Cast<object>()
                    .SelectMany(fix => Leaves((CodeAction)Read(fix, "Action")))
                    .Select(action => (action, (IReadOnlyList<string>)scopes)));
            }
        }

        return fixes;
    }

    /// <summary>How many refactorings of ours are offered at a place.</summary>
    public async Task<int> CountRefactoringsAsync(TextDocument document, int position)
    {
        var asked = (Task)Ask(_refactorings, "GetRefactoringsAsync", document, position);
        await asked.ConfigureAwait(false);
        return ((IEnumerable)Read(asked, nameof(Task<>.Result))).Cast<object>().Count(refactoring => IsOurs(Read(refactoring, "Provider")));
    }

    private object Export(string service)
    {
        var type = Parts.Select(part => part.GetType(service)).First(type => type is not null)!;
        var exports = typeof(MefHostServices).GetInterfaces().Single(item => item.Name == "IMefHostExportProvider").GetMethods()
            .Single(method => method.Name == "GetExports" && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(type)
            .Invoke(Host, null);
        return Read(((IEnumerable)exports!).Cast<object>().Single(), nameof(Lazy<>.Value));
    }

    // What else a method wants to know may be left open.
    private static object Ask(object service, string question, TextDocument document, int position)
    {
        var method = service.GetType().GetInterfaces().SelectMany(type => type.GetMethods()).First(method => method.Name == question);
        return method.Invoke(
            service,
            [.. method.GetParameters().Select(parameter => Argument(parameter.ParameterType, document, position))])!;
    }

    private static object? Argument(Type type, TextDocument document, int position) =>
        type == typeof(TextDocument) ? document
        : type == typeof(TextSpan) ? new TextSpan(position, 0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static bool IsOurs(object provider) =>
        provider.GetType().Namespace?.StartsWith("LinkerdAnnotations", StringComparison.Ordinal) == true;

    private static object Read(object item, string member) =>
        item.GetType().GetProperty(member, Instance)?.GetValue(item)
        ?? item.GetType().GetField(member, Instance)?.GetValue(item)
        ?? throw new InvalidOperationException($"{item.GetType()} has no {member}.");
}
