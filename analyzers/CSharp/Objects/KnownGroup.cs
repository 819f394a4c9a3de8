using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Several values under one name: a tuple, a record, an object that is none of Kubernetes' and holds some of these.</summary>
internal sealed class KnownGroup : KnownValue
{
    private readonly List<KeyValuePair<string, KnownValue?>> _elements = [];

    /// <summary>The elements by their names, in the order in which they stand; one that has no name has an empty one.</summary>
    public IReadOnlyList<KeyValuePair<string, KnownValue?>> Elements => _elements;

    /// <summary>
    /// Adds an element. What leads back to this group, as a node of a linked list does, is unknown, and so is all that it leads to.
    /// </summary>
    public void Add(string name, KnownValue? value)
    {
        if (value is not null && LeadsHere(value))
        {
            value.Hide();
            value = null;
        }

        _elements.Add(new(name, value));
    }

    /// <inheritdoc/>
    public override bool LeadsToParts => _elements.Exists(element => element.Value is { LeadsToParts: true });

    /// <summary>The type of one's own that it is an object of; null for a tuple, and for an object of a library.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Whether the elements may be under other names, too, as what a constructor is given.</summary>
    public bool MayHaveOtherNames { get; set; }

    /// <summary>What is under a name; any of the elements, where none is called so, and they may have other names.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isNamed">Whether an element is called so.</param>
    public KnownValue? Under(string name, out bool isNamed)
    {
        KnownValue? found = null;
        isNamed = false;
        foreach (var element in _elements)
        {
            if (string.Equals(element.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                isNamed = true;
                found = OneOf(found, element.Value);
            }
        }

        for (var i = 0; i < _elements.Count && !isNamed; i++)
        {
            if (name == $"Item{i + 1}")
            {
                isNamed = true;
                found = _elements[i].Value;
            }
        }

        return isNamed ? found : MayHaveOtherNames ? Any() : null;
    }

    /// <summary>The element at a place; any of them where there is none.</summary>
    public KnownValue? At(int index) => index < _elements.Count ? _elements[index].Value : Any();

    /// <summary>Any of the elements.</summary>
    public KnownValue? Any() => AnyOf(_elements.Select(element => element.Value));

    private bool LeadsHere(KnownValue value) => value switch
    {
        KnownGroup group => group == this || group._elements.Exists(element => element.Value is { } inner && LeadsHere(inner)),
        KnownChoice choice => choice.Alternatives.Any(LeadsHere),
        _ => false,
    };
}
