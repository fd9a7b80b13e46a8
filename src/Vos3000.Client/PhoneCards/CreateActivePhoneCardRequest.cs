// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateActivePhoneCard</c> (创建在用电话卡): create an active (in-use) phone card.</summary>
public sealed class CreateActivePhoneCardRequest
{
    /// <summary>Phone card number (卡号).</summary>
    public required string Pin { get; init; }

    /// <summary>Account the card belongs to (所属账户).</summary>
    public required string Account { get; init; }

    /// <summary>Card password, generated when null (密码).</summary>
    public Secret? Password { get; init; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayE164 { get; init; }

    /// <summary>Maximum bound numbers, absent means unlimited (绑定号码上限).</summary>
    public int? BindLimit { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateActivePhoneCardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Pin);
        Check.Required(request.Account);
        Check.Optional(request.Password);
        Check.Optional(request.DisplayE164);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, PhoneCardsJson.Default.CreateActivePhoneCardRequest);
    }
}
