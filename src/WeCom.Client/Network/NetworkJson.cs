using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(TextListConverter)])]
[JsonSerializable(typeof(WeComAddresses))]
internal sealed partial class NetworkJson : JsonSerializerContext;
