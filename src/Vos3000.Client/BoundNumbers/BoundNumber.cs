// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>A number that is bound to a phone card in use (绑定号码).</summary>
public sealed class BoundNumber
{
    /// <summary>Bound number (绑定号码).</summary>
    public string? E164 { get; set; }

    /// <summary>Phone card number (卡号).</summary>
    public string? Pin { get; set; }

    /// <summary>Account of the active phone card (所属账户).</summary>
    public string? Account { get; set; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayE164 { get; set; }

    /// <summary>Dial rules of outgoing calls (呼出拨号规则).</summary>
    public string? RewriteRulesOutCallee { get; set; }

    /// <summary>Time of binding (绑定时间).</summary>
    public DateTimeOffset? BindTime { get; set; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }
}
