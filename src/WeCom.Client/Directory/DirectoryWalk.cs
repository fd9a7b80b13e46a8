using System.Globalization;
using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Reads the members of departments, one call for each.</summary>
internal sealed class DirectoryWalk(WeComUsersClient users, IReadOnlyList<int> departmentIds, IProgress<WeComDirectoryProgress>? progress)
{
    private readonly HashSet<string> _members = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The departments in the order of their tree. The one that was asked for is among them, whatever the service lists.</summary>
    public static IReadOnlyList<int> IdsOf(IReadOnlyList<WeComDepartment> departments, int? departmentId)
    {
        IEnumerable<int> listed = WeComDepartmentTree.Build(departments).All().Select(static node => node.Id);
        return [.. departmentId is { } asked ? listed.Where(id => id != asked).Prepend(asked) : listed];
    }

    /// <summary>The members of a department; an error says of which one.</summary>
    public static ApiResult<IReadOnlyList<WeComUser>> Named(WeComDepartmentMembers department) =>
        department.Result.Error is { } error
            ? Failed<IReadOnlyList<WeComUser>>(error, "department", department.DepartmentId, department.Result.Call)
            : department.Result;

    /// <summary>A failure that says which of many calls failed.</summary>
    public static ApiResult<T> Failed<T>(ApiError error, string what, int id, in CallInfo call) => ApiResult.Failure<T>(
        error with { Message = string.Create(CultureInfo.InvariantCulture, $"The {what} {id} could not be read: {error.Message}") }, call);

    public async IAsyncEnumerable<WeComDepartmentMembers> RunAsync(
        int maximumConcurrency, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int done = 0;
        IAsyncEnumerable<WeComDepartmentMembers> departments = ConcurrentCalls.RunAsync(
            departmentIds,
            maximumConcurrency,
            async (id, token) => new WeComDepartmentMembers(id, await users.ListAsync(id, token).ConfigureAwait(false)),
            cancellationToken);
        await foreach (WeComDepartmentMembers department in departments.ConfigureAwait(false))
        {
            Count(department.Result);
            progress?.Report(new WeComDirectoryProgress(++done, departmentIds.Count, _members.Count));
            yield return department;
        }
    }

    private void Count(ApiResult<IReadOnlyList<WeComUser>> result)
    {
        if (progress is not null && result.TryGetValue(out IReadOnlyList<WeComUser>? members))
        {
            _members.UnionWith(members.Where(static member => member.UserId is not null).Select(static member => member.UserId!));
        }
    }
}
