using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yunke.Client;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CompanyTimeConverter), typeof(LooseTextConverter), typeof(LooseNumberConverter), typeof(LooseSecondsConverter),
        typeof(YunkePageConverter<CallLog>),
    ])]
[JsonSerializable(typeof(ListCallLogsBody))]
[JsonSerializable(typeof(CallLog))]
[JsonSerializable(typeof(YunkePage<CallLog>))]
internal sealed partial class CallLogsJson : JsonSerializerContext
{
    private static readonly ConcurrentDictionary<string, CallLogsJson> Contexts = new(StringComparer.Ordinal);

    /// <summary>How to read the times of a company's zone.</summary>
    public static CallLogsJson For(TimeZoneInfo zone) =>
        zone == CompanyTime.China ? Default : Contexts.GetOrAdd(zone.Id, static (_, zone) => Create(zone), zone);

    private static CallLogsJson Create(TimeZoneInfo zone)
    {
        var options = new JsonSerializerOptions(Default.Options);
        options.Converters.Insert(0, new CompanyTimeConverter(zone));
        return new CallLogsJson(options);
    }
}
