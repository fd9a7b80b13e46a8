using System.Text.Json.Serialization;
using Sdk.Core;

namespace WeCom.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextConverter), typeof(WholeNumberConverter), typeof(UnixSecondsConverter)])]
[JsonSerializable(typeof(WeComMedia))]
[JsonSerializable(typeof(WeComImage))]
[JsonSerializable(typeof(WeComJob))]
[JsonSerializable(typeof(WeComUploadByUrlResult))]
[JsonSerializable(typeof(UploadByUrlBody))]
[JsonSerializable(typeof(UploadJobBody))]
internal sealed partial class MediaJson : JsonSerializerContext;
