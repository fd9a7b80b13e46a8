using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>The length of an entry of the trends (分组方式). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<StatisticsInterval>))]
public readonly record struct StatisticsInterval(string Value) : IOpenTextEnumeration<StatisticsInterval>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Days (按天) (<c>day</c>).</summary>
    public static StatisticsInterval Day => new("day");

    /// <summary>Weeks (按周) (<c>week</c>).</summary>
    public static StatisticsInterval Week => new("week");

    /// <summary>Months (按月) (<c>month</c>).</summary>
    public static StatisticsInterval Month => new("month");

    /// <inheritdoc/>
    public static StatisticsInterval FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
