using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(RecordingUrlAnswer))]
internal sealed partial class RecordingsJson : JsonSerializerContext;
