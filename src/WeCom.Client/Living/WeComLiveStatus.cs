using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The state of a live (直播的状态). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComLiveStatus>))]
public readonly record struct WeComLiveStatus(int Value) : IOpenEnumeration<WeComLiveStatus>
{
    /// <summary>Not yet begun (预约中) (<c>0</c>).</summary>
    public static WeComLiveStatus Reserved => new(0);

    /// <summary>On air (直播中) (<c>1</c>).</summary>
    public static WeComLiveStatus Live => new(1);

    /// <summary>Over (已结束) (<c>2</c>).</summary>
    public static WeComLiveStatus Ended => new(2);

    /// <summary>Never begun, and too late now (已过期) (<c>3</c>).</summary>
    public static WeComLiveStatus Expired => new(3);

    /// <summary>Called off (已取消) (<c>4</c>).</summary>
    public static WeComLiveStatus Canceled => new(4);

    /// <summary>Whether no other state follows: the live is over, expired or canceled.</summary>
    public bool IsFinal => this == Ended || this == Expired || this == Canceled;

    /// <inheritdoc/>
    public static WeComLiveStatus FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
