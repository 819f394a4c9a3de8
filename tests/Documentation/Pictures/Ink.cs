namespace LinkerdAnnotations.Tests.Documentation.Pictures;

/// <summary>A piece of text in one colour.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Color">The colour, as SVG writes it.</param>
internal readonly record struct Ink(string Text, string Color);
