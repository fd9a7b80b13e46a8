// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>The request of <c>CreateBindedE164</c> (创建绑定号码): bind a number to an active phone card.</summary>
public sealed class CreateBoundNumberRequest
{
    /// <summary>Number to bind (绑定号码).</summary>
    public required string E164 { get; init; }

    /// <summary>Phone card number (卡号).</summary>
    public required string Pin { get; init; }

    /// <summary>Caller number presented on outgoing calls (去电显示).</summary>
    public string? DisplayE164 { get; init; }

    /// <summary>Dial rules of outgoing calls (呼出拨号规则).</summary>
    public string? RewriteRulesOutCallee { get; init; }

    /// <summary>Language of the voice prompts (语言).</summary>
    public string? Language { get; init; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; init; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(CreateBoundNumberRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Required(request.E164);
        Check.Required(request.Pin);
        Check.Optional(request.DisplayE164);
        Check.Optional(request.RewriteRulesOutCallee, Check.LongestLongText);
        Check.Optional(request.Language);
        Check.Optional(request.Memo);
        Check.ExtraMembers(request.ExtraMembers, BoundNumbersJson.Default.CreateBoundNumberRequest);
    }
}
