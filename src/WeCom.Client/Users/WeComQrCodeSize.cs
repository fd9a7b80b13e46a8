using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>How large a QR code is (<c>size_type</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComQrCodeSize>))]
public readonly record struct WeComQrCodeSize(int Value) : IOpenEnumeration<WeComQrCodeSize>
{
    /// <summary>171 × 171 pixels (1).</summary>
    public static WeComQrCodeSize Small => new(1);

    /// <summary>399 × 399 pixels (2).</summary>
    public static WeComQrCodeSize Medium => new(2);

    /// <summary>741 × 741 pixels (3).</summary>
    public static WeComQrCodeSize Large => new(3);

    /// <summary>2052 × 2052 pixels (4).</summary>
    public static WeComQrCodeSize Largest => new(4);

    /// <inheritdoc/>
    public static WeComQrCodeSize FromValue(int value) => new(value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
