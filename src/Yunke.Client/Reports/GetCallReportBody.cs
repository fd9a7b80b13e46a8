using System.Text.Json.Serialization;
using Sdk.Core;

namespace Yunke.Client;

internal sealed class GetCallReportBody(GetCallReportRequest request, int page, int pageSize)
{
    public string ChildModule => request.Kind switch
    {
        CallReportKind.Outbound => "outCall",
        CallReportKind.Inbound => "inCall",
        _ => "allCall",
    };

    [JsonPropertyName("starttime")]
    public string StartTime => DateConverter.Format(request.From);

    [JsonPropertyName("endtime")]
    public string EndTime => DateConverter.Format(request.To);

    public string DepartId => request.DepartmentId ?? "";

    public string SearchUserId => request.UserId ?? "";

    public string Option { get; } = "1";

    public int Page => page;

    public int PageSize => pageSize;
}
