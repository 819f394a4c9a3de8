using System.Collections.Immutable;
using System.Globalization;
using LinkerdAnnotations.Analyzers.Kubernetes;

namespace LinkerdAnnotations.Analyzers.Edits;

/// <summary>
/// Reads the fields of an edit from a text. Where a field cannot be read, it and all behind it are empty, and the reader is never done.
/// </summary>
internal sealed class EditFieldReader
{
    private readonly string _text;
    private int _position;
    private bool _isDamaged;

    private EditFieldReader(string text) => _text = text;

    /// <summary>Whether every field was read, and nothing is left.</summary>
    public bool IsDone => !_isDamaged && _position == _text.Length;

    /// <summary>A reader behind the version; null where that is another one.</summary>
    public static EditFieldReader? Open(string text)
    {
        var reader = new EditFieldReader(text);
        return reader.Text() == EditFieldWriter.Version ? reader : null;
    }

    /// <summary>Reads a text.</summary>
    public string Text()
    {
        var end = _isDamaged ? -1 : _text.IndexOf(EditFieldWriter.EndOfLength, _position);
        if (end < 0
            || !int.TryParse(_text.Substring(_position, end - _position), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > _text.Length - end - 1)
        {
            _isDamaged = true;
            return string.Empty;
        }

        _position = end + 1 + length;
        return _text.Substring(end + 1, length);
    }

    /// <summary>Reads yes or no.</summary>
    public bool Boolean()
    {
        _isDamaged |= !bool.TryParse(Text(), out var field);
        return field;
    }

    /// <summary>Reads which map is meant.</summary>
    public MetadataMap Map()
    {
        var field = Text() switch
        {
            nameof(MetadataMap.Annotations) => MetadataMap.Annotations,
            nameof(MetadataMap.Labels) => MetadataMap.Labels,
            _ => MetadataMap.Unknown,
        };
        _isDamaged |= field == MetadataMap.Unknown;
        return field;
    }

    /// <summary>Reads how many there are of something, at least one, and each of them.</summary>
    public ImmutableArray<T> List<T>(Func<EditFieldReader, T> readOne)
    {
        _isDamaged |= !int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0;
        var list = ImmutableArray.CreateBuilder<T>();
        while (!_isDamaged && list.Count < count)
        {
            list.Add(readOne(this));
        }

        return list.ToImmutable();
    }
}
