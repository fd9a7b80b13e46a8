using Sdk.Core;

namespace WeCom.Client;

/// <summary>What a monitor knows of a live.</summary>
internal sealed class MonitoredLive(string livingId)
{
    private WeComLiveStatus? _status;
    private string? _failure;

    public string LivingId => livingId;

    public bool IsOver { get; private set; }

    /// <summary>Takes an answer.</summary>
    /// <returns>What is to be told; null for nothing new.</returns>
    public WeComLiveChange? Take(ApiResult<WeComLive> answer) =>
        answer.TryGetValue(out WeComLive? live, out ApiError? error) ? Take(live) : Take(error);

    private WeComLiveChange? Take(WeComLive live)
    {
        if (live.Status is not { } status)
        {
            return null;
        }

        bool isRecovery = _failure is not null;
        _failure = null;
        if (status == _status && !isRecovery)
        {
            return null;
        }

        IsOver = status.IsFinal;
        var change = new WeComLiveChange { LivingId = livingId, Previous = _status, Status = status, Live = live, IsLast = IsOver };
        _status = status;
        return change;
    }

    private WeComLiveChange? Take(ApiError error)
    {
        IsOver = IsFinal(error);
        if (error.Code == _failure && !IsOver)
        {
            return null;
        }

        _failure = error.Code;
        return new WeComLiveChange { LivingId = livingId, Previous = _status, Status = _status, Error = error, IsLast = IsOver };
    }

    /// <summary>What no repetition changes: there is no such live, it is another application's, or this application may not read it.</summary>
    private static bool IsFinal(ApiError error) => error.Code == WeComErrors.ForeignLive
        || error.Category is ErrorCategory.NotFound or ErrorCategory.InvalidRequest or ErrorCategory.PermissionDenied or ErrorCategory.CredentialsRejected;
}
