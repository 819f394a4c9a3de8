using System.Collections.Immutable;

namespace LinkerdAnnotations.Analyzers.Values;

/// <summary>Whether one JSON text has a shape; and if not, which unquoted values stand where a string belongs.</summary>
internal sealed class JsonShapeCheck
{
    private readonly JsonReader _reader;
    private readonly ImmutableArray<(int Start, int Length)>.Builder _unquoted = ImmutableArray.CreateBuilder<(int Start, int Length)>();
    private bool _fits = true;

    private JsonShapeCheck(string text, JsonShape shape)
    {
        _reader = new JsonReader(text);
        Read(_reader.Read(), shape);
        Fits = _fits && _reader.Read() == JsonTokenKind.End;
        Unquoted = _unquoted.ToImmutable();
    }

    /// <summary>Whether the text is JSON and has the shape.</summary>
    public bool Fits { get; }

    /// <summary>Where numbers and booleans stand that belong in quotes, in the order of the text.</summary>
    public ImmutableArray<(int Start, int Length)> Unquoted { get; }

    /// <summary>Checks the text against the shape.</summary>
    public static JsonShapeCheck Of(string text, JsonShape shape) => new(text, shape);

    /// <summary>Reads one value; no deeper than the shape itself is.</summary>
    private void Read(JsonTokenKind kind, JsonShape shape)
    {
        switch (kind)
        {
            case JsonTokenKind.Null:
                break;
            case JsonTokenKind.ObjectStart when shape.Kind == JsonShapeKind.Object:
                ReadMembers(shape);
                break;
            case JsonTokenKind.ArrayStart when shape.Kind == JsonShapeKind.List:
                ReadElements(shape);
                break;
            case JsonTokenKind.ObjectStart or JsonTokenKind.ArrayStart:
                _fits = false;
                _reader.SkipContainer();
                break;
            default:
                _fits &= IsScalarOf(kind, shape);
                break;
        }
    }

    private void ReadMembers(JsonShape shape)
    {
        while (true)
        {
            var kind = _reader.Read();
            if (kind != JsonTokenKind.Name)
            {
                _fits &= kind == JsonTokenKind.ObjectEnd;
                return;
            }

            if (shape.Members.TryGetValue(_reader.Decoded, out var member))
            {
                Read(_reader.Read(), member);
            }
            else if (_reader.Read() is JsonTokenKind.ObjectStart or JsonTokenKind.ArrayStart)
            {
                _reader.SkipContainer();
            }
        }
    }

    private void ReadElements(JsonShape shape)
    {
        while (true)
        {
            var kind = _reader.Read();
            if (kind is JsonTokenKind.ArrayEnd or JsonTokenKind.Invalid)
            {
                _fits &= kind == JsonTokenKind.ArrayEnd;
                return;
            }

            Read(kind, shape.Element!);
        }
    }

    private bool IsScalarOf(JsonTokenKind kind, JsonShape shape)
    {
        switch (shape.Kind)
        {
            case JsonShapeKind.Text:
                if (kind is JsonTokenKind.Number or JsonTokenKind.Boolean)
                {
                    _unquoted.Add((_reader.Start, _reader.Length));
                }

                return kind == JsonTokenKind.Text;
            case JsonShapeKind.Boolean:
                return kind == JsonTokenKind.Boolean;
            case JsonShapeKind.Quantity:
                // Go hands the quantity's own parser what is written, escapes and all.
                return kind is JsonTokenKind.Text or JsonTokenKind.Number
                    && Quantity.IsQuantity(UnicodeBlanks.Trim(_reader.Written.AsSpan()));
            default:
                return false;
        }
    }
}
