using System.Text.Json;
using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CompanyTimeConverter), typeof(TextConverter), typeof(WholeNumberConverter), typeof(SecondsConverter),
        typeof(YunkePageConverter<CallLog>),
    ])]
[JsonSerializable(typeof(ListCallLogsBody))]
[JsonSerializable(typeof(CallLog))]
[JsonSerializable(typeof(YunkePage<CallLog>))]
internal sealed partial class CallLogsJson : JsonSerializerContext
{
    private static CallLogsJson? s_last;
    private static TimeZoneInfo? s_lastZone;

    /// <summary>How to read the times of a company's zone. Companies of one program share a zone as a rule: the last one is kept.</summary>
    public static CallLogsJson For(TimeZoneInfo zone)
    {
        if (zone == CompanyTime.China)
        {
            return Default;
        }

        if (s_last is { } last && s_lastZone == zone)
        {
            return last;
        }

        var options = new JsonSerializerOptions(Default.Options);
        options.Converters.Insert(0, new CompanyTimeConverter(zone));
        (s_last, s_lastZone) = (new CallLogsJson(options), zone);
        return s_last;
    }
}
