// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How the entry came about (创建类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PhoneBookEntryType>))]
public readonly record struct PhoneBookEntryType(int Value) : IOpenEnumeration<PhoneBookEntryType>
{
    /// <summary>User created (0).</summary>
    public static PhoneBookEntryType UserCreated => new(0);

    /// <summary>Auto memorized (1).</summary>
    public static PhoneBookEntryType AutoMemorized => new(1);

    /// <inheritdoc/>
    public static PhoneBookEntryType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(UserCreated),
        1 => nameof(AutoMemorized),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
