using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Departments (部门): 30,000 at the most, 15 levels deep, with up to 30,000 members and departments in each. The service discourages to create and change
/// departments in parallel: do so one after the other. Writing takes the secret of contact synchronization, where the options have one. Methods are
/// virtual for fakes in tests.
/// </summary>
public class WeComDepartmentsClient
{
    private const string NoDepartment = "no-department";

    private static readonly ApiOperation Create = WeComOperation.Create(
        "WeCom.Departments.Create", HttpMethod.Post, "department/create", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Update = WeComOperation.Create(
        "WeCom.Departments.Update", HttpMethod.Post, "department/update", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Delete = WeComOperation.Create(
        "WeCom.Departments.Delete", HttpMethod.Get, "department/delete", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Get = WeComOperation.Create(
        "WeCom.Departments.Get", HttpMethod.Get, "department/get", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation List = WeComOperation.Create(
        "WeCom.Departments.List", HttpMethod.Get, "department/list", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation ListSimple = WeComOperation.Create(
        "WeCom.Departments.ListSimple", HttpMethod.Get, "department/simplelist", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComDepartmentsClient()
    {
    }

    internal WeComDepartmentsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a department (创建部门, <c>POST /department/create</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="request">The department.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The id, or the error: <c>60008</c> (name or id taken), <c>60004</c> (no such parent), <c>81002</c> (too deep). After
    /// <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">A member of the request is missing, malformed, or beyond a documented limit.</exception>
    public virtual Task<ApiResult<WeComCreatedDepartment>> CreateAsync(
        CreateWeComDepartmentRequest request, CancellationToken cancellationToken = default)
    {
        DepartmentsChecks.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            Create, request, DepartmentsJson.Default.CreateWeComDepartmentRequest, DepartmentsJson.Default.WeComCreatedDepartment, cancellationToken);
    }

    /// <summary>Changes a department (更新部门, <c>POST /department/update</c>). Only what is given changes.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: <c>60008</c> (name taken), <c>60010</c> (it would be below itself), <c>60003</c> (there is none).</returns>
    /// <exception cref="ArgumentException">A member of the request is missing, malformed, or beyond a documented limit.</exception>
    public virtual Task<ApiResult> UpdateAsync(UpdateWeComDepartmentRequest request, CancellationToken cancellationToken = default)
    {
        DepartmentsChecks.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(Update, request, DepartmentsJson.Default.UpdateWeComDepartmentRequest, cancellationToken);
    }

    /// <summary>Deletes a department (删除部门, <c>GET /department/delete</c>). It must be empty.</summary>
    /// <param name="id">The department.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Whether it succeeded, or the error: <c>60005</c> (it has members), <c>60006</c> (it has departments below it), <c>60007</c> (it is the one at the top).
    /// </returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual Task<ApiResult> DeleteAsync(int id, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 1, int.MaxValue);
        return _pipeline.SendAsync(Delete, QueryOf(id), cancellationToken);
    }

    /// <summary>Reads a department (获取单个部门详情, <c>GET /department/get</c>).</summary>
    /// <param name="id">The department.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The department, or the error: <see cref="ErrorCategory.NotFound"/> (<c>60003</c>) when there is none of this id,
    /// <see cref="ErrorCategory.InvalidResponse"/> (<c>no-department</c>, of the client) when the answer holds none.
    /// </returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<WeComDepartment>> GetAsync(int id, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 1, int.MaxValue);
        ApiResult<DepartmentAnswer> answer =
            await _pipeline.SendAsync(Get, QueryOf(id), DepartmentsJson.Default.DepartmentAnswer, cancellationToken).ConfigureAwait(false);
        return answer is { IsSuccess: true, Value.Department: null }
            ? ApiResult.Failure<WeComDepartment>(Missing(), answer.Call)
            : answer.Map(static given => given.Department!);
    }

    /// <summary>
    /// Reads a department and all below it, with their names (获取部门列表, <c>GET /department/list</c>). Slow where there are many: <see cref="ListSimpleAsync"/> with
    /// <see cref="GetAsync"/> is what the service advises then.
    /// </summary>
    /// <param name="id">The department to begin with; null for all that the application sees.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The departments in no order, or the error. <see cref="WeComDepartmentTree"/> makes a tree of them.</returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComDepartment>>> ListAsync(int? id = null, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 1, int.MaxValue);
        ApiResult<DepartmentListAnswer> answer =
            await _pipeline.SendAsync(List, QueryOf(id), DepartmentsJson.Default.DepartmentListAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(static list => list.Departments);
    }

    /// <summary>Reads a department and all below it by id, parent and order, without names (获取子部门ID列表, <c>GET /department/simplelist</c>).</summary>
    /// <param name="id">The department to begin with; null for all that the application sees.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The departments in no order, or the error. <see cref="WeComDepartmentTree"/> makes a tree of them.</returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComDepartment>>> ListSimpleAsync(int? id = null, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 1, int.MaxValue);
        ApiResult<SimpleDepartmentListAnswer> answer =
            await _pipeline.SendAsync(ListSimple, QueryOf(id), DepartmentsJson.Default.SimpleDepartmentListAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(static list => list.Departments);
    }

    /// <summary>A light view of the same client with other choices for its calls.</summary>
    internal WeComDepartmentsClient With(CallOptions options) => new(_pipeline.With(options));

    private static ApiError Missing() => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, Get.Name, NoDepartment, ErrorCategory.InvalidResponse, "The answer holds no department.");

    private static ApiRequest QueryOf(int? id) => new() { Query = new QueryParameters().Add("id", id) };
}
