using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>Which side called. Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<CallDirection>))]
public readonly record struct CallDirection(int Value) : IOpenEnumeration<CallDirection>
{
    /// <summary>Staff called the customer (呼出) (0).</summary>
    public static CallDirection Outbound => new(0);

    /// <summary>The customer called (呼入) (1).</summary>
    public static CallDirection Inbound => new(1);

    /// <inheritdoc/>
    public static CallDirection FromValue(int value) => new(value);
}
