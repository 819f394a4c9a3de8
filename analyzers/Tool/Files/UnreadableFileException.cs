namespace LinkerdAnnotations.Tool;

/// <summary>A file is not what it would have to be to be judged; the message says why.</summary>
internal sealed class UnreadableFileException(string message) : IOException(message);
