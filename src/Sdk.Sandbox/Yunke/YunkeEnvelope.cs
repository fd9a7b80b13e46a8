using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes answers in the shape that is switched on.</summary>
internal sealed class YunkeEnvelope(YunkeSandbox sandbox)
{
    private const string JsonType = "application/json;charset=UTF-8";

    // Chinese is sent as it is, not as \u escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A success.</summary>
    /// <param name="data">Writes the value of <c>data</c>.</param>
    public SandboxAnswer Success(Action<Utf8JsonWriter> data) => Answer(json =>
    {
        json.WriteBoolean("success", true);
        if (sandbox.CodeStyle != YunkeCodeStyle.Missing) WriteCode(json, YunkeCodes.Success);
        json.WriteString(sandbox.MessageMember, "操作成功");
        json.WritePropertyName("data");
        data(json);
    });

    /// <summary>A success whose <c>data</c> is an object.</summary>
    public SandboxAnswer SuccessObject(Action<Utf8JsonWriter> members) => Success(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    public SandboxAnswer SuccessText(string text) => Success(json => json.WriteStringValue(text));

    /// <summary>A failure with HTTP 200.</summary>
    /// <param name="code">The code; <see langword="null"/> leaves it out.</param>
    /// <param name="message">The words; <see langword="null"/> leaves them out.</param>
    public SandboxAnswer Failure(int? code, string? message) => Answer(json =>
    {
        json.WriteBoolean("success", false);
        if (code is { } value) WriteCode(json, value);
        if (message is not null) json.WriteString(sandbox.MessageMember, message);
    });

    private static SandboxAnswer Answer(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return new SandboxAnswer { ContentType = JsonType, Body = buffer.WrittenMemory };
    }

    private void WriteCode(Utf8JsonWriter json, int code)
    {
        if (sandbox.CodeStyle == YunkeCodeStyle.Text) json.WriteString("code", code.ToString(CultureInfo.InvariantCulture));
        else json.WriteNumber("code", code);
    }
}
