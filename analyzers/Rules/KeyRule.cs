using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A rule about the text of a key. At most one of them speaks about a key.</summary>
internal abstract class KeyRule : Rule
{
    /// <summary>What is said where Kubernetes refuses the object for the key; null in a rule about keys that are known.</summary>
    protected virtual DiagnosticDescriptor? RefusedKey => null;

    /// <summary>The same with the key to write.</summary>
    protected virtual DiagnosticDescriptor? RefusedKeyWithRepair => null;

    /// <summary>What is wrong with the key; null where this rule has nothing to say.</summary>
    public abstract Finding? Judge(KeyInContext key);

    /// <summary>A finding of this rule, which says instead that Kubernetes refuses the object, where it does.</summary>
    public Finding OrRefused(KeyInContext key, Finding finding)
    {
        if (RefusedKey is not { } plain || RefusedKeyWithRepair is not { } withRepair || !key.IsRefusedByKubernetes)
        {
            return finding;
        }

        return finding.Edit is ReplaceKey { Choices: { Length: > 0 } choices }
            ? new(withRepair, key.Entry.Origin, finding.Edit, key.Text, choices[0].Key) { Effect = Effect.ObjectRefused }
            : new(plain, key.Entry.Origin, finding.Edit, key.Text) { Effect = Effect.ObjectRefused };
    }
}
