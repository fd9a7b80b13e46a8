using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Benchmarks;

/// <summary>Which call records are asked for. The days are texts of the wire already.</summary>
internal sealed class BareCdrQuery
{
    public IReadOnlyList<string>? Accounts { get; init; }

    public string? BeginTime { get; init; }

    public string? EndTime { get; init; }
}

/// <summary>
/// The whole answer to a read of call records. The goals bind the read into the client's own model, as for customers: both sides make
/// the same objects, and what is left is the work of the client. The read into <see cref="PlainCdr"/> shows what the model itself costs.
/// </summary>
/// <typeparam name="TRow">What a record becomes.</typeparam>
internal sealed class BareCdrs<TRow> : IBareAnswer
{
    public int RetCode { get; init; } = -1;

    public string? Exception { get; init; }

    [JsonPropertyName("infoCdrs")]
    [AllowNull]
    public IReadOnlyList<TRow> Cdrs { get => field ?? []; init; }
}

/// <summary>The durations of the model; its own converter is internal to the client.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeSpan.FromSeconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
