using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Suites, which are tariff packages (套餐), and the suites in effect for an owner (当前套餐). Methods are virtual for fakes in tests.</summary>
public class Vos3000SuitesClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.Suites.Create", HttpMethod.Post, "external/server/CreateSuite", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Delete = new(
        "Vos3000.Suites.Delete", HttpMethod.Post, "external/server/DeleteSuite", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.Suites.Get", HttpMethod.Post, "external/server/GetSuite", OperationSafety.Read);

    private static readonly ApiOperation GetCurrent = new(
        "Vos3000.Suites.GetCurrent", HttpMethod.Post, "external/server/GetCurrentSuite", OperationSafety.Read);

    private static readonly ApiOperation DeleteCurrent = new(
        "Vos3000.Suites.DeleteCurrent", HttpMethod.Post, "external/server/DeleteCurrentSuite", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000SuitesClient()
    {
    }

    internal Vos3000SuitesClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a suite (创建套餐, <c>POST /external/server/CreateSuite</c>). Never repeated by itself.</summary>
    /// <param name="request">The suite.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the suite, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreateSuiteResponse>> CreateAsync(CreateSuiteRequest request, CancellationToken cancellationToken = default)
    {
        CreateSuiteRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, SuitesJson.Default.CreateSuiteRequest, SuitesJson.Default.CreateSuiteResponse, cancellationToken);
    }

    /// <summary>Deletes a suite (删除套餐, <c>POST /external/server/DeleteSuite</c>).</summary>
    /// <param name="id">The id of the suite.</param>
    /// <param name="force">Whether orders and suites in effect that depend on it go too; otherwise they keep the suite from being deleted.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    public virtual Task<ApiResult> DeleteAsync(int id, bool force = false, CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        Delete, new DeleteSuiteRequest { Id = id, Force = force ? 1 : 0 },
        SuitesJson.Default.DeleteSuiteRequest, cancellationToken);

    /// <summary>Reads suites (查询套餐, <c>POST /external/server/GetSuite</c>).</summary>
    /// <param name="ids">The ids of the suites; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The suites; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public virtual Task<ApiResult<GetSuiteResponse>> GetAsync(IReadOnlyList<int>? ids = null, CancellationToken cancellationToken = default)
    {
        if (ids is { Count: 0 })
        {
            throw new ArgumentException("The list is empty; leave it out to ask for all.", nameof(ids));
        }

        return _pipeline.SendAsync(
            Get, new GetSuiteRequest { Ids = ids },
            SuitesJson.Default.GetSuiteRequest, SuitesJson.Default.GetSuiteResponse, cancellationToken);
    }

    /// <summary>Reads the suites in effect for an owner (查询当前套餐, <c>POST /external/server/GetCurrentSuite</c>).</summary>
    /// <param name="ownerName">The account, or the number of the phone.</param>
    /// <param name="ownerType">Which of the two it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The suites; an owner that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult<GetCurrentSuiteResponse>> GetCurrentAsync(
        string ownerName, SuiteOwnerType ownerType, CancellationToken cancellationToken = default)
    {
        Check.Required(ownerName);
        return _pipeline.SendAsync(
            GetCurrent, new GetCurrentSuiteRequest { OwnerName = ownerName, OwnerType = ownerType },
            SuitesJson.Default.GetCurrentSuiteRequest, SuitesJson.Default.GetCurrentSuiteResponse, cancellationToken);
    }

    /// <summary>Ends a suite in effect (删除当前套餐, <c>POST /external/server/DeleteCurrentSuite</c>).</summary>
    /// <param name="id">The <see cref="CurrentSuite.Id"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    public virtual Task<ApiResult> DeleteCurrentAsync(int id, CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        DeleteCurrent, new DeleteCurrentSuiteRequest { Id = id },
        SuitesJson.Default.DeleteCurrentSuiteRequest, cancellationToken);
}
