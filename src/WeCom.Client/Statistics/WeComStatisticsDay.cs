using System.Globalization;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>The day that messages are counted for (<c>time_type</c>). Values that are not listed here pass through.</summary>
/// <param name="Value">The number on the wire.</param>
[JsonConverter(typeof(OpenEnumerationConverter<WeComStatisticsDay>))]
public readonly record struct WeComStatisticsDay(int Value) : IOpenEnumeration<WeComStatisticsDay>
{
    /// <summary>Today, so far (当天) (<c>0</c>).</summary>
    public static WeComStatisticsDay Today => new(0);

    /// <summary>Yesterday (昨天) (<c>1</c>).</summary>
    public static WeComStatisticsDay Yesterday => new(1);

    /// <inheritdoc/>
    public static WeComStatisticsDay FromValue(int value) => new(value);

    /// <summary>The number on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
