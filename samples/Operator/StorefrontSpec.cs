using System.Text.Json.Serialization;

namespace Operator;

/// <summary>What somebody wants of a storefront.</summary>
internal sealed class StorefrontSpec
{
    /// <summary>The version of the shop's images.</summary>
    [JsonPropertyName("version")]
    public required string Version { get; set; }

    /// <summary>How many pods answer customers.</summary>
    [JsonPropertyName("replicas")]
    public int Replicas { get; set; } = 2;

    /// <summary>Whether each request is logged.</summary>
    [JsonPropertyName("accessLog")]
    public bool AccessLog { get; set; }

    /// <summary>When the suppliers' catalogue is fetched, as cron writes it.</summary>
    [JsonPropertyName("importSchedule")]
    public string ImportSchedule { get; set; } = "15 3 * * *";
}
