namespace LinkerdAnnotations.Tool.Server;

/// <summary>Another place that a report speaks of.</summary>
internal sealed record RelatedInformation(Location Location, string Message);
