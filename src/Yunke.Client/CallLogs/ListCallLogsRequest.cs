namespace Yunke.Client;

/// <summary>
/// Which calls to list. Everything may be left out. Filters whose form the service does not document go out as they are given.
/// </summary>
public sealed class ListCallLogsRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many records a page has, 1 to 200 (<c>pageSize</c>). By default 100 for a single page, and 200 when the whole list is walked.</summary>
    public int? PageSize { get; init; }

    /// <summary>Only calls from this time on, down to the minute, in whatever zone it is given (<c>lastConnectTimeStart</c>).</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only calls up to this time, down to the minute (<c>lastConnectTimeEnd</c>).</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only calls of this department (<c>departmentId</c>).</summary>
    public string? DepartmentId { get; init; }

    /// <summary>Only calls of this member of staff (<c>userId</c>).</summary>
    public string? UserId { get; init; }

    /// <summary>Only calls of this direction (<c>callType</c>).</summary>
    public CallType CallType { get; init; }

    /// <summary>Words to look for (<c>searchInfo</c>).</summary>
    public string? SearchInfo { get; init; }

    /// <summary>A phone number to look for, or a part of one: digits (<c>searchPhone</c>).</summary>
    public string? SearchPhone { get; init; }

    /// <summary>How far the sale is (<c>salesProgress</c>).</summary>
    public string? SalesProgress { get; init; }

    /// <summary>The shortest call (<c>startVoiceTime</c>); seconds, it seems.</summary>
    public string? StartVoiceTime { get; init; }

    /// <summary>The longest call (<c>endVoiceTime</c>); seconds, it seems.</summary>
    public string? EndVoiceTime { get; init; }

    /// <summary>Only records made from this time on, down to the minute (<c>startCreateTime</c>).</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only records made up to this time, down to the minute (<c>endCreateTime</c>).</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>The record of this id (<c>id</c>).</summary>
    public string? Id { get; init; }

    /// <summary>Words to look for among staff (<c>userKey</c>).</summary>
    public string? UserKeyword { get; init; }

    /// <summary>The beginning of a range of call times (<c>callTimeStar</c>, as the service spells it).</summary>
    public string? CallTimeStart { get; init; }

    /// <summary>The end of a range of call times (<c>callTimeEnd</c>).</summary>
    public string? CallTimeEnd { get; init; }

    /// <summary>Where records come from (<c>recordFroms</c>).</summary>
    public IReadOnlyList<string> RecordFroms { get; init; } = [];

    /// <summary>Only calls of this member of staff who has left (<c>quitUserId</c>).</summary>
    public string? QuitUserId { get; init; }

    /// <summary>Where customers come from (<c>customerSource</c>).</summary>
    public string? CustomerSource { get; init; }

    internal static void Validate(ListCallLogsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Page(request.Page);
        Check.PageSize(request.PageSize, Check.LargestCallLogPage);
        Check.Order(request.From, request.To);
        Check.Order(request.CreatedFrom, request.CreatedTo);
        Check.Optional(request.DepartmentId);
        Check.Optional(request.UserId);
        if (request.SearchPhone is not null)
        {
            Check.Phone(request.SearchPhone);
        }

        if (!Enum.IsDefined(request.CallType))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request.CallType, "There is no such CallType.");
        }

        ArgumentNullException.ThrowIfNull(request.RecordFroms);
    }
}
