namespace WeCom.Client;

/// <summary>The figures of a live and of its replay side by side. The service counts both together: what came after the end came through the replay.</summary>
public sealed class WeComReplayComparison
{
    /// <summary>The live now, with the state of its replay.</summary>
    public WeComLive Live { get; init; } = new();

    /// <summary>The figures at the end of the live, as they were handed in; null for none.</summary>
    public WeComLiveFigures? AtEnd { get; init; }

    /// <summary>The figures now, live and replay together.</summary>
    public WeComLiveFigures Now { get; init; } = new();

    /// <summary>
    /// What came after the end: viewers who had not watched the live, and the time that all of them spent since. Null where <see cref="AtEnd"/> is.
    /// </summary>
    public WeComLiveFigures? Replay => AtEnd is null ? null : Now.Since(AtEnd);
}
