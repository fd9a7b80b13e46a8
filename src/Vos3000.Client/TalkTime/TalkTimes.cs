using System.Text.Json.Serialization;

namespace Vos3000.Client;

/// <content>What <see cref="TimeRemain"/> says, which is two things in one.</content>
public sealed partial class AvailableTime
{
    /// <summary>How long the call may last; null when it may not be made.</summary>
    [JsonIgnore]
    public TimeSpan? Remaining => TalkTimes.Remaining(TimeRemain);

    /// <summary>Why the call may not be made, a reason of the vendor's list, which is not public; null when it may.</summary>
    [JsonIgnore]
    public int? EndReason => TalkTimes.EndReason(TimeRemain);

    /// <summary>How long the routing gateway lets the call last; null when it does not let it through, or none was asked for.</summary>
    [JsonIgnore]
    public TimeSpan? RemainingOfRoutingGateway => TalkTimes.Remaining(TimeRemainRoutingGateway);
}

/// <content>What <see cref="TimeRemain"/> says, which is two things in one.</content>
public sealed partial class IvrSecondAvailableTime
{
    /// <summary>How long the second leg may last; null when it may not be called.</summary>
    [JsonIgnore]
    public TimeSpan? Remaining => TalkTimes.Remaining(TimeRemain);

    /// <summary>Why the second leg may not be called, a reason of the vendor's list, which is not public; null when it may.</summary>
    [JsonIgnore]
    public int? EndReason => TalkTimes.EndReason(TimeRemain);
}

/// <summary>More than 0: seconds; below 0: a reason. 0 is not defined and counts as no time, for no reason given.</summary>
internal static class TalkTimes
{
    public static TimeSpan? Remaining(int? value) => value is > 0 and { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    public static int? EndReason(int? value) => value is <= 0 ? value : null;
}
