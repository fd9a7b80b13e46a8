using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(LongNumberConverter), typeof(SecretClearTextConverter)])]
[JsonSerializable(typeof(ExportBody))]
[JsonSerializable(typeof(WeComJob))]
[JsonSerializable(typeof(WeComExportResult))]
internal sealed partial class ExportsJson : JsonSerializerContext;
