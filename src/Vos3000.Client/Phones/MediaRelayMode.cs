// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Media relay mode (媒体转发).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<MediaRelayMode>))]
public readonly record struct MediaRelayMode(int Value) : IOpenEnumeration<MediaRelayMode>
{
    /// <summary>Auto (0).</summary>
    public static MediaRelayMode Auto => new(0);

    /// <summary>On (1).</summary>
    public static MediaRelayMode On => new(1);

    /// <summary>Off (2).</summary>
    public static MediaRelayMode Off => new(2);

    /// <summary>Required (3).</summary>
    public static MediaRelayMode Required => new(3);

    /// <inheritdoc/>
    public static MediaRelayMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Auto),
        1 => nameof(On),
        2 => nameof(Off),
        3 => nameof(Required),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
