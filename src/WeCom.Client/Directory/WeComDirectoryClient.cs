using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// The address book as a whole (通讯录), made of the calls of <see cref="WeComUsersClient"/>, <see cref="WeComDepartmentsClient"/> and
/// <see cref="WeComTagsClient"/>. The service lists the members of one department at a time and does not say what changed since: a walk takes one call for the
/// departments and one for each of them, and two snapshots say what changed. Everything is what the application sees. Methods are virtual for fakes in
/// tests.
/// </summary>
public class WeComDirectoryClient
{
    private const int UsualConcurrency = 4;

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComDirectoryClient()
    {
    }

    internal WeComDirectoryClient(ApiPipeline pipeline, WeComUsersClient users, WeComDepartmentsClient departments, WeComTagsClient tags)
    {
        _pipeline = pipeline;
        Users = users;
        Departments = departments;
        Tags = tags;
    }

    private WeComUsersClient Users { get; } = null!;

    private WeComDepartmentsClient Departments { get; } = null!;

    private WeComTagsClient Tags { get; } = null!;

    /// <summary>Reads the departments as a tree, with their names (部门结构): one call of <see cref="WeComDepartmentsClient.ListAsync"/>.</summary>
    /// <param name="departmentId">The department to begin with; null for all that the application sees.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tree, or the error.</returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<WeComDepartmentTree>> GetTreeAsync(int? departmentId = null, CancellationToken cancellationToken = default)
    {
        ApiResult<IReadOnlyList<WeComDepartment>> departments = await Departments.ListAsync(departmentId, cancellationToken).ConfigureAwait(false);
        return departments.Map(WeComDepartmentTree.Build);
    }

    /// <summary>
    /// Reads the members department by department, some departments at a time, and hands them out in the order of the tree. A department that cannot be read
    /// is handed out with its error, and the walk goes on. A member of several departments comes with each of them. Where the client keeps answers,
    /// <see cref="CallInfo.Source"/> and <see cref="CallInfo.Age"/> of each result say where the answer for the department came from.
    /// </summary>
    /// <param name="departmentId">The department to begin with; null for all that the application sees.</param>
    /// <param name="recursive">Whether the departments below it are walked too.</param>
    /// <param name="maximumConcurrency">How many departments are read at the same time.</param>
    /// <param name="progress">Is told after each department; null for nobody.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">The id or the concurrency is below 1, or there is no id although the walk is not recursive.</exception>
    /// <exception cref="ApiException">The departments themselves could not be read.</exception>
    public virtual IAsyncEnumerable<WeComDepartmentMembers> WalkAsync(
        int? departmentId = null,
        bool recursive = true,
        int maximumConcurrency = UsualConcurrency,
        IProgress<WeComDirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Validate(departmentId, recursive, maximumConcurrency);
        return WalkEachAsync(departmentId, recursive, maximumConcurrency, progress, cancellationToken);
    }

