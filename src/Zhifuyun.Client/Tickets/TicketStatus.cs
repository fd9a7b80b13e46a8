using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>The state of a ticket (工单状态). The documentation names these by way of example. Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<TicketStatus>))]
public readonly record struct TicketStatus(string Value) : IOpenTextEnumeration<TicketStatus>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Not yet dealt with (待处理) (<c>pending</c>).</summary>
    public static TicketStatus Pending => new("pending");

    /// <summary>Resolved (已解决) (<c>resolved</c>).</summary>
    public static TicketStatus Resolved => new("resolved");

    /// <summary>Closed (已关闭) (<c>closed</c>).</summary>
    public static TicketStatus Closed => new("closed");

    /// <inheritdoc/>
    public static TicketStatus FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
