using Sdk.Core;

namespace Yunke.Client;

/// <summary>
/// Yunke CRM (云客): call reports, recordings, call logs and departments, over the protocol of its web pages. Logs in by itself, once for all
/// calls, and again when the session ends. Safe for concurrent use; make one and keep it.
/// </summary>
public class YunkeClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "Yunke",
        PackageName = "Yunke.Client",
        Version = typeof(YunkeClient).Assembly.GetName().Version?.ToString(3),
        Errors = YunkeErrors.Catalog,
        Envelope = YunkeEnvelope.Nested,
    };

    private readonly ApiPipeline _pipeline = null!;
    private readonly YunkeSessions _sessions = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeClient()
    {
    }

    private YunkeClient(ApiPipeline pipeline, YunkeSessions sessions)
    {
        _pipeline = pipeline;
        _sessions = sessions;
    }

    // The clients of the subjects are made when they are asked for: a trimmed program keeps those that it uses.

    /// <summary>The steps of a login one by one (登录). Calls log in by themselves; nobody needs these for them.</summary>
    public virtual YunkeAuthenticationClient Authentication => field ??= new YunkeAuthenticationClient(_pipeline);

    /// <summary>The session that calls use: to keep it for the next run of the program, and to hand it in.</summary>
    public virtual YunkeSessions Sessions => _sessions;

    /// <summary>Call reports (通话报表).</summary>
    public virtual YunkeReportsClient Reports => field ??= new YunkeReportsClient(_pipeline);

    /// <summary>Recordings of calls (录音).</summary>
    public virtual YunkeRecordingsClient Recordings => field ??= new YunkeRecordingsClient(_pipeline, _sessions);

    /// <summary>Records of calls (通话记录).</summary>
    public virtual YunkeCallLogsClient CallLogs => field ??= new YunkeCallLogsClient(_pipeline);

    /// <summary>Departments and their members (部门).</summary>
    public virtual YunkeDepartmentsClient Departments => field ??= new YunkeDepartmentsClient(_pipeline);

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the service, and as whom; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static YunkeClient Create(YunkeOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual YunkeClient With(CallOptions options) => new(_pipeline.With(options), _sessions);

    /// <summary>Ends the client. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static YunkeClient Create(ApiPipeline pipeline) => new(pipeline, new YunkeSessions(pipeline));

    /// <summary>Ends the client.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
