using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>A rule about what is done with a known key.</summary>
internal abstract class EntryRule : Rule
{
    /// <summary>Says what is wrong with the entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="key">What is known of its key.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="report">Takes what there is to say, which for most entries is nothing.</param>
    public abstract void Judge(AnnotationEntry entry, LinkerdKey key, LinkerdOptions options, Action<Finding> report);
}
