using System.Globalization;
using System.Text;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>Writes the fields of an edit into one text. Each is preceded by its length, so that none needs an escape.</summary>
internal sealed class EditFieldWriter
{
    /// <summary>
    /// The version of the fields. It changes when they do, so that no version of the package reads what it does not understand.
    /// </summary>
    public const string Version = "2";

    /// <summary>What stands between the length of a field and the field.</summary>
    public const char EndOfLength = ':';

    private readonly StringBuilder _text = new();

    /// <summary>Begins with the version.</summary>
    public EditFieldWriter() => Add(Version);

    /// <summary>Writes a text.</summary>
    public void Add(string field) =>
        _text.Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(EndOfLength).Append(field);

    /// <summary>Writes yes or no.</summary>
    public void Add(bool field) => Add(field ? bool.TrueString : bool.FalseString);

    /// <summary>Writes which map is meant.</summary>
    public void Add(MetadataMap field) => Add(field.ToString());

    /// <summary>Writes how many there are of something, and each of them.</summary>
    public void Add<T>(IReadOnlyCollection<T> list, Action<T> addOne)
    {
        Add(list.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var one in list)
        {
            addOne(one);
        }
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();
}
