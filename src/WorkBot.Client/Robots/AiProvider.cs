using System.Text.Json.Serialization;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Whose model a robot uses (AI 服务商). Values that are not listed here pass through.</summary>
/// <param name="Value">The text on the wire.</param>
[JsonConverter(typeof(OpenTextEnumerationConverter<AiProvider>))]
public readonly record struct AiProvider(string Value) : IOpenTextEnumeration<AiProvider>
{
    /// <summary>The text on the wire; empty for the default value.</summary>
    public string Value { get => field ?? ""; } = Value;

    /// <summary>Doubao (豆包) (<c>doubao</c>).</summary>
    public static AiProvider Doubao => new("doubao");

    /// <summary>Dify (<c>dify</c>).</summary>
    public static AiProvider Dify => new("dify");

    /// <summary>DeepSeek (<c>deepseek</c>).</summary>
    public static AiProvider DeepSeek => new("deepseek");

    /// <summary>Kimi (<c>kimi</c>).</summary>
    public static AiProvider Kimi => new("kimi");

    /// <summary>One of your own (自定义) (<c>custom</c>).</summary>
    public static AiProvider Custom => new("custom");

    /// <inheritdoc/>
    public static AiProvider FromValue(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
