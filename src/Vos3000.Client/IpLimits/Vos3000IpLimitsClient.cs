using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Ranges of addresses that callers may come from (IP 地域限制). Methods are virtual for fakes in tests.</summary>
public class Vos3000IpLimitsClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.IpLimits.Create", HttpMethod.Post, "external/server/CreateIpLimit", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Delete = new(
        "Vos3000.IpLimits.Delete", HttpMethod.Post, "external/server/DeleteIpLimit", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000IpLimitsClient()
    {
    }

    internal Vos3000IpLimitsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Creates a range (创建IP限制, <c>POST /external/server/CreateIpLimit</c>). Never repeated by itself. Not on older builds, which answer HTTP 404.
    /// </summary>
    /// <param name="request">The range.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">The address is no IPv4 address, the count is below 1, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateIpLimitRequest request, CancellationToken cancellationToken = default)
    {
        CreateIpLimitRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, IpLimitsJson.Default.CreateIpLimitRequest, cancellationToken);
    }

    /// <summary>
    /// Deletes the range that starts at an address; the address goes out as text, as the manual prints it (删除IP限制, <c>POST
    /// /external/server/DeleteIpLimit</c>).
    /// </summary>
    /// <param name="ip">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The address is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string ip, CancellationToken cancellationToken = default)
    {
        Check.Address(ip);
        return _pipeline.SendAsync(
            Delete, new DeleteIpLimitRequest { Ips = ip },
            IpLimitsJson.Default.DeleteIpLimitRequest, cancellationToken);
    }

    /// <summary>
    /// Deletes the ranges that start at addresses; they go out as a list, as similar operations take them. The manual does not show that, so try it
    /// on your build (删除IP限制, <c>POST /external/server/DeleteIpLimit</c>).
    /// </summary>
    /// <param name="ips">The addresses.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The list is empty, or an address is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(IReadOnlyList<string> ips, CancellationToken cancellationToken = default)
    {
        Check.RequiredItems(ips);
        foreach (string ip in ips)
        {
            Check.Address(ip, nameof(ips));
        }

        return _pipeline.SendAsync(
            Delete, new DeleteIpLimitsRequest { Ips = ips },
            IpLimitsJson.Default.DeleteIpLimitsRequest, cancellationToken);
    }
}
