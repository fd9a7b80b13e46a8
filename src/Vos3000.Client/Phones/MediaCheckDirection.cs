// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Direction in which media loss is detected (媒体中断监测).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<MediaCheckDirection>))]
public readonly record struct MediaCheckDirection(int Value) : IOpenEnumeration<MediaCheckDirection>
{
    /// <summary>None (0).</summary>
    public static MediaCheckDirection None => new(0);

    /// <summary>Server to remote (1).</summary>
    public static MediaCheckDirection ServerToRemote => new(1);

    /// <summary>Remote to server (2).</summary>
    public static MediaCheckDirection RemoteToServer => new(2);

    /// <summary>Both (3).</summary>
    public static MediaCheckDirection Both => new(3);

    /// <inheritdoc/>
    public static MediaCheckDirection FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(ServerToRemote),
        2 => nameof(RemoteToServer),
        3 => nameof(Both),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
