using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>
/// What is known of what an expression gives. Of numbers, and of whatever else leads to no part of an object, nothing is.
/// </summary>
internal abstract class KnownValue
{
    /// <summary>How many values a name is followed to: a loop or a chain of conditions may give it very many.</summary>
    public const int MostAlternatives = 16;

    /// <summary>The values that it may be: itself, or each of a choice.</summary>
    public virtual IReadOnlyList<KnownValue> Alternatives => [this];

    /// <summary>Whether parts of objects can be reached by it.</summary>
    public virtual bool LeadsToParts => true;

    /// <summary>The one or the other; what is known of one alone where nothing is known of the other.</summary>
    public static KnownValue? OneOf(KnownValue? first, KnownValue? second)
    {
        if (first is null || second is null || first.Equals(second))
        {
            return first ?? second;
        }

        var alternatives = first.Alternatives.Union(second.Alternatives).ToList();
        if (alternatives.Count > MostAlternatives)
        {
            alternatives.ForEach(alternative => alternative.Hide());
            return alternatives[0];
        }

        return alternatives.Count == 1 ? alternatives[0] : new KnownChoice(alternatives);
    }

    /// <summary>Any of several.</summary>
    public static KnownValue? AnyOf(IEnumerable<KnownValue?> values) => values.Aggregate((KnownValue?)null, OneOf);

    /// <summary>All parts of objects that can be reached by it, each as far up as it is known by.</summary>
    public IEnumerable<ObjectNode> Parts() => this is KnownPart part ? [part.Node] : LeadsToParts ? PartsWithin() : [];

    /// <summary>Says that whatever can be reached by it may be changed unseen.</summary>
    public void Hide()
    {
        foreach (var part in Parts())
        {
            part.MarkUnknown();
        }
    }

    private IEnumerable<ObjectNode> PartsWithin()
    {
        var pending = new Stack<KnownValue>();
        var seen = new HashSet<KnownValue>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (!seen.Add(current))
            {
                continue;
            }

            switch (current)
            {
                case KnownPart part:
                    yield return part.Node;
                    break;
                case KnownGroup group:
                    foreach (var element in group.Elements)
                    {
                        if (element.Value is { } value)
                        {
                            pending.Push(value);
                        }
                    }

                    break;
                case KnownChoice choice:
                    foreach (var alternative in choice.Alternatives)
                    {
                        pending.Push(alternative);
                    }

                    break;
            }
        }
    }
}
