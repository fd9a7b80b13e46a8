using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox;

/// <summary>The members of a JSON object. <c>null</c> is as good as absent; a wrong type is refused.</summary>
internal sealed class WeComArguments(JsonElement members, string path = "")
{
    /// <summary>Where the object stands in the body, for the words of refusals; empty for the body itself.</summary>
    public string Path => path;

    public JsonNode? Node => members.ValueKind == JsonValueKind.Object ? JsonObject.Create(members) : null;

    public bool Has(string name) => Find(name) is not null;

    public string? TextOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.String ? Read(value) : throw Wrong(name);
    }

    public string TextOrEmpty(string name) => TextOrNull(name) ?? "";

    /// <summary>A text that must be there and say something.</summary>
    public string Text(string name, int missing = WeComCodes.EmptyParameter) =>
        TextOrNull(name) is { Length: > 0 } text ? text : throw WeComRefusal.Of(missing, NameOf(name));

    /// <summary>A text of at most so many bytes of UTF-8; <see langword="null"/> when it is absent.</summary>
    public string? Bytes(string name, int maximum, int code = WeComCodes.InvalidParameter) =>
        TextOrNull(name) is { } text && Encoding.UTF8.GetByteCount(text) > maximum ? throw WeComRefusal.Of(code, NameOf(name)) : TextOrNull(name);

    /// <summary>A text of at most so many characters; <see langword="null"/> when it is absent.</summary>
    public string? Characters(string name, int maximum, int code = WeComCodes.InvalidParameter) =>
        TextOrNull(name) is { } text && text.EnumerateRunes().Count() > maximum ? throw WeComRefusal.Of(code, NameOf(name)) : TextOrNull(name);

    public long? LongOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : throw Wrong(name);
    }

    public int? NumberOrNull(string name) => LongOrNull(name) switch
    {
        null => null,
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Wrong(name),
    };

    public int Number(string name, int missing = WeComCodes.EmptyParameter) =>
        NumberOrNull(name) ?? throw WeComRefusal.Of(missing, NameOf(name));

    /// <summary>A number in a range; what stands for an absent one otherwise.</summary>
    public int Between(string name, int minimum, int maximum, int absent)
    {
        int number = NumberOrNull(name) ?? absent;
        return number >= minimum && number <= maximum ? number : throw Wrong(name);
    }

    public double? FractionOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Wrong(name);
    }

    public bool? FlagOrNull(string name) => Find(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name),
    };

    public IReadOnlyList<string> Texts(string name) => TextsOrNull(name) ?? [];

    public IReadOnlyList<string>? TextsOrNull(string name) =>
        Items(name)?.Select(item => item.ValueKind == JsonValueKind.String ? Read(item) : throw Wrong(name)).ToArray();

    public IReadOnlyList<int> Numbers(string name) => NumbersOrNull(name) ?? [];

    public IReadOnlyList<int>? NumbersOrNull(string name) => Items(name)
        ?.Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int number) ? number : throw Wrong(name)).ToArray();

    /// <summary>Numbers from 0 up to below 2^32, as the address book sorts by.</summary>
    public IReadOnlyList<long>? OrdersOrNull(string name) => Items(name)
        ?.Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetUInt32(out uint number) ? (long)number : throw Wrong(name)).ToArray();

    public WeComArguments? ObjectOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Object ? new WeComArguments(value, NameOf(name)) : throw Wrong(name);
    }

    public WeComArguments Object(string name, int missing = WeComCodes.EmptyParameter) =>
        ObjectOrNull(name) ?? throw WeComRefusal.Of(missing, NameOf(name));

    public IReadOnlyList<WeComArguments>? ObjectsOrNull(string name) => Items(name)
        ?.Select(item => item.ValueKind == JsonValueKind.Object ? new WeComArguments(item, NameOf(name)) : throw Wrong(name)).ToArray();

    public IReadOnlyList<WeComArguments> Objects(string name) => ObjectsOrNull(name) ?? [];

    public string NameOf(string name) => path.Length == 0 ? name : path + "." + name;

    public WeComRefusal Wrong(string name) => WeComRefusal.Illegal(NameOf(name));

    private static string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which only an escape can express.
            throw new WeComRefusal(40033);
        }
    }

    private JsonElement[]? Items(string name)
    {
        if (Find(name) is not { } list) return null;
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : throw Wrong(name);
    }

    private JsonElement? Find(string name) =>
        members.ValueKind == JsonValueKind.Object && members.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
