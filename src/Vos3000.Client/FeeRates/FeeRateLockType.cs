// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Lock state (锁定类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<FeeRateLockType>))]
public readonly record struct FeeRateLockType(int Value) : IOpenEnumeration<FeeRateLockType>
{
    /// <summary>Unlocked (0).</summary>
    public static FeeRateLockType Unlocked => new(0);

    /// <summary>Locked (1).</summary>
    public static FeeRateLockType Locked => new(1);

    /// <inheritdoc/>
    public static FeeRateLockType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Unlocked),
        1 => nameof(Locked),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
