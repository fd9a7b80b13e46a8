using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Mapping gateways (对接网关): where calls come in. Methods are virtual for fakes in tests.</summary>
public class Vos3000MappingGatewaysClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.MappingGateways.Create", HttpMethod.Post, "external/server/CreateGatewayMapping", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.MappingGateways.Modify", HttpMethod.Post, "external/server/ModifyGatewayMapping", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.MappingGateways.Delete", HttpMethod.Post, "external/server/DeleteGatewayMapping", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.MappingGateways.Get", HttpMethod.Post, "external/server/GetGatewayMapping", OperationSafety.Read);

    private static readonly ApiOperation GetOnline = new(
        "Vos3000.MappingGateways.GetOnline", HttpMethod.Post, "external/server/GetGatewayMappingOnline", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000MappingGatewaysClient()
    {
    }

    internal Vos3000MappingGatewaysClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a mapping gateway (创建对接网关, <c>POST /external/server/CreateGatewayMapping</c>). Never repeated by itself.</summary>
    /// <param name="request">The gateway. What is left out is as the switch has it by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateMappingGatewayRequest request, CancellationToken cancellationToken = default)
    {
        CreateMappingGatewayRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, MappingGatewaysJson.Default.CreateMappingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Changes a mapping gateway (修改对接网关, <c>POST /external/server/ModifyGatewayMapping</c>). What is left out stays as it is; lists of objects are
    /// replaced whole. <see cref="UpdateAsync(string, Action{MappingGateway}, CancellationToken)"/> reads before it changes.
    /// </summary>
    /// <param name="request">The name of the gateway, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyMappingGatewayRequest request, CancellationToken cancellationToken = default)
    {
        ModifyMappingGatewayRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, MappingGatewaysJson.Default.ModifyMappingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Reads a mapping gateway, lets you change it, and sends what has changed (<c>POST /external/server/GetGatewayMapping</c>, then
    /// <c>POST /external/server/ModifyGatewayMapping</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="change">Changes the gateway. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string name, Action<MappingGateway> change, CancellationToken cancellationToken = default) =>
        UpdateAsync(name, ReadChangeWrite.AtOnce(change), cancellationToken);

    /// <summary>
    /// Reads a mapping gateway, lets you change it, and sends what has changed (<c>POST /external/server/GetGatewayMapping</c>, then
    /// <c>POST /external/server/ModifyGatewayMapping</c>). Members that this version of the client does not know are kept. What somebody else changes in
    /// between stays, unless it is the same member.
    /// </summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="change">Changes it, in its own time. What is not touched is not sent; when nothing is, the second request is left out.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long; or the change sets something too long, removes a value, or touches what cannot be changed.
    /// </exception>
    public virtual Task<ApiResult> UpdateAsync(string name, Func<MappingGateway, Task> change, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        ArgumentNullException.ThrowIfNull(change);
        return ReadChangeWrite.RunAsync(
            _pipeline, Modify, GetAsync([name], cancellationToken),
            static answer => answer.Gateways, static item => item.Name, change, MappingGateway.Validate, MappingGatewaysJson.Default.MappingGateway,
            ["name", "accountName", "softswitchName"], name, cancellationToken);
    }

    /// <summary>Deletes a mapping gateway (删除对接网关, <c>POST /external/server/DeleteGatewayMapping</c>).</summary>
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
            Delete, new DeleteMappingGatewayRequest { Name = name },
            MappingGatewaysJson.Default.DeleteMappingGatewayRequest, cancellationToken);
    }

    /// <summary>
    /// Reads mapping gateways with all their settings, passwords included (查询对接网关, <c>POST /external/server/GetGatewayMapping</c>).
    /// </summary>
    /// <param name="names">The names of the gateways; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateways; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank or too long name.</exception>
    public virtual Task<ApiResult<GetMappingGatewayResponse>> GetAsync(IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        return _pipeline.SendAsync(
            Get, new GetMappingGatewayRequest { Names = names },
            MappingGatewaysJson.Default.GetMappingGatewayRequest, MappingGatewaysJson.Default.GetMappingGatewayResponse, cancellationToken);
    }

    /// <summary>Reads a mapping gateway, password included (查询对接网关, <c>POST /external/server/GetGatewayMapping</c>).</summary>
    /// <param name="name">The name of the gateway.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateway; one that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult<MappingGateway>> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        return ReadChangeWrite.SingleAsync(GetAsync([name], cancellationToken), static answer => answer.Gateways);
    }

    /// <summary>
    /// Reads state and statistics of mapping gateways that are online (查询在线对接网关, <c>POST /external/server/GetGatewayMappingOnline</c>).
    /// </summary>
    /// <param name="names">The names of the gateways; null for all.</param>
    /// <param name="softswitchName">The soft switch that they are connected to; null for any.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The gateways that are online; those that are not are left out.</returns>
    /// <exception cref="ArgumentException">
    /// The list is empty, or holds a blank or too long name; or the name of the soft switch is too long.
    /// </exception>
    public virtual Task<ApiResult<GetMappingGatewayOnlineResponse>> GetOnlineAsync(
        IReadOnlyList<string>? names = null, string? softswitchName = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        Check.Optional(softswitchName);
        return _pipeline.SendAsync(
            GetOnline, new GetMappingGatewayOnlineRequest { Names = names, SoftswitchName = softswitchName },
            MappingGatewaysJson.Default.GetMappingGatewayOnlineRequest, MappingGatewaysJson.Default.GetMappingGatewayOnlineResponse, cancellationToken);
    }
}
