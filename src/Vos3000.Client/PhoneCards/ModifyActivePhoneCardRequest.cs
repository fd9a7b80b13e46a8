// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The request of <c>ModifyActivePhoneCard</c> (修改在用电话卡): change an active phone card.</summary>
public sealed class ModifyActivePhoneCardRequest
{
    /// <summary>Phone card number (卡号).</summary>
    public required string Pin { get; init; }

    /// <summary>Account the card belongs to (所属账户).</summary>
    public string? Account { get; init; }

    /// <summary>Password (密码).</summary>
    public Secret? Password { get; init; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayE164 { get; init; }

    /// <summary>Maximum bound numbers, absent means unlimited (绑定号码上限). Must be set; null leaves it out, which the manual reads as no limit.</summary>
    public required int? BindLimit { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(ModifyActivePhoneCardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.Pin);
        Check.Optional(request.Account);
        Check.Optional(request.Password);
        Check.Optional(request.DisplayE164);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, PhoneCardsJson.Default.ModifyActivePhoneCardRequest);
    }
}
