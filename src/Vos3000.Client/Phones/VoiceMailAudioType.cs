// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Default or custom voice-mail greeting (语音信箱提示音类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<VoiceMailAudioType>))]
public readonly record struct VoiceMailAudioType(int Value) : IOpenEnumeration<VoiceMailAudioType>
{
    /// <summary>Default (0).</summary>
    public static VoiceMailAudioType Default => new(0);

    /// <summary>Custom (1).</summary>
    public static VoiceMailAudioType Custom => new(1);

    /// <inheritdoc/>
    public static VoiceMailAudioType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Default),
        1 => nameof(Custom),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
