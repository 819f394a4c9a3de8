using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>
/// The patch with which the injector writes the annotations of a Namespace onto its pods. It is JSON in which the values stand as they are,
/// so that one of them can break it.
/// </summary>
internal static class PatchOfNamespace
{
    private const char FirstPrintable = ' ';

    /// <summary>Whether no pod can inherit the value of an entry of a Namespace.</summary>
    public static bool IsBrokenBy(WrittenValue value, AnnotationEntry entry, LinkerdKey key, LinkerdRelease? release) =>
        value.Texts.All(IsBreaking)
        && entry is { Slot: MetadataMap.Annotations, OwnerKind: KubernetesKind.Namespace, Key: not KeyNames.Inject }
        && key.Inheritance.Mechanism == NamespaceMechanism.Copied
        && (release is not { } one || key.Inheritance.Lifespan.Contains(one));

    /// <summary>
    /// Whether a text is no JSON between two quotes: a quote, a sign that is not printable, or a backslash that begins no escape.
    /// </summary>
    public static bool IsBreaking(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '"' or < FirstPrintable)
            {
                return true;
            }

            if (character == '\\')
            {
                index++;
                if (!IsEscape(text, index))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEscape(string text, int index)
    {
        const int digits = 4;
        if (index >= text.Length)
        {
            return false;
        }

        return text[index] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'
            || (text[index] == 'u' && index + digits < text.Length && text.Substring(index + 1, digits).All(Digits.IsHexadecimal));
    }
}
