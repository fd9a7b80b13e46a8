using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>How grave a log entry is (日志级别). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<WorkBotLogLevel>))]
public readonly record struct WorkBotLogLevel(string Value) : IOpenTextEnumeration<WorkBotLogLevel>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>For debugging (<c>debug</c>).</summary>
    public static WorkBotLogLevel Debug => new("debug");

    /// <summary>Information (<c>info</c>).</summary>
    public static WorkBotLogLevel Info => new("info");

    /// <summary>A warning (<c>warn</c>).</summary>
    public static WorkBotLogLevel Warning => new("warn");

    /// <summary>An error (<c>error</c>).</summary>
    public static WorkBotLogLevel Error => new("error");

    /// <inheritdoc/>
    public static WorkBotLogLevel FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
