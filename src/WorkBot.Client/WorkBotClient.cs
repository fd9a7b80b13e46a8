using System.Collections.Concurrent;
using Sdk.Core;

namespace WorkBot.Client;

/// <summary>
/// One WorkBot server: users, robots, messages, callbacks, administration, and commands in real time. Keeps the tokens of logins and
/// activations, renews those of robots, and keeps to 60 calls per minute. Safe for concurrent use; make one and keep it.
/// </summary>
public class WorkBotClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "WorkBot",
        PackageName = "WorkBot.Client",
        Version = typeof(WorkBotClient).Assembly.GetName().Version?.ToString(3),
        Errors = WorkBotErrors.Catalog,
        Envelope = new EnvelopeFormat
        {
            CodeNames = ["code"],
            MessageNames = ["message", "msg", "error"],
            PayloadPath = ["data"],
            RetryAfterPath = ["data", "retryAfter"],
            SuccessCodes = [0, new CodeRange(200, 299)],
            MissingCode = MissingCodeRule.HttpStatusDecides,
        },
    };

    private readonly ApiPipeline _pipeline = null!;
    private readonly ConcurrentDictionary<string, WorkBotRealtimeSession> _sessions = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotClient()
    {
    }

    private WorkBotClient(ApiPipeline pipeline, WorkBotTokens tokens, ConcurrentDictionary<string, WorkBotRealtimeSession> sessions)
    {
        _pipeline = pipeline;
        _sessions = sessions;
        Tokens = tokens;
    }

    // The clients of the subjects are made when they are asked for: a trimmed program keeps those that it uses.

    /// <summary>The tokens of users, administrators and robots.</summary>
    public virtual WorkBotTokens Tokens { get; } = null!;

    /// <summary>Users (用户): login by text message.</summary>
    public virtual WorkBotUsersClient Users => field ??= new WorkBotUsersClient(_pipeline, Tokens);

    /// <summary>Activation of robots (激活管理).</summary>
    public virtual WorkBotActivationClient Activation => field ??= new WorkBotActivationClient(_pipeline, Tokens);

    /// <summary>Robots (机器人).</summary>
    public virtual WorkBotRobotsClient Robots => field ??= new WorkBotRobotsClient(_pipeline);

    /// <summary>Messages and commands (消息处理).</summary>
    public virtual WorkBotMessagesClient Messages => field ??= new WorkBotMessagesClient(_pipeline);

    /// <summary>Where robots report to (第三方集成).</summary>
    public virtual WorkBotCallbacksClient Callbacks => field ??= new WorkBotCallbacksClient(_pipeline);

    /// <summary>Administration (管理员): activation codes, users and logs.</summary>
    public virtual WorkBotAdministrationClient Administration => field ??= new WorkBotAdministrationClient(_pipeline);

    /// <summary>Commands in real time (WebSocket).</summary>
    public virtual WorkBotRealtimeClient Realtime => field ??= new WorkBotRealtimeClient(_pipeline, Tokens, Messages, _sessions);

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the server; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static WorkBotClient Create(WorkBotOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual WorkBotClient With(CallOptions options) => new(_pipeline.With(options), Tokens, _sessions);

    /// <summary>
    /// Ends the client and its sessions. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.
    /// </summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The client's clock; that of the system for fakes.</summary>
    internal TimeProvider TimeProvider => _pipeline?.TimeProvider ?? TimeProvider.System;

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static WorkBotClient Create(ApiPipeline pipeline) =>
        new(pipeline, new WorkBotTokens(pipeline), new ConcurrentDictionary<string, WorkBotRealtimeSession>(StringComparer.Ordinal));

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
