using Sdk.Core;

namespace Yunke.Client;

/// <summary>Departments and their members (部门). Methods are virtual for fakes in tests.</summary>
public class YunkeDepartmentsClient
{
    private static readonly ApiOperation GetTree = new("Yunke.Departments.GetTree", HttpMethod.Post, "usercenter/dept/tree", OperationSafety.Read)
    {
        Credential = YunkeSessions.Credential,
        Headers = YunkeHeaders.Of("/cms/home/statistics"),
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeDepartmentsClient()
    {
    }

    internal YunkeDepartmentsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Gets the tree of departments (部门树, <c>POST /usercenter/dept/tree</c>).</summary>
    /// <param name="departmentId">The department to begin with; null for the whole company.</param>
    /// <param name="withUsers">Whether members of staff are wanted too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The departments at the top, one as a rule, with those below them; or the error.</returns>
    /// <exception cref="ArgumentException">The department is blank.</exception>
    public virtual Task<ApiResult<IReadOnlyList<YunkeDepartment>>> GetTreeAsync(
        string? departmentId = null, bool withUsers = true, CancellationToken cancellationToken = default)
    {
        Check.Optional(departmentId);
        return _pipeline.SendAsync(
            GetTree, new GetDepartmentTreeBody { Id = departmentId, ShowUser = withUsers },
            DepartmentsJson.Default.GetDepartmentTreeBody, DepartmentsJson.Default.IReadOnlyListYunkeDepartment, cancellationToken);
    }
}
