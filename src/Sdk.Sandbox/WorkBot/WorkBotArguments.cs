using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The members of a request. A wrong type is refused with 400; <c>null</c> is as good as absent.</summary>
internal readonly struct WorkBotArguments(JsonElement members)
{
    public JsonElement Members => members;

    /// <summary>A text that must be there and say something.</summary>
    public string Text(string name) =>
        TextOrNull(name) is { Length: > 0 } text ? text : throw WorkBotRefusal.BadRequest($"缺少参数 {name}");

    public string? TextOrNull(string name) => Find(name, JsonValueKind.String)?.GetString();

    public long Integer(string name) => LongOrNull(name) ?? throw WorkBotRefusal.BadRequest($"缺少参数 {name}");

    public int? IntegerOrNull(string name) =>
        Find(name, JsonValueKind.Number) is not { } value ? null : value.TryGetInt32(out int number) ? number : throw Wrong(name);

    public long? LongOrNull(string name) =>
        Find(name, JsonValueKind.Number) is not { } value ? null : value.TryGetInt64(out long number) ? number : throw Wrong(name);

    public double? NumberOrNull(string name) => Find(name, JsonValueKind.Number)?.GetDouble();

    public bool? BooleanOrNull(string name) => (Find(name, JsonValueKind.True) ?? Find(name, JsonValueKind.False))?.GetBoolean();

    public DateTimeOffset? TimeOrNull(string name)
    {
        if (TextOrNull(name) is not { } text) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw Wrong(name);
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name, JsonValueKind.Array) is not { } list) return [];
        return [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong(name))];
    }

    public WorkBotArguments Object(string name) =>
        Find(name, JsonValueKind.Object) is { } value ? new(value) : throw WorkBotRefusal.BadRequest($"缺少参数 {name}");

    private static WorkBotRefusal Wrong(string name) => WorkBotRefusal.BadRequest($"参数 {name} 格式错误");

    private JsonElement? Find(string name, JsonValueKind kind)
    {
        if (members.ValueKind != JsonValueKind.Object || !members.TryGetProperty(name, out JsonElement value)) return null;
        if (value.ValueKind == kind) return value;
        // Two kinds make one type: the caller asks for the other one next.
        bool isOtherFlag = kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False;
        return value.ValueKind == JsonValueKind.Null || isOtherFlag ? null : throw Wrong(name);
    }
}
