using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Where a log entry comes from (日志类型). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<LogType>))]
public readonly record struct LogType(string Value) : IOpenTextEnumeration<LogType>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>The REST API (接口) (<c>api</c>).</summary>
    public static LogType Api => new("api");

    /// <summary>Faults (错误) (<c>error</c>).</summary>
    public static LogType Error => new("error");

    /// <summary>The application (应用) (<c>application</c>).</summary>
    public static LogType Application => new("application");

    /// <summary>What people did (审计) (<c>audit</c>).</summary>
    public static LogType Audit => new("audit");

    /// <summary>The WebSocket (<c>websocket</c>).</summary>
    public static LogType WebSocket => new("websocket");

    /// <summary>The model (<c>ai</c>).</summary>
    public static LogType Ai => new("ai");

    /// <inheritdoc/>
    public static LogType FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
