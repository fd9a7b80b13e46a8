namespace WorkBot.Client;

/// <summary>Which log entries to list. Everything may be left out.</summary>
public sealed class ListLogsRequest
{
    /// <summary>The number of the page, from 1, which is the default (<c>page</c>).</summary>
    public int? Page { get; init; }

    /// <summary>How many items a page has, 20 by default (<c>pageSize</c>).</summary>
    public int? PageSize { get; init; }

    /// <summary>Only entries of this type (<c>logType</c>).</summary>
    public LogType? LogType { get; init; }

    /// <summary>Only entries of this level (<c>level</c>).</summary>
    public WorkBotLogLevel? Level { get; init; }

    internal static void Validate(ListLogsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.Positive(request.Page);
        Check.Positive(request.PageSize);
        Check.Optional(request.LogType);
        Check.Optional(request.Level);
    }

    internal ListLogsRequest At(int page) => new()
    {
        Page = page,
        PageSize = PageSize,
        LogType = LogType,
        Level = Level,
    };
}
