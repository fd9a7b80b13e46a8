// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The state of a call that is not established yet (呼叫状态).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CurrentCallState>))]
public readonly record struct CurrentCallState(int Value) : IOpenEnumeration<CurrentCallState>
{
    /// <summary>Setup (-1).</summary>
    public static CurrentCallState Setup => new(-1);

    /// <summary>Call proceeding (-2).</summary>
    public static CurrentCallState CallProceeding => new(-2);

    /// <summary>Call proceeding RTP (-3).</summary>
    public static CurrentCallState CallProceedingRtp => new(-3);

    /// <summary>Progress (-4).</summary>
    public static CurrentCallState Progress => new(-4);

    /// <summary>Alerting (-5).</summary>
    public static CurrentCallState Alerting => new(-5);

    /// <summary>Connect (-6).</summary>
    public static CurrentCallState Connect => new(-6);

    /// <summary>Invite (-7).</summary>
    public static CurrentCallState Invite => new(-7);

    /// <summary>Trying (-8).</summary>
    public static CurrentCallState Trying => new(-8);

    /// <summary>Session progress (-9).</summary>
    public static CurrentCallState SessionProgress => new(-9);

    /// <summary>Session progress SDP (-10).</summary>
    public static CurrentCallState SessionProgressSdp => new(-10);

    /// <summary>Ringing (-11).</summary>
    public static CurrentCallState Ringing => new(-11);

    /// <summary>OK (-12).</summary>
    public static CurrentCallState Ok => new(-12);

    /// <summary>Release (-13).</summary>
    public static CurrentCallState Release => new(-13);

    /// <summary>Transferring (-14).</summary>
    public static CurrentCallState Transferring => new(-14);

    /// <summary>Transfer OK (-15).</summary>
    public static CurrentCallState TransferOk => new(-15);

    /// <summary>Transfer failed (-16).</summary>
    public static CurrentCallState TransferFailed => new(-16);

    /// <summary>Transfer cancel (-17).</summary>
    public static CurrentCallState TransferCancel => new(-17);

    /// <inheritdoc/>
    public static CurrentCallState FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        -1 => nameof(Setup),
        -2 => nameof(CallProceeding),
        -3 => nameof(CallProceedingRtp),
        -4 => nameof(Progress),
        -5 => nameof(Alerting),
        -6 => nameof(Connect),
        -7 => nameof(Invite),
        -8 => nameof(Trying),
        -9 => nameof(SessionProgress),
        -10 => nameof(SessionProgressSdp),
        -11 => nameof(Ringing),
        -12 => nameof(Ok),
        -13 => nameof(Release),
        -14 => nameof(Transferring),
        -15 => nameof(TransferOk),
        -16 => nameof(TransferFailed),
        -17 => nameof(TransferCancel),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
