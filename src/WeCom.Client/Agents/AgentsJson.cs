using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(NumericFlagConverter)])]
[JsonSerializable(typeof(WeComAgent))]
[JsonSerializable(typeof(WeComAgentList))]
internal sealed partial class AgentsJson : JsonSerializerContext;
