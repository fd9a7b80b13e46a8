// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>How call-back traffic is billed to the agent (代理商回拨计费模式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CtdBillingType>))]
public readonly record struct CtdBillingType(int Value) : IOpenEnumeration<CtdBillingType>
{
    /// <summary>Normal (0).</summary>
    public static CtdBillingType Normal => new(0);

    /// <summary>Traffic (1).</summary>
    public static CtdBillingType Traffic => new(1);

    /// <inheritdoc/>
    public static CtdBillingType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Normal),
        1 => nameof(Traffic),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
