// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>A phone card in use (活动电话卡).</summary>
public sealed class ActivePhoneCard
{
    /// <summary>Phone card number (卡号).</summary>
    public string? Pin { get; set; }

    /// <summary>Account the card belongs to (所属账户).</summary>
    public string? Account { get; set; }

    /// <summary>Password (密码).</summary>
    public Secret? Password { get; set; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayE164 { get; set; }

    /// <summary>Maximum bound numbers, absent means unlimited (绑定号码上限). Null means no limit.</summary>
    public int? BindLimit { get; set; }

    /// <summary>Activation time (激活时间).</summary>
    public DateTimeOffset? ActiveTime { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
