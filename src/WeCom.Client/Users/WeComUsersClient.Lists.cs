using Sdk.Core;

namespace WeCom.Client;

/// <content>Members by department, phone number and e-mail address, and the ids of all.</content>
public partial class WeComUsersClient
{
    private const int LargestPage = 10_000;

    private static readonly ApiOperation List = WeComOperation.Create(
        "WeCom.Users.List", HttpMethod.Get, "user/list", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation ListSimple = WeComOperation.Create(
        "WeCom.Users.ListSimple", HttpMethod.Get, "user/simplelist", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation ListIds = WeComOperation.Create(
        "WeCom.Users.ListIds", HttpMethod.Post, "user/list_id", OperationSafety.Read, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation FindByMobile = WeComOperation.Create(
        "WeCom.Users.FindByMobile", HttpMethod.Post, "user/getuserid", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation FindByEmail = WeComOperation.Create(
        "WeCom.Users.FindByEmail", HttpMethod.Post, "user/get_userid_by_email", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    /// <summary>
    /// Reads the members of a department with all that is known of them (获取部门成员详情, <c>GET /user/list</c>). Those of the departments below it are not among them:
    /// see <see cref="WeComDirectoryClient.ListMembersAsync"/>.
    /// </summary>
    /// <param name="departmentId">The department.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The members, or the error: <c>45029</c> when there are too many for one answer, <c>60003</c> when there is no such department.</returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComUser>>> ListAsync(int departmentId, CancellationToken cancellationToken = default)
    {
        Check.Range(departmentId, 1, int.MaxValue);
        ApiResult<UserListAnswer<WeComUser>> answer =
            await _pipeline.SendAsync(List, QueryOf(departmentId), UsersJson.Default.Users, cancellationToken).ConfigureAwait(false);
        return answer.Map(static list => list.Users);
    }

    /// <summary>Reads the members of a department by id and name (获取部门成员, <c>GET /user/simplelist</c>), without those of the departments below it.</summary>
    /// <param name="departmentId">The department.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The members, or the error.</returns>
    /// <exception cref="ArgumentException">The id is below 1.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComUserSummary>>> ListSimpleAsync(
        int departmentId, CancellationToken cancellationToken = default)
    {
        Check.Range(departmentId, 1, int.MaxValue);
        ApiResult<UserListAnswer<WeComUserSummary>> answer =
            await _pipeline.SendAsync(ListSimple, QueryOf(departmentId), UsersJson.Default.Summaries, cancellationToken).ConfigureAwait(false);
        return answer.Map(static list => list.Users);
    }

    /// <summary>
    /// Reads one page of the ids of all members with their departments (获取成员ID列表, <c>POST /user/list_id</c>). Takes the secret of contact synchronization.
    /// </summary>
    /// <param name="cursor">The <see cref="Page{T}.Next"/> of the page before; null for the first page.</param>
    /// <param name="limit">How many rows the page has at the most, 1 to 10000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page, with a row for each department of a member; or the error.</returns>
    /// <exception cref="ArgumentException">The cursor is blank, or the limit is out of range.</exception>
    public virtual async Task<ApiResult<Page<WeComUserDepartment>>> ListIdsAsync(
        string? cursor = null, int limit = LargestPage, CancellationToken cancellationToken = default)
    {
        CheckPage(cursor, limit);
        var body = new ListUserIdsBody { Cursor = cursor, Limit = limit };
        ApiResult<UserIdsAnswer> answer = await _pipeline.SendAsync(
            ListIds, body, UsersJson.Default.ListUserIdsBody, UsersJson.Default.UserIdsAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(page => ToPage(page, cursor));
    }

    /// <summary>Reads the ids of all members page by page, with failures as results: see <see cref="ListIdsAsync"/>.</summary>
    /// <param name="cursor">Where to start; null for the beginning.</param>
    /// <param name="limit">How many rows a page has at the most, 1 to 10000.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>The pages in order; the last one is a failure when it could not be read.</returns>
    /// <exception cref="ArgumentException">The cursor is blank, or the limit is out of range.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<WeComUserDepartment>>> ListIdPagesAsync(
        string? cursor = null, int limit = LargestPage, CancellationToken cancellationToken = default)
    {
        CheckPage(cursor, limit);
        return Pages.WalkAsync(
            WeComClient.Provider.Name, ListIds.Name, cursor, (next, token) => ListIdsAsync(next, limit, token), cancellationToken: cancellationToken);
    }

    /// <summary>Reads the ids of all members, as they are asked for: see <see cref="ListIdsAsync"/>. A member of several departments comes several times.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ApiException">A page failed for good. The rows of the pages before it have been handed out.</exception>
    public virtual IAsyncEnumerable<WeComUserDepartment> ListAllIdsAsync(CancellationToken cancellationToken = default) =>
        ListIdPagesAsync(cancellationToken: cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// Finds the member with a phone number (手机号获取userid, <c>POST /user/getuserid</c>). Where more than a fifth as many numbers are wrong as the company has
    /// members, the service refuses further ones for a day.
    /// </summary>
    /// <param name="mobile">The number, 5 to 32 bytes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id, or the error: <see cref="ErrorCategory.NotFound"/> (<c>46004</c>) when nobody has the number.</returns>
    /// <exception cref="ArgumentException">The number is blank, too short or too long.</exception>
    public virtual Task<ApiResult<WeComUserId>> FindByMobileAsync(string mobile, CancellationToken cancellationToken = default)
    {
        UsersChecks.Mobile(mobile, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            FindByMobile, new FindUserBody { Mobile = mobile }, UsersJson.Default.FindUserBody, UsersJson.Default.WeComUserId, cancellationToken);
    }

    /// <summary>Finds the member with an e-mail address (邮箱获取userid, <c>POST /user/get_userid_by_email</c>).</summary>
    /// <param name="email">The address, 6 to 64 bytes.</param>
    /// <param name="type">Which address of the member; null for the one at the company.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id, or the error: <see cref="ErrorCategory.NotFound"/> (<c>46004</c>) when nobody has the address.</returns>
    /// <exception cref="ArgumentException">The address is blank, too short or too long.</exception>
    public virtual Task<ApiResult<WeComUserId>> FindByEmailAsync(
        string email, WeComEmailType? type = null, CancellationToken cancellationToken = default)
    {
        UsersChecks.Email(email, _pipeline.ChecksLimits());
        var body = new FindUserBody { Email = email, EmailType = type };
        return _pipeline.SendAsync(FindByEmail, body, UsersJson.Default.FindUserBody, UsersJson.Default.WeComUserId, cancellationToken);
    }

    private static ApiRequest QueryOf(int departmentId) => new() { Query = new QueryParameters().Add("department_id", departmentId) };

    private static void CheckPage(string? cursor, int limit)
    {
        Check.Optional(cursor);
        Check.Range(limit, 1, LargestPage);
    }

    private static Page<WeComUserDepartment> ToPage(UserIdsAnswer answer, string? cursor) => new()
    {
        Items = answer.Rows,
        Cursor = cursor,
        Next = string.IsNullOrEmpty(answer.NextCursor) ? null : answer.NextCursor,
    };
}
