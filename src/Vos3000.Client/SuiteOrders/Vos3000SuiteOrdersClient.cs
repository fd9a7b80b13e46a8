using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Orders of suites (套餐订单). Methods are virtual for fakes in tests.</summary>
public class Vos3000SuiteOrdersClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.SuiteOrders.Create", HttpMethod.Post, "external/server/CreateSuiteOrder", OperationSafety.NotRepeatable)
    {
        // An order that takes effect at once charges the rent.
        RequiresProofOfRefusal = true,
    };

    private static readonly ApiOperation Modify = new(
        "Vos3000.SuiteOrders.Modify", HttpMethod.Post, "external/server/ModifySuiteOrder", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.SuiteOrders.Delete", HttpMethod.Post, "external/server/DeleteSuiteOrder", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.SuiteOrders.Get", HttpMethod.Post, "external/server/GetSuiteOrder", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000SuiteOrdersClient()
    {
    }

    internal Vos3000SuiteOrdersClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Orders a suite for an account or a phone (创建套餐订单, <c>POST /external/server/CreateSuiteOrder</c>). Never repeated by itself. An order of a
    /// suite that is paid once turns at once into a suite in effect.
    /// </summary>
    /// <param name="request">The order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The id of the order, or the error. After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetAsync"/>, and at the suites in
    /// effect, before you order again: rent may have been charged.
    /// </returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreateSuiteOrderResponse>> CreateAsync(CreateSuiteOrderRequest request, CancellationToken cancellationToken = default)
    {
        CreateSuiteOrderRequest.Validate(request);
        return _pipeline.SendAsync(
            Create, request, SuiteOrdersJson.Default.CreateSuiteOrderRequest, SuiteOrdersJson.Default.CreateSuiteOrderResponse, cancellationToken);
    }

    /// <summary>
    /// Changes an order (修改套餐订单, <c>POST /external/server/ModifySuiteOrder</c>). What is left out stays as it is, priority and what happens without
    /// money apart: they are to be stated.
    /// </summary>
    /// <param name="request">The id of the order, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifySuiteOrderRequest request, CancellationToken cancellationToken = default)
    {
        ModifySuiteOrderRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, SuiteOrdersJson.Default.ModifySuiteOrderRequest, cancellationToken);
    }

    /// <summary>Deletes an order (删除套餐订单, <c>POST /external/server/DeleteSuiteOrder</c>).</summary>
    /// <param name="id">The id of the order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    public virtual Task<ApiResult> DeleteAsync(int id, CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        Delete, new DeleteSuiteOrderRequest { Id = id },
        SuiteOrdersJson.Default.DeleteSuiteOrderRequest, cancellationToken);

    /// <summary>Reads the orders of an owner (查询套餐订单, <c>POST /external/server/GetSuiteOrder</c>).</summary>
    /// <param name="ownerName">The account, or the number of the phone.</param>
    /// <param name="ownerType">Which of the two it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The orders; an owner that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult<GetSuiteOrderResponse>> GetAsync(string ownerName, SuiteOwnerType ownerType, CancellationToken cancellationToken = default)
    {
        Check.Required(ownerName);
        return _pipeline.SendAsync(
            Get, new GetSuiteOrderRequest { OwnerName = ownerName, OwnerType = ownerType },
            SuiteOrdersJson.Default.GetSuiteOrderRequest, SuiteOrdersJson.Default.GetSuiteOrderResponse, cancellationToken);
    }
}
