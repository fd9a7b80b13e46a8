using System.Text.Json.Serialization;

namespace Yunke.Client;

/// <summary>The whole form of the service's page: it sends every member, and what is left open as an empty text.</summary>
internal sealed class ListCallLogsBody(ListCallLogsRequest request, int page, int pageSize, TimeZoneInfo zone)
{
    public int Page => page;

    public int PageSize => pageSize;

    public string LastConnectTimeStart => CompanyTime.Format(request.From, zone);

    public string LastConnectTimeEnd => CompanyTime.Format(request.To, zone);

    public string DepartmentId => request.DepartmentId ?? "";

    public string UserId => request.UserId ?? "";

    public string CallType => request.CallType switch
    {
        Client.CallType.Outbound => "s",
        Client.CallType.Inbound => "i",
        _ => "",
    };

    public string SearchInfo => request.SearchInfo ?? "";

    public string SearchPhone => request.SearchPhone ?? "";

    public string SalesProgress => request.SalesProgress ?? "";

    public string StartVoiceTime => request.StartVoiceTime ?? "";

    public string EndVoiceTime => request.EndVoiceTime ?? "";

    public string StartCreateTime => CompanyTime.Format(request.CreatedFrom, zone);

    public string EndCreateTime => CompanyTime.Format(request.CreatedTo, zone);

    public string Id => request.Id ?? "";

    [JsonPropertyName("userKey")]
    public string UserKeyword => request.UserKeyword ?? "";

    [JsonPropertyName("callTimeStar")]
    public string CallTimeStart => request.CallTimeStart ?? "";

    public string CallTimeEnd => request.CallTimeEnd ?? "";

    public IReadOnlyList<string> RecordFroms => request.RecordFroms;

    public string QuitUserId => request.QuitUserId ?? "";

    public string CustomerSource => request.CustomerSource ?? "";
}
