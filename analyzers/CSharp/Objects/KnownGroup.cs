namespace LinkerdAnnotations.Analyzers.CSharp;

/// <summary>Several values under one name: a tuple, a record, an object that is none of Kubernetes' and holds some of these.</summary>
internal sealed class KnownGroup : KnownValue
{
    private readonly List<KeyValuePair<string, KnownValue?>> _elements = [];

    /// <summary>The elements by their names, in the order in which they stand; one that has no name has an empty one.</summary>
    public IReadOnlyList<KeyValuePair<string, KnownValue?>> Elements => _elements;

    /// <summary>Adds an element.</summary>
    public void Add(string name, KnownValue? value) => _elements.Add(new(name, value));

    /// <summary>What may be under a name: what is, or, where none is called so, any of the elements.</summary>
    public KnownValue? Under(string name)
    {
        KnownValue? found = null;
        var isNamed = false;
        foreach (var element in _elements)
        {
            if (string.Equals(element.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                isNamed = true;
                found = OneOf(found, element.Value);
            }
        }

        return isNamed ? found : Any();
    }

    /// <summary>The element at a place; any of them where there is none.</summary>
    public KnownValue? At(int index) => index < _elements.Count ? _elements[index].Value : Any();

    /// <summary>Any of the elements.</summary>
    public KnownValue? Any() => AnyOf(_elements.Select(element => element.Value));
}
