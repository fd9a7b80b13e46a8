using System.Text.Json.Serialization;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(YunkePageConverter<CallReportRow>)])]
[JsonSerializable(typeof(GetCallReportBody))]
[JsonSerializable(typeof(CallReportRow))]
[JsonSerializable(typeof(YunkePage<CallReportRow>))]
internal sealed partial class ReportsJson : JsonSerializerContext;
