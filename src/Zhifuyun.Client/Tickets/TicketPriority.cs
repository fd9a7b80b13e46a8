using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>How urgent a ticket is (优先级). The documentation names medium by way of example. Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<TicketPriority>))]
public readonly record struct TicketPriority(string Value) : IOpenTextEnumeration<TicketPriority>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Low (低) (<c>low</c>).</summary>
    public static TicketPriority Low => new("low");

    /// <summary>Medium (中) (<c>medium</c>).</summary>
    public static TicketPriority Medium => new("medium");

    /// <summary>High (高) (<c>high</c>).</summary>
    public static TicketPriority High => new("high");

    /// <summary>Urgent (紧急) (<c>urgent</c>).</summary>
    public static TicketPriority Urgent => new("urgent");

    /// <inheritdoc/>
    public static TicketPriority FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
