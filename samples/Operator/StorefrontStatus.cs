using System.Text.Json.Serialization;

namespace Operator;

/// <summary>What became of a storefront.</summary>
internal sealed class StorefrontStatus
{
    /// <summary>The database is being brought to the wanted version; the pods of the shop wait for that.</summary>
    public const string Migrating = "Migrating";

    /// <summary>Everything was applied.</summary>
    public const string Applied = "Applied";

    /// <summary>How far it is.</summary>
    [JsonPropertyName("phase")]
    public string? Phase { get; set; }

    /// <summary>Which generation of the storefront that is about.</summary>
    [JsonPropertyName("observedGeneration")]
    public long? ObservedGeneration { get; set; }
}
