using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vos3000.Client;

namespace Sdk.Benchmarks;

/// <summary>What is asked.</summary>
internal sealed class BareQuery
{
    public IReadOnlyList<string>? Accounts { get; init; }
}

/// <summary>What every answer tells besides its rows.</summary>
internal interface IBareAnswer
{
    int RetCode { get; }
}

/// <summary>The whole answer. Its rows are the client's own model, so that both sides make the same objects.</summary>
internal sealed class BareAnswer : IBareAnswer
{
    public int RetCode { get; init; } = -1;

    public string? Exception { get; init; }

    [JsonPropertyName("infoCustomers")]
    [AllowNull]
    public IReadOnlyList<Customer> Customers { get => field ?? []; init; }
}

/// <summary>The dates of the model; its own converter is internal to the client.</summary>
internal sealed class EpochConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetInt64() switch
    {
        <= 0 => null,
        long.MaxValue => DateTimeOffset.MaxValue,
        { } milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
    };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochConverter), typeof(SecondsConverter)])]
[JsonSerializable(typeof(BareQuery))]
[JsonSerializable(typeof(BareAnswer))]
[JsonSerializable(typeof(BareCdrQuery))]
[JsonSerializable(typeof(BareCdrs<Cdr>), TypeInfoPropertyName = "SameCdrs")]
[JsonSerializable(typeof(BareCdrs<PlainCdr>), TypeInfoPropertyName = "PlainCdrs")]
internal sealed partial class BareJson : JsonSerializerContext;
