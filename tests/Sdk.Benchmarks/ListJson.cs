using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;
using WorkBot.Client;
using Zhifuyun.Client;

namespace Sdk.Benchmarks;

/// <summary>An answer with an envelope around its payload.</summary>
internal sealed class BareEnvelope<T>
{
    public int? Code { get; set; }

    public T? Data { get; set; }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextConverter), typeof(LongNumberConverter), typeof(RealNumberConverter), typeof(TimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(BareEnvelope<ZhifuyunPage<ZhifuyunTicket>>))]
internal sealed partial class BareZhifuyunJson : JsonSerializerContext;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(TextConverter), typeof(TextListConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(RealNumberConverter),
        typeof(TimestampConverter),
    ])]
[JsonSerializable(typeof(BareEnvelope<WorkBotPage<Robot>>))]
internal sealed partial class BareWorkBotJson : JsonSerializerContext;

/// <summary>The members of a call record that the client knows, read by hand.</summary>
internal sealed class BareCallLog
{
    public string? Id { get; set; }

    public string? CallNumber { get; set; }

    public string? PlanCustomerName { get; set; }

    public string? PlanCustomerCompany { get; set; }

    public string? UserIdName { get; set; }

    public int? CallStatus { get; set; }

    public DateTimeOffset? StartCallTime { get; set; }

    public int? CallSeconds { get; set; }

    public string? CallDuration { get; set; }

    public string? Progress { get; set; }

    public string? SimPhone { get; set; }

    public DateTimeOffset? CreatedTime { get; set; }

    public int? RingSecond { get; set; }

    public int? IncomingCall { get; set; }

    public string? RecordFile { get; set; }
}

internal sealed class BareCallLogPage
{
    public long? TotalCount { get; set; }

    public long? PageCount { get; set; }

    public IReadOnlyList<BareCallLog>? Data { get; set; }
}

internal sealed class BareTimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text
            ? new DateTimeOffset(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), TimeSpan.FromHours(8))
            : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException();
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(BareTimeConverter)])]
[JsonSerializable(typeof(BareEnvelope<BareCallLogPage>))]
internal sealed partial class BareYunkeJson : JsonSerializerContext;
