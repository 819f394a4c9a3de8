using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>One of the documents of a text.</summary>
/// <param name="Span">Where it stands, without the marks around it and without directives.</param>
/// <param name="Tags">The directives that say what its tags are short for, and the mark behind them; mostly nothing.</param>
internal readonly record struct ManifestDocument(TextSpan Span, string Tags);
