using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>How a button of a card looks (按钮样式): the service knows four styles, 1 to 4. Others are for the service to judge where <see cref="WeComOptions.ChecksLimits"/> is off.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComCardButtonStyle>))]
public readonly record struct WeComCardButtonStyle(int Value) : IOpenEnumeration<WeComCardButtonStyle>
{
    /// <summary>The first style (1).</summary>
    public static WeComCardButtonStyle Style1 => new(1);

    /// <summary>The second style (2).</summary>
    public static WeComCardButtonStyle Style2 => new(2);

    /// <summary>The third style (3).</summary>
    public static WeComCardButtonStyle Style3 => new(3);

    /// <summary>The fourth style (4).</summary>
    public static WeComCardButtonStyle Style4 => new(4);

    /// <inheritdoc/>
    public static WeComCardButtonStyle FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
