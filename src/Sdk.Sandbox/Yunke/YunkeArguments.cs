using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>The members of a JSON body. <c>null</c> is as good as absent; a wrong type is refused.</summary>
internal sealed class YunkeArguments(JsonElement members)
{
    /// <summary>A text that must be there and say something.</summary>
    public string Text(string name) => TextOrEmpty(name) is { Length: > 0 } text ? text : throw YunkeRefusal.WrongParameter(name);

    /// <summary>A text that must be there, and may be empty.</summary>
    public string SentText(string name) => Find(name) is null ? throw YunkeRefusal.WrongParameter(name) : TextOrEmpty(name);

    public string TextOrEmpty(string name)
    {
        if (Find(name) is not { } value) return "";
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw YunkeRefusal.WrongParameter(name);
    }

    /// <summary>A whole number or a text of one; <see langword="null"/> when it is absent or an empty text.</summary>
    public int? NumberOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        string text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!,
            _ => throw YunkeRefusal.WrongParameter(name),
        };
        if (text.Length == 0) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw YunkeRefusal.WrongParameter(name);
    }

    /// <summary>A number from 1 up.</summary>
    public int Count(string name, int absent, int maximum)
    {
        int number = NumberOrNull(name) ?? absent;
        return number >= 1 && number <= maximum ? number : throw YunkeRefusal.WrongParameter(name);
    }

    public bool Flag(string name, bool absent) => Find(name)?.ValueKind switch
    {
        null => absent,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw YunkeRefusal.WrongParameter(name),
    };

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name, JsonValueKind.String).Select(item => item.GetString()!)];

    public IReadOnlyList<YunkeArguments> Objects(string name) =>
        [.. Items(name, JsonValueKind.Object).Select(item => new YunkeArguments(item))];

    /// <summary>Whether the member is there and is not <c>null</c>.</summary>
    public bool Has(string name) => Find(name) is not null;

    private List<JsonElement> Items(string name, JsonValueKind kind)
    {
        if (Find(name) is not { } list) return [];
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == kind)
            ? [.. list.EnumerateArray()]
            : throw YunkeRefusal.WrongParameter(name);
    }

    private JsonElement? Find(string name) =>
        members.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
