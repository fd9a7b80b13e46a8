using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <content>What <see cref="KeepTime"/> says, which is two things in one.</content>
public sealed partial class CurrentCall
{
    /// <summary>How long the call has lasted; null while it is not established.</summary>
    [JsonIgnore]
    public TimeSpan? Duration => KeepTime is >= 0 and { } milliseconds ? WireNumber.ToDuration(milliseconds, TimeSpan.TicksPerMillisecond) : null;

    /// <summary>The state of a call that is not established yet; null once it is.</summary>
    [JsonIgnore]
    public CurrentCallState? State => KeepTime is < 0 and >= int.MinValue and { } state ? new CurrentCallState((int)state) : null;
}
