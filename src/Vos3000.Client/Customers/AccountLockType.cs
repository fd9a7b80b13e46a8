// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Whether an account is locked (锁定类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AccountLockType>))]
public readonly record struct AccountLockType(int Value) : IOpenEnumeration<AccountLockType>
{
    /// <summary>Unlocked (0).</summary>
    public static AccountLockType Unlocked => new(0);

    /// <summary>Locked (1).</summary>
    public static AccountLockType Locked => new(1);

    /// <inheritdoc/>
    public static AccountLockType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Unlocked),
        1 => nameof(Locked),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
