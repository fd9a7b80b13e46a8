using System.Text.Json.Serialization;
using Sdk.Core;

namespace Zhifuyun.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(LongNumberConverter), typeof(RealNumberConverter), typeof(TimestampConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(CreateTicketRequest))]
[JsonSerializable(typeof(UpdateTicketStatusRequest))]
[JsonSerializable(typeof(ZhifuyunTicket))]
[JsonSerializable(typeof(ZhifuyunPage<ZhifuyunTicket>))]
internal sealed partial class TicketsJson : JsonSerializerContext;
