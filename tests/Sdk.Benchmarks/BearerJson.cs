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
