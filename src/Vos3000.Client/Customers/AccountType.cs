// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The kind of an account (账户类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AccountType>))]
public readonly record struct AccountType(int Value) : IOpenEnumeration<AccountType>
{
    /// <summary>Normal (0).</summary>
    public static AccountType Normal => new(0);

    /// <summary>Phone card (1).</summary>
    public static AccountType PhoneCard => new(1);

    /// <summary>Settlement (2).</summary>
    public static AccountType Settlement => new(2);

    /// <inheritdoc/>
    public static AccountType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Normal),
        1 => nameof(PhoneCard),
        2 => nameof(Settlement),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
