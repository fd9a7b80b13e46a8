// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Ordinary or agent account (账户类别).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<AccountCategory>))]
public readonly record struct AccountCategory(int Value) : IOpenEnumeration<AccountCategory>
{
    /// <summary>Normal (0).</summary>
    public static AccountCategory Normal => new(0);

    /// <summary>Agent (1).</summary>
    public static AccountCategory Agent => new(1);

    /// <inheritdoc/>
    public static AccountCategory FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Normal),
        1 => nameof(Agent),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
