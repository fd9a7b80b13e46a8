// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Kind of entry (缴费类型).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<PayHistoryType>))]
public readonly record struct PayHistoryType(int Value) : IOpenEnumeration<PayHistoryType>
{
    /// <summary>Credit (0).</summary>
    public static PayHistoryType Credit => new(0);

    /// <summary>Deduct (1).</summary>
    public static PayHistoryType Deduct => new(1);

    /// <summary>Open account (2).</summary>
    public static PayHistoryType OpenAccount => new(2);

    /// <summary>Reset to zero (3).</summary>
    public static PayHistoryType ResetToZero => new(3);

    /// <inheritdoc/>
    public static PayHistoryType FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Credit),
        1 => nameof(Deduct),
        2 => nameof(OpenAccount),
        3 => nameof(ResetToZero),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
