// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>PhoneCardActive</c> (电话卡激活): activate a phone card, optionally binding a number.</summary>
public sealed class ActivatePhoneCardRequest
{
    /// <summary>Card number (充值卡卡号).</summary>
    public required string Pin { get; init; }

    /// <summary>Card password; when omitted only the card number is checked (充值卡密码). Must be set; null leaves it out.</summary>
    public required Secret? Password { get; init; }

    /// <summary>Number to bind (绑定号码).</summary>
    [JsonPropertyName("bindedE164")]
    public string? BoundNumber { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ActivatePhoneCardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Pin);
        Check.Optional(request.Password);
        Check.Optional(request.BoundNumber);
        Check.ExtraMembers(request.ExtraMembers, PhoneCardsJson.Default.ActivatePhoneCardRequest);
    }
}
