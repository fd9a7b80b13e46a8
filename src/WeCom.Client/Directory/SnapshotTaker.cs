using Sdk.Core;

namespace WeCom.Client;

/// <summary>Reads everything that a snapshot holds. The first failure ends it.</summary>
internal sealed class SnapshotTaker(TimeProvider time, WeComUsersClient users, WeComDepartmentsClient departments, WeComTagsClient tags)
{
    public async Task<ApiResult<WeComDirectorySnapshot>> TakeAsync(
        int? departmentId, bool withTags, int maximumConcurrency, IProgress<WeComDirectoryProgress>? progress, CancellationToken cancellationToken)
    {
        DateTimeOffset takenAt = time.GetUtcNow();
        ApiResult<IReadOnlyList<WeComDepartment>> listed = await departments.ListAsync(departmentId, cancellationToken).ConfigureAwait(false);
        if (!listed.IsSuccess)
        {
            return Failure(listed);
        }

        var walk = new DirectoryWalk(users, DirectoryWalk.IdsOf(listed.Value, departmentId), progress);
        ApiResult<IReadOnlyList<WeComUser>> members = await MembersAsync(walk, maximumConcurrency, cancellationToken).ConfigureAwait(false);
        if (!members.IsSuccess)
        {
            return Failure(members);
        }

        ApiResult<IReadOnlyList<WeComTagMembers>>? tagged = withTags ? await TagsAsync(maximumConcurrency, cancellationToken).ConfigureAwait(false) : null;
        if (tagged is { IsSuccess: false })
        {
            return Failure(tagged);
        }

        var snapshot = new WeComDirectorySnapshot
        {
            TakenAt = takenAt,
            DepartmentId = departmentId,
            Members = members.Value,
            Departments = listed.Value,
            Tags = tagged?.Value,
        };
        snapshot.Sort();
        return ApiResult.Success(snapshot, (tagged?.Call).GetValueOrDefault(members.Call));
    }

    private static ApiResult<WeComDirectorySnapshot> Failure<T>(ApiResult<T> result) =>
        ApiResult.Failure<WeComDirectorySnapshot>(result.Error!, result.Call);

    private static async Task<ApiResult<IReadOnlyList<WeComUser>>> MembersAsync(
        DirectoryWalk walk, int maximumConcurrency, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var members = new List<WeComUser>();
        CallInfo call = default;
        await foreach (WeComDepartmentMembers department in walk.RunAsync(maximumConcurrency, cancellationToken).ConfigureAwait(false))
        {
            ApiResult<IReadOnlyList<WeComUser>> result = DirectoryWalk.Named(department);
            if (!result.IsSuccess)
            {
                return result;
            }

            members.AddRange(result.Value.Where(member => member.UserId is not { } id || seen.Add(id)));
            call = result.Call;
        }

        return ApiResult.Success<IReadOnlyList<WeComUser>>(members, call);
    }

    private async Task<ApiResult<IReadOnlyList<WeComTagMembers>>> TagsAsync(int maximumConcurrency, CancellationToken cancellationToken)
    {
        ApiResult<IReadOnlyList<WeComTag>> listed = await tags.ListAsync(cancellationToken).ConfigureAwait(false);
        if (!listed.IsSuccess)
        {
            return ApiResult.Failure<IReadOnlyList<WeComTagMembers>>(listed.Error, listed.Call);
        }

        int[] ids = [.. listed.Value.Where(static tag => tag.Id is not null).Select(static tag => tag.Id!.Value)];
        var read = new List<WeComTagMembers>(ids.Length);
        CallInfo call = listed.Call;
        await foreach (ApiResult<WeComTagMembers> tag in ConcurrentCalls
            .RunAsync(ids, maximumConcurrency, tags.GetAsync, cancellationToken).ConfigureAwait(false))
        {
            if (!tag.IsSuccess)
            {
                // Handed out in order: as many are read as come before it.
                return DirectoryWalk.Failed<IReadOnlyList<WeComTagMembers>>(tag.Error, "tag", ids[read.Count], tag.Call);
            }

            read.Add(tag.Value);
            call = tag.Call;
        }

        return ApiResult.Success<IReadOnlyList<WeComTagMembers>>(read, call);
    }
}
