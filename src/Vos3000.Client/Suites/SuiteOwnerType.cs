// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of owner (所有者类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<SuiteOwnerType>))]
public readonly record struct SuiteOwnerType(int Value) : IOpenEnumeration<SuiteOwnerType>
{
    /// <summary>Account (2).</summary>
    public static SuiteOwnerType Account => new(2);

    /// <summary>Phone (6).</summary>
    public static SuiteOwnerType Phone => new(6);

    /// <inheritdoc/>
    public static SuiteOwnerType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        2 => nameof(Account),
        6 => nameof(Phone),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
