using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkBot.Client;

/// <summary>An activation code (激活码).</summary>
public sealed class ActivationCode
{
    /// <summary>The code (<c>code</c>).</summary>
    public string? Code { get; set; }

    /// <summary>Its state (<c>status</c>).</summary>
    public ActivationCodeStatus? Status { get; set; }

    /// <summary>How long it is good for; days, most likely (<c>validityPeriod</c>).</summary>
    public int? ValidityPeriod { get; set; }

    /// <summary>What it costs (<c>price</c>).</summary>
    public decimal? Price { get; set; }

    /// <summary>Whose it is; of the list (<c>boundUser</c>).</summary>
    public ActivationCodeUser? BoundUser { get; set; }

    /// <summary>The device that it is bound to; of the list (<c>deviceInfo</c>).</summary>
    public RobotDevice? DeviceInfo { get; set; }

    /// <summary>When it was used first; of the list (<c>firstActivatedAt</c>).</summary>
    public DateTimeOffset? FirstActivatedAt { get; set; }

    /// <summary>When it was made; of new codes (<c>createdAt</c>).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Members that the documentation does not show.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
