using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>Writes JSON in the shapes of the wire reference.</summary>
internal static class ZhifuyunJson
{
    // Chinese is sent as it is, not as \u escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object with an answer around it.</summary>
    public static SandboxAnswer Answer(int status, Action<Utf8JsonWriter> members) =>
        new() { Status = status, ContentType = "application/json", Body = Document(members) };

    public static SandboxAnswer Success(int status, Action<Utf8JsonWriter> data) => Answer(status, json =>
    {
        json.WriteNumber("code", ZhifuyunCodes.Success);
        json.WriteStartObject("data");
        data(json);
        json.WriteEndObject();
    });

    public static SandboxAnswer Failure(int status, int code, string message) => Answer(status, json =>
    {
        json.WriteNumber("code", code);
        json.WriteString("message", message);
    });

    public static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>An instant as <c>2024-01-01T10:00:00Z</c>.</summary>
    public static void Instant(Utf8JsonWriter json, string name, DateTimeOffset value) =>
        json.WriteString(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public static void Write(Utf8JsonWriter json, ZhifuyunSandboxConversation row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("user_id", row.UserId);
        json.WriteString("channel", row.Channel);
        json.WriteString("status", row.Status);
        Instant(json, "created_at", row.CreatedAt);
        Instant(json, "updated_at", row.UpdatedAt);
    }

    public static void Write(Utf8JsonWriter json, ZhifuyunSandboxTicket row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("title", row.Title);
        json.WriteString("description", row.Description);
        json.WriteString("status", row.Status);
        json.WriteString("priority", row.Priority);
        json.WriteString("assignee_id", row.AssigneeId);
        json.WriteString("customer_email", row.CustomerEmail);
        Instant(json, "created_at", row.CreatedAt);
        Instant(json, "updated_at", row.UpdatedAt);
    }
}
