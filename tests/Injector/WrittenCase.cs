using System.Text;

namespace LinkerdAnnotations.Tests.Injector;

/// <summary>A case as a text, and which entry stands on which line.</summary>
internal sealed record WrittenCase(string Text, IReadOnlyDictionary<int, string> Entries)
{
    /// <summary>Writes one, line by line.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<int, string> _entries = [];
        private int _lines;

        public void Line(params string[] lines)
        {
            foreach (var line in lines)
            {
                _text.Append(line).Append('\n');
                _lines++;
            }
        }

        public void Entries(string owner, IReadOnlyDictionary<string, string> entries, Func<string, string, string> write)
        {
            foreach (var (key, value) in entries)
            {
                _entries[_lines] = $"{owner} {key}";
                Line(write(key, value));
            }
        }

        public WrittenCase Build() => new(_text.ToString(), _entries);
    }
}
