using Sdk.Core;

namespace WeCom.Client;

/// <summary>The addresses of the service, for firewalls (接口域名和回调 IP). Methods are virtual for fakes in tests.</summary>
public class WeComNetworkClient
{
    private const string Area = "network";

    private static readonly ApiOperation ListApiAddresses = WeComOperation.Create(
        "WeCom.Network.ListApiAddresses", HttpMethod.Get, "get_api_domain_ip", OperationSafety.Read, cacheArea: Area);

    private static readonly ApiOperation ListCallbackAddresses = WeComOperation.Create(
        "WeCom.Network.ListCallbackAddresses", HttpMethod.Get, "getcallbackip", OperationSafety.Read, cacheArea: Area);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComNetworkClient()
    {
    }

    internal WeComNetworkClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Lists the addresses that calls go to, for firewalls on the way out (获取企业微信接口 IP 段, <c>GET /get_api_domain_ip</c>).</summary>
    /// <param name="secret">Whose token the call carries: any will do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The addresses, or the error.</returns>
    public virtual Task<ApiResult<WeComAddresses>> ListApiAddressesAsync(
        WeComSecretKind secret = WeComSecretKind.Application, CancellationToken cancellationToken = default)
    {
        ApiOperation operation = secret == WeComSecretKind.Application ? ListApiAddresses : ListApiAddresses.WithCredential(WeComOperation.Contacts);
        return _pipeline.SendAsync(operation, new ApiRequest(), NetworkJson.Default.WeComAddresses, cancellationToken);
    }

    /// <summary>Lists the addresses that callbacks come from, for firewalls on the way in (获取企业微信回调 IP 段, <c>GET /getcallbackip</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The addresses, or the error.</returns>
    public virtual Task<ApiResult<WeComAddresses>> ListCallbackAddressesAsync(CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(ListCallbackAddresses, new ApiRequest(), NetworkJson.Default.WeComAddresses, cancellationToken);
}
