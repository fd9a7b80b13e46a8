using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The color of the source of a card (来源文字的颜色), 0 to 3. Others are for the service to judge where
/// <see cref="WeComOptions.ChecksLimits"/> is off.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComCardColor>))]
public readonly record struct WeComCardColor(int Value) : IOpenEnumeration<WeComCardColor>
{
    /// <summary>Gray (灰色) (0).</summary>
    public static WeComCardColor Gray => new(0);

    /// <summary>Black (黑色) (1).</summary>
    public static WeComCardColor Black => new(1);

    /// <summary>Red (红色) (2).</summary>
    public static WeComCardColor Red => new(2);

    /// <summary>Green (绿色) (3).</summary>
    public static WeComCardColor Green => new(3);

    /// <inheritdoc/>
    public static WeComCardColor FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
