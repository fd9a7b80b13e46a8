using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Groups of prices (费率组) and the prices in them (费率). Methods are virtual for fakes in tests.</summary>
public class Vos3000FeeRatesClient
{
    private static readonly ApiOperation GetGroups = new(
        "Vos3000.FeeRates.GetGroups", HttpMethod.Post, "external/server/GetFeeRateGroup", OperationSafety.Read);

    private static readonly ApiOperation CreateGroup = new(
        "Vos3000.FeeRates.CreateGroup", HttpMethod.Post, "external/server/CreateFeeRateGroup", OperationSafety.NotRepeatable);

    private static readonly ApiOperation ModifyGroup = new(
        "Vos3000.FeeRates.ModifyGroup", HttpMethod.Post, "external/server/ModifyFeeRateGroup", OperationSafety.Idempotent);

    private static readonly ApiOperation DeleteGroup = new(
        "Vos3000.FeeRates.DeleteGroup", HttpMethod.Post, "external/server/DeleteFeeRateGroup", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.FeeRates.Get", HttpMethod.Post, "external/server/GetFeeRate", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000FeeRatesClient()
    {
    }

    internal Vos3000FeeRatesClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Reads groups of prices (查询费率组, <c>POST /external/server/GetFeeRateGroup</c>).</summary>
    /// <param name="names">The names of the groups; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The groups; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank or too long name.</exception>
    public virtual Task<ApiResult<GetFeeRateGroupResponse>> GetGroupsAsync(IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        return _pipeline.SendAsync(
            GetGroups, new GetFeeRateGroupRequest { Names = names },
            FeeRatesJson.Default.GetFeeRateGroupRequest, FeeRatesJson.Default.GetFeeRateGroupResponse, cancellationToken);
    }

    /// <summary>Creates a group of prices (创建费率组, <c>POST /external/server/CreateFeeRateGroup</c>). Never repeated by itself.</summary>
    /// <param name="request">The group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateGroupAsync(CreateFeeRateGroupRequest request, CancellationToken cancellationToken = default)
    {
        CreateFeeRateGroupRequest.Validate(request);
        return _pipeline.SendAsync(CreateGroup, request, FeeRatesJson.Default.CreateFeeRateGroupRequest, cancellationToken);
    }

    /// <summary>Changes a group of prices (修改费率组, <c>POST /external/server/ModifyFeeRateGroup</c>). What is left out stays as it is.</summary>
    /// <param name="request">The name of the group, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyGroupAsync(ModifyFeeRateGroupRequest request, CancellationToken cancellationToken = default)
    {
        ModifyFeeRateGroupRequest.Validate(request);
        return _pipeline.SendAsync(ModifyGroup, request, FeeRatesJson.Default.ModifyFeeRateGroupRequest, cancellationToken);
    }

    /// <summary>Deletes a group of prices (删除费率组, <c>POST /external/server/DeleteFeeRateGroup</c>).</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteGroupAsync(string name, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        return _pipeline.SendAsync(
            DeleteGroup, new DeleteFeeRateGroupRequest { Name = name },
            FeeRatesJson.Default.DeleteFeeRateGroupRequest, cancellationToken);
    }

    /// <summary>Reads the prices of a group (查询费率, <c>POST /external/server/GetFeeRate</c>).</summary>
    /// <param name="feeRateGroup">The name of the group.</param>
    /// <param name="areaCodes">The areas; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The prices; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank or too long, or the list is empty or holds a blank or too long area.</exception>
    public virtual Task<ApiResult<GetFeeRateResponse>> GetAsync(
        string feeRateGroup, IReadOnlyList<string>? areaCodes = null, CancellationToken cancellationToken = default)
    {
        Check.Required(feeRateGroup);
        Check.List(areaCodes);
        return _pipeline.SendAsync(
            Get, new GetFeeRateRequest { FeeRateGroup = feeRateGroup, AreaCodes = areaCodes },
            FeeRatesJson.Default.GetFeeRateRequest, FeeRatesJson.Default.GetFeeRateResponse, cancellationToken);
    }
}
