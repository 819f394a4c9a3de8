using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <content>Kinds that objects say they are, where their types say nothing.</content>
internal sealed partial class ObjectReader
{
    // What Kubernetes calls the members that say what kind of object it is, and of which API.
    private const string KindMember = "kind";
    private const string VersionMember = "apiVersion";
    private const string KindProperty = "Kind";
    private const string VersionProperty = "ApiVersion";

    /// <summary>The kind that an object says it is, with the version of its API where that is written as well.</summary>
    private KubernetesKind KindSaid(ExpressionSyntax? kind, ExpressionSyntax? version) =>
        kind is not null && TextOf(kind) is { } name
            ? KubernetesKinds.Said(name, version is null ? null : TextOf(version))
            : KubernetesKind.Unknown;

    /// <summary>An object gets another kind, or its first: <c>manifest["kind"] = "Job"</c>.</summary>
    private void SayKindOrVersion(ObjectNode node, bool isKind, ExpressionSyntax? given)
    {
        var written = IsSurelyChanged(node) && given is not null ? Written(given) : null;
        (_said ??= []).TryGetValue(node, out var said);
        said = isKind ? (written, said.Version) : (said.Kind, written);
        _said[node] = said;
        if (isKind || said.Kind is not null)
        {
            node.Become(KindSaid(said.Kind, said.Version));
        }
    }

    /// <summary>
    /// A text, a boolean or a number under the name of a member, in what is written as a map: <c>["kind"] = "Pod"</c>. It may be there no
    /// more, or not yet, where it is set in a part that may not run.
    /// </summary>
    private void SetPlain(ObjectNode node, ExpressionSyntax key, ExpressionSyntax? given)
    {
        switch ((key as LiteralExpressionSyntax)?.Token.ValueText)
        {
            case null:
                break;
            case KindMember:
                SayKindOrVersion(node, isKind: true, given);
                break;
            case VersionMember:
                SayKindOrVersion(node, isKind: false, given);
                break;
            case var member:
                FillMember(node, member, IsSurelyChanged(node) ? given : null);
                break;
        }
    }

    /// <summary>The metadata of the object whose member is read: the class may say what kind it is.</summary>
    private void SayOwnKind(ISymbol holder, KnownValue? held)
    {
        if (holder is { Name: "Metadata", IsStatic: false }
            && held is KnownPart { Node.Parent: { Kind: KubernetesKind.Unknown } own }
            && _frame.Type is { } declaration
            && _model.GetDeclaredSymbol(declaration, _cancellationToken) is ITypeSymbol type)
        {
            own.Become(KubernetesModels.KindOf(type));
        }
    }
}
