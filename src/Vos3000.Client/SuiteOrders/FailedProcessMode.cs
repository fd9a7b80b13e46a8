// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>What happens when the balance does not cover the rent (余额不足处理模式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<FailedProcessMode>))]
public readonly record struct FailedProcessMode(int Value) : IOpenEnumeration<FailedProcessMode>
{
    /// <summary>Wait for next payment (0).</summary>
    public static FailedProcessMode WaitForNextPayment => new(0);

    /// <summary>Wait for next rent period (1).</summary>
    public static FailedProcessMode WaitForNextRentPeriod => new(1);

    /// <summary>Delete (2).</summary>
    public static FailedProcessMode Delete => new(2);

    /// <inheritdoc/>
    public static FailedProcessMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(WaitForNextPayment),
        1 => nameof(WaitForNextRentPeriod),
        2 => nameof(Delete),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
