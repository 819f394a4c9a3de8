using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>A part of a text that something else is put in the place of before anyone reads it.</summary>
/// <param name="Span">Where it stands, with its braces.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Indentation">
/// To which column, counted from 0, it indents the lines that it puts there (<c>nindent 8</c>); null where it does not say.
/// </param>
internal readonly record struct TemplateAction(TextSpan Span, TemplateActionKind Kind, int? Indentation);
