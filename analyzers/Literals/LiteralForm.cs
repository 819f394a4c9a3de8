namespace LinkerdAnnotations.Analyzers.Literals;

/// <summary>How a string literal writes its characters.</summary>
internal enum LiteralForm
{
    /// <summary><c>"…"</c>: one line, backslash escapes.</summary>
    Regular,

    /// <summary><c>@"…"</c>: any lines, a quote is doubled.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line: every character stands for itself.</summary>
    SingleLineRaw,

    /// <summary><c>"""…"""</c> over lines: every character stands for itself, the indentation of the last line is removed.</summary>
    MultiLineRaw,
}
