namespace Sdk.Sandbox;

/// <content>Lives.</content>
public sealed partial class WeComSandbox
{
    private static readonly TimeSpan ShareLifetime = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (string LivingId, WeComSandboxViewer Viewer, long At)> _shares = new(StringComparer.Ordinal);

    /// <summary>How many viewers a page of <c>living/get_watch_stat</c> has. The default is 10.</summary>
    public int ViewersPerPage { get; set; } = 10;

    /// <summary>Whether the second page of several is empty without being the last. The default is yes.</summary>
    public bool SendsEmptyViewerPage { get; set; } = true;

    /// <summary>Adds a live.</summary>
    /// <param name="live">The live. Without a living id it gets one.</param>
    /// <returns>The row as it was added.</returns>
    public WeComSandboxLive AddLive(WeComSandboxLive live)
    {
        ArgumentNullException.ThrowIfNull(live);
        lock (Gate)
        {
            if (live.LivingId.Length == 0) live = live with { LivingId = NextId("lv", 32) };
            Lives.Set(live);
            return live;
        }
    }

    /// <summary>Begins a live that is reserved.</summary>
    /// <param name="livingId">The living id.</param>
    /// <exception cref="KeyNotFoundException">There is no such live.</exception>
    public void StartLive(string livingId) => Change(livingId, live => live with { Status = 1, StartedAt = Time.GetUtcNow() });

    /// <summary>Ends a live, with a replay.</summary>
    /// <param name="livingId">The living id.</param>
    /// <exception cref="KeyNotFoundException">There is no such live.</exception>
    public void EndLive(string livingId) => Change(livingId, live => live with
    {
        Status = 2,
        Duration = live.StartedAt is { } started ? Time.GetUtcNow() - started : TimeSpan.Zero,
        HasReplay = true,
    });

    /// <summary>The code that a page of a shared live gets, good for 5 minutes.</summary>
    /// <param name="livingId">The living id.</param>
    /// <param name="viewer">Who watches, and who invited them.</param>
    /// <exception cref="KeyNotFoundException">There is no such live.</exception>
    public string IssueShareCode(string livingId, WeComSandboxViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        lock (Gate)
        {
            string code = NextId("sh", 40);
            _shares.Add(code, (Lives[livingId].LivingId, viewer, Time.GetTimestamp()));
            return code;
        }
    }

    internal (string LivingId, WeComSandboxViewer Viewer)? FindShare(string code) =>
        _shares.TryGetValue(code, out (string LivingId, WeComSandboxViewer Viewer, long At) share) && Time.GetElapsedTime(share.At) < ShareLifetime
            ? (share.LivingId, share.Viewer)
            : null;

    private void Change(string livingId, Func<WeComSandboxLive, WeComSandboxLive> change)
    {
        if (Lives.Update(livingId, change) is null) throw new KeyNotFoundException("There is no such live.");
    }
}