    /// <summary>
    /// Reads all members of a department and of those below it (递归获取部门成员), each of them once, as they are read. Ids are compared without regard to case.
    /// Where the client keeps answers, some of them may be kept or stale ones: only <see cref="WalkAsync"/> shows where the answer for a department came from.
    /// </summary>
    /// <param name="departmentId">The department to begin with: 1 for the one at the top, null for all that the application sees.</param>
    /// <param name="recursive">Whether the departments below it are walked too.</param>
    /// <param name="maximumConcurrency">How many departments are read at the same time.</param>
    /// <param name="progress">Is told after each department; null for nobody.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">The id or the concurrency is below 1, or there is no id although the walk is not recursive.</exception>
    /// <exception cref="ApiException">
    /// The departments, or the members of one of them, could not be read; the message names it. The members before it have been handed out.
    /// <see cref="WalkAsync"/> goes on instead.
    /// </exception>
    public virtual IAsyncEnumerable<WeComUser> ListMembersAsync(
        int? departmentId = 1,
        bool recursive = true,
        int maximumConcurrency = UsualConcurrency,
        IProgress<WeComDirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        OnceEachAsync(WalkAsync(departmentId, recursive, maximumConcurrency, progress, cancellationToken), null, cancellationToken);

    /// <summary>
    /// Reads the members whose accounts are in a state (用户状态查询), for example those who have not activated them: as <see cref="ListMembersAsync"/>, which is what
    /// it takes, because the service does not look for states. Where the client keeps answers, a state may be as old as they are: only
    /// <see cref="WalkAsync"/> shows where the answer for a department came from.
    /// </summary>
    /// <param name="status">The state.</param>
    /// <param name="departmentId">The department to begin with: 1 for the one at the top, null for all that the application sees.</param>
    /// <param name="recursive">Whether the departments below it are walked too.</param>
    /// <param name="maximumConcurrency">How many departments are read at the same time.</param>
    /// <param name="progress">Is told after each department, of the members in any state; null for nobody.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">As for <see cref="ListMembersAsync"/>.</exception>
    /// <exception cref="ApiException">As for <see cref="ListMembersAsync"/>.</exception>
    public virtual IAsyncEnumerable<WeComUser> ListMembersByStatusAsync(
        WeComUserStatus status,
        int? departmentId = 1,
        bool recursive = true,
        int maximumConcurrency = UsualConcurrency,
        IProgress<WeComDirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        OnceEachAsync(WalkAsync(departmentId, recursive, maximumConcurrency, progress, cancellationToken), status, cancellationToken);

    /// <summary>
    /// Takes a snapshot of members, departments and tags, to be kept and compared with a later one (<see cref="WeComDirectorySnapshot.ChangesTo"/>): one call for
    /// the departments, one for each of them, one for the tags, one for each of them. It takes its time, and who moves meanwhile may be missing or have the
    /// old department. Nothing is left out in silence: one call that fails fails the snapshot. All of it is read live, whatever the client keeps
    /// (<see cref="CacheMode.Bypass"/>).
    /// </summary>
    /// <param name="departmentId">The department to begin with; null for all that the application sees.</param>
    /// <param name="withTags">Whether tags and their members are read too.</param>
    /// <param name="maximumConcurrency">How many departments, and then tags, are read at the same time.</param>
    /// <param name="progress">Is told after each department; null for nobody.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The snapshot, or the error of the first call that failed; the message names the department or the tag.</returns>
    /// <exception cref="ArgumentException">The id or the concurrency is below 1.</exception>
    public virtual Task<ApiResult<WeComDirectorySnapshot>> TakeSnapshotAsync(
        int? departmentId = null,
        bool withTags = true,
        int maximumConcurrency = UsualConcurrency,
        IProgress<WeComDirectoryProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Validate(departmentId, recursive: true, maximumConcurrency);
        var live = new CallOptions { Cache = CacheMode.Bypass };
        return new SnapshotTaker(_pipeline.TimeProvider, Users.With(live), Departments.With(live), Tags.With(live))
            .TakeAsync(departmentId, withTags, maximumConcurrency, progress, cancellationToken);
    }

    private static void Validate(int? departmentId, bool recursive, int maximumConcurrency)
    {
        Check.Range(departmentId, 1, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumConcurrency, 1);
        if (departmentId is null && !recursive)
        {
            throw new ArgumentException("Without a department all are walked.", nameof(departmentId));
        }
    }

    private static async IAsyncEnumerable<WeComUser> OnceEachAsync(
        IAsyncEnumerable<WeComDepartmentMembers> departments, WeComUserStatus? status, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (WeComDepartmentMembers department in departments.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (WeComUser member in DirectoryWalk.Named(department).GetValueOrThrow())
            {
                if ((member.UserId is not { } id || seen.Add(id)) && (status is null || member.Status == status))
                {
                    yield return member;
                }
            }
        }
    }

    private async IAsyncEnumerable<WeComDepartmentMembers> WalkEachAsync(
        int? departmentId,
        bool recursive,
        int maximumConcurrency,
        IProgress<WeComDirectoryProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<WeComDepartment> departments = recursive
            ? (await Departments.ListSimpleAsync(departmentId, cancellationToken).ConfigureAwait(false)).GetValueOrThrow()
            : [];
        var walk = new DirectoryWalk(Users, DirectoryWalk.IdsOf(departments, departmentId), progress);
        await foreach (WeComDepartmentMembers members in walk.RunAsync(maximumConcurrency, cancellationToken).ConfigureAwait(false))
        {
            yield return members;
        }
    }
}
