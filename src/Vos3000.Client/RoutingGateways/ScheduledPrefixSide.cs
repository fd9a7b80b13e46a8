// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Whether the rule looks at the caller or the callee (方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<ScheduledPrefixSide>))]
public readonly record struct ScheduledPrefixSide(int Value) : IOpenEnumeration<ScheduledPrefixSide>
{
    /// <summary>Caller (0).</summary>
    public static ScheduledPrefixSide Caller => new(0);

    /// <summary>Callee (1).</summary>
    public static ScheduledPrefixSide Callee => new(1);

    /// <inheritdoc/>
    public static ScheduledPrefixSide FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Caller),
        1 => nameof(Callee),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
