// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of audio (语音类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<IvrAudioType>))]
public readonly record struct IvrAudioType(int Value) : IOpenEnumeration<IvrAudioType>
{
    /// <summary>Public (0).</summary>
    public static IvrAudioType Public => new(0);

    /// <summary>Built in (1).</summary>
    public static IvrAudioType BuiltIn => new(1);

    /// <summary>Color ring (2).</summary>
    public static IvrAudioType ColorRing => new(2);

    /// <summary>Enterprise switchboard (3).</summary>
    public static IvrAudioType EnterpriseSwitchboard => new(3);

    /// <summary>Callback and direct (4).</summary>
    public static IvrAudioType CallbackAndDirect => new(4);

    /// <summary>Value added (5).</summary>
    public static IvrAudioType ValueAdded => new(5);

    /// <summary>Alarm (6).</summary>
    public static IvrAudioType Alarm => new(6);

    /// <summary>Voice mail (7).</summary>
    public static IvrAudioType VoiceMail => new(7);

    /// <inheritdoc/>
    public static IvrAudioType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Public),
        1 => nameof(BuiltIn),
        2 => nameof(ColorRing),
        3 => nameof(EnterpriseSwitchboard),
        4 => nameof(CallbackAndDirect),
        5 => nameof(ValueAdded),
        6 => nameof(Alarm),
        7 => nameof(VoiceMail),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
