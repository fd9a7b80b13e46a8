using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>
/// The members of a request after <see cref="Vos3000RequestReader"/> has checked their types. What an operation needs and the
/// specification leaves optional is refused here with -12103 when it is absent or empty.
/// </summary>
internal readonly struct Vos3000Arguments(JsonElement members)
{
    public JsonElement Members => members;

    public bool Has(string name) => Find(name) is not null;

    public string Text(string name) => TextOrNull(name) is { Length: > 0 } text ? text : throw Missing();

    public string? TextOrNull(string name) => Find(name)?.GetString();

    public int Integer(string name) => IntegerOrNull(name) ?? throw Missing();

    public int? IntegerOrNull(string name) => Find(name)?.GetInt32();

    /// <summary>A number from 0 to a maximum.</summary>
    public int? ChoiceOrNull(string name, int maximum) => IntegerOrNull(name) switch
    {
        null => null,
        { } value when value >= 0 && value <= maximum => value,
        _ => throw new Vos3000Refusal(Vos3000Codes.WrongParameter),
    };

    public long? LongOrNull(string name) => Find(name)?.GetInt64();

    public decimal Number(string name) => NumberOrNull(name) ?? throw Missing();

    public decimal? NumberOrNull(string name) => Find(name)?.GetDecimal();

    public bool Boolean(string name) => Find(name)?.GetBoolean() ?? false;

    /// <summary>An empty array says as little as an absent one.</summary>
    public List<string>? TextsOrNull(string name) => ListOrNull(name, item => item.GetString()!);

    public List<string> Texts(string name) => TextsOrNull(name) ?? throw Missing();

    public List<int>? IntegersOrNull(string name) => ListOrNull(name, item => item.GetInt32());

    public List<int> Integers(string name) => IntegersOrNull(name) ?? throw Missing();

    public List<JsonElement> Objects(string name) => ListOrNull(name, item => item) ?? throw Missing();

    public Vos3000Arguments? ObjectOrNull(string name) => Find(name) is { } value ? new Vos3000Arguments(value) : null;

    private static Vos3000Refusal Missing() => new(Vos3000Codes.MissingParameter);

    private List<T>? ListOrNull<T>(string name, Func<JsonElement, T> read) =>
        Find(name) is { } value && value.GetArrayLength() > 0 ? [.. value.EnumerateArray().Select(read)] : null;

    private JsonElement? Find(string name) => members.TryGetProperty(name, out JsonElement value) ? value : null;
}
