using Sdk.Core;

namespace WorkBot.Client;

/// <summary>Where robots report to (第三方集成). Methods are virtual for fakes in tests.</summary>
public class WorkBotCallbacksClient
{
    private static readonly ApiOperation Configure = new(
        "WorkBot.Callbacks.Configure", HttpMethod.Post, "api/robot/third-party/config", OperationSafety.Idempotent)
    {
        Credential = WorkBotTokens.User,
        AllowsEmptyBody = true,
    };

    private static readonly ApiOperation Get = new(
        "WorkBot.Callbacks.Get", HttpMethod.Get, "api/robot/third-party/config/{robotId}", OperationSafety.Read)
    {
        Credential = WorkBotTokens.User,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WorkBotCallbacksClient()
    {
    }

    internal WorkBotCallbacksClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Sets where a robot reports to (配置第三方回调, <c>POST /api/robot/third-party/config</c>).</summary>
    /// <param name="request">The addresses, and the key for signatures.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; <see cref="ErrorCategory.NotFound"/> when the user has no such robot.</returns>
    /// <exception cref="ArgumentException">The robot is blank, an address is not an absolute one of the web, or signatures are on without a key.</exception>
    public virtual Task<ApiResult> ConfigureAsync(ConfigureCallbacksRequest request, CancellationToken cancellationToken = default)
    {
        ConfigureCallbacksRequest.Validate(request);
        return _pipeline.SendAsync(Configure, request, CallbacksJson.Default.ConfigureCallbacksRequest, cancellationToken);
    }

    /// <summary>Reads where a robot reports to, without the key (获取第三方配置, <c>GET /api/robot/third-party/config/{robotId}</c>).</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The configuration, or the error.</returns>
    /// <exception cref="ArgumentException">The robot is blank.</exception>
    public virtual Task<ApiResult<CallbackConfiguration>> GetAsync(string robotId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(robotId);
        return _pipeline.SendAsync(
            Get, new ApiRequest { PathArguments = [robotId] }, CallbacksJson.Default.CallbackConfiguration, cancellationToken);
    }
}
