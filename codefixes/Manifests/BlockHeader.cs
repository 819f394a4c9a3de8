using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>The line with the name of a map, above its entries.</summary>
/// <param name="Colon">Where the colon behind the name stands.</param>
/// <param name="Span">What goes with the map.</param>
/// <param name="Comment">The comment behind the name, which stays.</param>
/// <param name="BeginsLine">Whether nothing stands before the name on its line.</param>
internal readonly record struct BlockHeader(int Colon, TextSpan Span, string Comment, bool BeginsLine);
