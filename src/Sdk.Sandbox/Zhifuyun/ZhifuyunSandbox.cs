namespace Sdk.Sandbox;

/// <summary>A Zhifuyun service (REST API v1) whose state a test can read and change while it runs.</summary>
public sealed partial class ZhifuyunSandbox
{
    private int _createdStatus = ZhifuyunCodes.Success;
    private int _unknownMethodStatus = ZhifuyunCodes.NotFound;

    internal ZhifuyunSandbox(TimeProvider time, TimeZoneInfo timeZone)
    {
        Time = time;
        TimeZone = timeZone;
        Tokens = new ZhifuyunTokens(time);
        Rates = new RateWindow(time);
        Webhooks = new ZhifuyunSandboxWebhooks(time);
        Provider = new ZhifuyunProvider(this);
    }

    /// <summary>
    /// The names of all operations, for <see cref="Faults"/> and the journal: <c>GetToken</c>, <c>ListConversations</c> and so on.
    /// </summary>
    public static IReadOnlyList<string> OperationNames { get; } = [.. ZhifuyunRoutes.All.Select(route => route.Name)];

    /// <summary>Where the service listens, with a trailing slash.</summary>
    public Uri BaseAddress { get; internal set; } = new("http://127.0.0.1/");

    /// <summary>The faults to apply to coming requests.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The URLs that hear of events, and what was delivered to them.</summary>
    public ZhifuyunSandboxWebhooks Webhooks { get; }

    /// <summary>How long every call takes before it is executed. The default is no time.</summary>
    public TimeSpan LatencyPerCall { get; set; }

    /// <summary>The HTTP status of a create: 200 (default) or 201. The code in the envelope is 200 either way.</summary>
    public int CreatedStatus
    {
        get => _createdStatus;
        set => _createdStatus =
            value is 200 or 201 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "200 or 201 is expected.");
    }

    /// <summary>
    /// Whether a failure is answered with HTTP 200 and shows in the body only. The default is a failure in status and body.
    /// </summary>
    public bool ErrorsInBody { get; set; }

    /// <summary>Whether <c>GET /v1/tickets/{id}</c> exists. The reference does not have it, so the default is not.</summary>
    public bool HasTicketDetails { get; set; }

    /// <summary>The answer to a method that a known path does not have: 404 (default) or 405.</summary>
    public int UnknownMethodStatus
    {
        get => _unknownMethodStatus;
        set => _unknownMethodStatus =
            value is 404 or 405 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "404 or 405 is expected.");
    }

    /// <summary>
    /// Whether lists begin with the newest row, so that rows which come in while somebody pages push others to the next page.
    /// </summary>
    public bool NewestFirst { get; set; }

    /// <summary>
    /// Called with the name of the operation when a page of a list was made and before it is sent: the place to add or remove rows
    /// while somebody pages.
    /// </summary>
    public Action<string>? OnPageRead { get; set; }

    /// <summary>The time zone in which the statistics count days.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>
    /// The largest number of requests that were in progress together: read or waiting, with no byte of the answer sent yet.
    /// </summary>
    public int MaximumConcurrentRequests => Load.Maximum;

    internal TimeProvider Time { get; }

    internal ProviderLoad Load { get; } = new();

    internal IProvider Provider { get; }

    internal ZhifuyunTokens Tokens { get; }

    internal RateWindow Rates { get; }

    internal ZhifuyunOnce Once { get; } = new();

    /// <summary>Held while a route is executed.</summary>
    internal object Gate { get; } = new();

    /// <summary>Starts the observation of <see cref="MaximumConcurrentRequests"/> again.</summary>
    public void ResetMaximumConcurrentRequests() => Load.ResetMaximum();
}
