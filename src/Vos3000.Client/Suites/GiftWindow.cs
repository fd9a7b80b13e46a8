// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <summary>Hours of the day in which a suite holds free talk time (赠送时长).</summary>
public sealed partial class GiftWindow
{
    /// <summary>Area prefixes (地区前缀).</summary>
    [JsonConverter(typeof(CommaTextConverter))]
    public IReadOnlyList<string>? Prefix { get; set; }

    /// <summary>Start of the daily window, 0-86400, counted from midnight (起始时间).</summary>
    public TimeSpan? StartTime { get; set; }

    /// <summary>End of the daily window, 0-86400, counted from midnight (终止时间).</summary>
    public TimeSpan? EndTime { get; set; }

    /// <summary>Gift time (赠送秒数).</summary>
    public TimeSpan? GiftTime { get; set; }

    /// <summary>Billing period used to consume the gift time (赠送计费周期). The unit is not stated.</summary>
    public int? BillingTime { get; set; }

    /// <summary>Free-text remark (备注).</summary>
    public string? Memo { get; set; }

    /// <summary>Members that this version of the client does not know; they are sent as they are. Null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtraMembers { get; set; }

    internal static void Validate(GiftWindow giftWindow)
    {
        Check.RequiredCommaText(giftWindow.Prefix, Check.LongestLongText);
        Check.Present(giftWindow.StartTime);
        Check.TimeOfDay(giftWindow.StartTime);
        Check.Present(giftWindow.EndTime);
        Check.TimeOfDay(giftWindow.EndTime);
        Check.Present(giftWindow.GiftTime);
        Check.Seconds(giftWindow.GiftTime);
        Check.Present(giftWindow.BillingTime);
        Check.Optional(giftWindow.Memo);
        CheckRules(giftWindow);
        Check.ExtraMembers(giftWindow.ExtraMembers, SuitesJson.Default.GiftWindow);
    }

    static partial void CheckRules(GiftWindow giftWindow);
}
