// Written by build/Vos3000.Models from build/specifications/vos3000.json: change those, not this file.
using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>The account that is billed (计费模式).</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CdrBillingMode>))]
public readonly record struct CdrBillingMode(int Value) : IOpenEnumeration<CdrBillingMode>
{
    /// <summary>Phone account (0).</summary>
    public static CdrBillingMode PhoneAccount => new(0);

    /// <summary>Mapping gateway account (1).</summary>
    public static CdrBillingMode MappingGatewayAccount => new(1);

    /// <summary>Bound number account (2).</summary>
    public static CdrBillingMode BoundNumberAccount => new(2);

    /// <summary>Active phone card account (3).</summary>
    public static CdrBillingMode ActivePhoneCardAccount => new(3);

    /// <inheritdoc/>
    public static CdrBillingMode FromValue(int value) => new(value);

    /// <summary>The name of a documented value, else the number.</summary>
    public override string ToString() => Value switch
    {
        0 => nameof(PhoneAccount),
        1 => nameof(MappingGatewayAccount),
        2 => nameof(BoundNumberAccount),
        3 => nameof(ActivePhoneCardAccount),
        _ => Value.ToString(CultureInfo.InvariantCulture),
    };
}
