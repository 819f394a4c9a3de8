using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Tool;

/// <summary>What was found in a file.</summary>
/// <param name="Text">Its text; null where it has nothing to do with Linkerd.</param>
/// <param name="MayHoldNamespace">Whether it may describe a Namespace, which decides over pods in other files.</param>
internal readonly record struct FileContent(SourceText? Text, bool MayHoldNamespace)
{
    /// <summary>Nothing that matters.</summary>
    public static FileContent Foreign => default;
}
