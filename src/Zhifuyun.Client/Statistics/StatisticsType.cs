using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>What statistics are about (统计类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<StatisticsType>))]
public readonly record struct StatisticsType(string Value) : IOpenTextEnumeration<StatisticsType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Conversations (对话) (<c>conversation</c>).</summary>
    public static StatisticsType Conversation => new("conversation");

    /// <summary>Tickets (工单) (<c>ticket</c>).</summary>
    public static StatisticsType Ticket => new("ticket");

    /// <summary>Satisfaction of customers (满意度) (<c>satisfaction</c>).</summary>
    public static StatisticsType Satisfaction => new("satisfaction");

    /// <inheritdoc/>
    public static StatisticsType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
