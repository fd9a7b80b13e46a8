using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Routing gateways (落地网关): where calls go out. Methods are virtual for fakes in tests.</summary>
public class Vos3000RoutingGatewaysClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.RoutingGateways.Create", HttpMethod.Post, "external/server/CreateGatewayRouting", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.RoutingGateways.Modify", HttpMethod.Post, "external/server/ModifyGatewayRouting", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.RoutingGateways.Delete", HttpMethod.Post, "external/server/DeleteGatewayRouting", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.RoutingGateways.Get", HttpMethod.Post, "external/server/GetGatewayRouting", OperationSafety.Read);

    private static readonly ApiOperation GetOnline = new(
        "Vos3000.RoutingGateways.GetOnline", HttpMethod.Post, "external/server/GetGatewayRoutingOnline", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000RoutingGatewaysClient()
    {
    }

    internal Vos3000RoutingGatewaysClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a routing gateway (创建落地网关, <c>POST /external/server/CreateGatewayRouting</c>). Never repeated by itself.</summary>
    /// <param name="request">The gateway. What is left out is as the switch has it by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateRoutingGatewayRequest request, CancellationToken cancellationToken = default)
    {
        CreateRoutingGatewayRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, RoutingGatewaysJson.Default.CreateRoutingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Changes a routing gateway (修改落地网关, <c>POST /external/server/ModifyGatewayRouting</c>). What is left out stays as it is; lists of objects are
    /// replaced whole. <see cref="UpdateAsync(string, Action{RoutingGateway}, CancellationToken)"/> reads before it changes.
    /// </summary>
    /// <param name="request">The name of the gateway, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyRoutingGatewayRequest request, CancellationToken cancellationToken = default)
    {
        ModifyRoutingGatewayRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, RoutingGatewaysJson.Default.ModifyRoutingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Reads a routing gateway, lets you change it, and sends what has changed (<c>POST /external/server/GetGatewayRouting</c>, then
    /// <c>POST /external/server/ModifyGatewayRouting</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="change">Changes the gateway. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string name, Action<RoutingGateway> change, CancellationToken cancellationToken = default) =>
        UpdateAsync(name, ReadChangeWrite.AtOnce(change), cancellationToken);

    /// <summary>
    /// Reads a routing gateway, lets you change it, and sends what has changed (<c>POST /external/server/GetGatewayRouting</c>, then
    /// <c>POST /external/server/ModifyGatewayRouting</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="change">Changes it, in its own time. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string name, Func<RoutingGateway, Task> change, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        ArgumentNullException.ThrowIfNull(change);
        return ReadChangeWrite.RunAsync(
            _pipeline, Modify, GetAsync([name], cancellationToken),
            static answer => answer.Gateways, static item => item.Name, change, RoutingGateway.Validate, RoutingGatewaysJson.Default.RoutingGateway,
            ["name"], name, cancellationToken);
    }

    /// <summary>Deletes a routing gateway (删除落地网关, <c>POST /external/server/DeleteGatewayRouting</c>).</summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        return _pipeline.SendAsync(
            Delete, new DeleteRoutingGatewayRequest { Name = name },
            RoutingGatewaysJson.Default.DeleteRoutingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Reads routing gateways with all their settings, passwords included (查询落地网关, <c>POST /external/server/GetGatewayRouting</c>).
    /// </summary>
    /// <param name="names">The names of the gateways; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateways; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank or too long name.</exception>
    public virtual Task<ApiResult<GetRoutingGatewayResponse>> GetAsync(IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        return _pipeline.SendAsync(
            Get, new GetRoutingGatewayRequest { Names = names },
            RoutingGatewaysJson.Default.GetRoutingGatewayRequest, RoutingGatewaysJson.Default.GetRoutingGatewayResponse, cancellationToken);
    }

    /// <summary>Reads a routing gateway, password included (查询落地网关, <c>POST /external/server/GetGatewayRouting</c>).</summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateway; one that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult<RoutingGateway>> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        return ReadChangeWrite.SingleAsync(GetAsync([name], cancellationToken), static answer => answer.Gateways);
    }

    /// <summary>
    /// Reads state and statistics of routing gateways that are online (查询在线落地网关, <c>POST /external/server/GetGatewayRoutingOnline</c>).
    /// </summary>
    /// <param name="names">The names of the gateways; null for all.</param>
    /// <param name="softswitchName">The soft switch that they are connected to; null for any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateways that are online; those that are not are left out.</returns>
    /// <exception cref="ArgumentException">
    /// The list is empty, or holds a blank or too long name; or the name of the soft switch is too long.
    /// </exception>
    public virtual Task<ApiResult<GetRoutingGatewayOnlineResponse>> GetOnlineAsync(
        IReadOnlyList<string>? names = null, string? softswitchName = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        Check.Optional(softswitchName);
        return _pipeline.SendAsync(
            GetOnline, new GetRoutingGatewayOnlineRequest { Names = names, SoftswitchName = softswitchName },
            RoutingGatewaysJson.Default.GetRoutingGatewayOnlineRequest, RoutingGatewaysJson.Default.GetRoutingGatewayOnlineResponse, cancellationToken);
    }
}
