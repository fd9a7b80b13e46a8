// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Lock state (锁定类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<LockType>))]
public readonly record struct LockType(int Value) : IOpenEnumeration<LockType>
{
    /// <summary>None (0).</summary>
    public static LockType None => new(0);

    /// <summary>Outgoing locked (1).</summary>
    public static LockType OutgoingLocked => new(1);

    /// <summary>Incoming locked (2).</summary>
    public static LockType IncomingLocked => new(2);

    /// <summary>All locked (3).</summary>
    public static LockType AllLocked => new(3);

    /// <inheritdoc/>
    public static LockType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(None),
        1 => nameof(OutgoingLocked),
        2 => nameof(IncomingLocked),
        3 => nameof(AllLocked),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
