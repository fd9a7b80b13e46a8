// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The side that is billed (计费方式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CdrBillingSide>))]
public readonly record struct CdrBillingSide(int Value) : IOpenEnumeration<CdrBillingSide>
{
    /// <summary>Caller (0).</summary>
    public static CdrBillingSide Caller => new(0);

    /// <summary>Callee (1).</summary>
    public static CdrBillingSide Callee => new(1);

    /// <summary>External (2).</summary>
    public static CdrBillingSide External => new(2);

    /// <inheritdoc/>
    public static CdrBillingSide FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(Caller),
        1 => nameof(Callee),
        2 => nameof(External),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
