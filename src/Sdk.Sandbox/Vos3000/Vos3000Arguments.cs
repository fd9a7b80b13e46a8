using System.Globalization;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>
/// Reads the members of a request and refuses as the server does: -12103 for a mandatory member that is absent, null or empty,
/// -10124 for a wrong type. Numbers may come as strings, but not the other way round. Names are case-sensitive.
/// </summary>
internal readonly struct Vos3000Arguments(JsonElement members)
{
    private const int MaximumTextLength = 255;
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    public string Text(string name) => TextOrNull(name) is { Length: > 0 } text ? text : throw Missing();

    public string? TextOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return TextOf(value);
    }

    public int Integer(string name) => IntegerOrNull(name) ?? throw Missing();

    public int? IntegerOrNull(string name) => Find(name) is { } value ? IntegerOf(value) : null;

    /// <summary>A number from 0 to a maximum; 0 when absent.</summary>
    public int Choice(string name, int maximum)
    {
        int value = IntegerOrNull(name) ?? 0;
        return value >= 0 && value <= maximum ? value : throw Wrong();
    }

    public long? LongOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out long number) => number,
            JsonValueKind.String when long.TryParse(value.GetString(), Whole, Invariant, out long number) => number,
            _ => throw Wrong(),
        };
    }

    public decimal Money(string name) => MoneyOrNull(name) ?? throw Missing();

    public decimal? MoneyOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDecimal(out decimal number) => number,
            JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Float, Invariant, out decimal number) => number,
            _ => throw Wrong(),
        };
    }

    /// <summary>An empty array says as little as an absent one.</summary>
    public List<string>? TextsOrNull(string name) => ListOrNull(name, TextOf);

    public List<int> Integers(string name) => ListOrNull(name, IntegerOf) ?? throw Missing();

    public Vos3000Arguments? ObjectOrNull(string name)
    {
        if (Find(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Object ? new Vos3000Arguments(value) : throw Wrong();
    }

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= MaximumTextLength } text ? text : throw Wrong();

    private static int IntegerOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out int number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), Whole, Invariant, out int number) => number,
        _ => throw Wrong(),
    };

    private static Vos3000Refusal Missing() => new(Vos3000Codes.MissingParameter);

    private static Vos3000Refusal Wrong() => new(Vos3000Codes.WrongParameter);

    private List<T>? ListOrNull<T>(string name, Func<JsonElement, T> read)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array) throw Wrong();
        List<T> items = new(value.GetArrayLength());
        foreach (JsonElement item in value.EnumerateArray()) items.Add(read(item));
        return items.Count > 0 ? items : null;
    }

    private JsonElement? Find(string name) =>
        members.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
