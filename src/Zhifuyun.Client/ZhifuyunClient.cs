using Sdk.Core;

namespace Zhifuyun.Client;

/// <summary>
/// Zhifuyun (智服云): conversations, tickets and statistics of a help desk. Fetches and renews its token by itself and keeps to the calls
/// per minute of the plan. Safe for concurrent use; make one and keep it.
/// </summary>
public class ZhifuyunClient : IDisposable
{
    internal static readonly ApiProvider Provider = new()
    {
        Name = "Zhifuyun",
        PackageName = "Zhifuyun.Client",
        Version = typeof(ZhifuyunClient).Assembly.GetName().Version?.ToString(3),
        Errors = ZhifuyunErrors.Catalog,
        Envelope = new EnvelopeFormat
        {
            CodeNames = ["code"],
            MessageNames = ["message", "error_description", "error", "msg"],
            PayloadPath = ["data"],
            SuccessCodes = [0, new CodeRange(200, 299)],
            MissingCode = MissingCodeRule.HttpStatusDecides,
        },
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected ZhifuyunClient()
    {
    }

    internal ZhifuyunClient(ApiPipeline pipeline) => _pipeline = pipeline;

    // The clients of the subjects are made when they are asked for: a trimmed program keeps those that it uses.

    /// <summary>Conversations between customers and staff (对话).</summary>
    public virtual ZhifuyunConversationsClient Conversations => field ??= new ZhifuyunConversationsClient(_pipeline);

    /// <summary>Tickets (工单).</summary>
    public virtual ZhifuyunTicketsClient Tickets => field ??= new ZhifuyunTicketsClient(_pipeline);

    /// <summary>Statistics (数据统计).</summary>
    public virtual ZhifuyunStatisticsClient Statistics => field ??= new ZhifuyunStatisticsClient(_pipeline);

    /// <summary>Makes a client without a container. Dispose it in the end; it owns its connections.</summary>
    /// <param name="options">How to reach the service; not to be changed afterwards.</param>
    /// <param name="services">What the client takes from outside; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options do not pass validation.</exception>
    public static ZhifuyunClient Create(ZhifuyunOptions options, ApiClientServices? services = null) =>
        Create(ApiPipeline.Create(Provider, options, services));

    /// <summary>A light view of the same client with other choices for its calls: priority, time limit, retries.</summary>
    /// <param name="options">The choices.</param>
    public virtual ZhifuyunClient With(CallOptions options) => new(_pipeline.With(options));

    /// <summary>Ends the client. Calls under way fail with <see cref="ObjectDisposedException"/>. Disposing a view does nothing.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client on a pipeline that was made for it.</summary>
    internal static ZhifuyunClient Create(ApiPipeline pipeline)
    {
        ZhifuyunTokensClient.Register(pipeline);
        return new ZhifuyunClient(pipeline);
    }

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
