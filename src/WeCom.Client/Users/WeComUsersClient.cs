using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Members (成员). The service discourages to create and change members and departments in parallel: do so one after the other. Writing takes the secret
/// of contact synchronization, where the options have one. Methods are virtual for fakes in tests.
/// </summary>
public partial class WeComUsersClient
{
    private const int MostDeletedAtOnce = 200;

    private static readonly ApiOperation Create = WeComOperation.Create(
        "WeCom.Users.Create", HttpMethod.Post, "user/create", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Get = WeComOperation.Create(
        "WeCom.Users.Get", HttpMethod.Get, "user/get", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation Update = WeComOperation.Create(
        "WeCom.Users.Update", HttpMethod.Post, "user/update", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Delete = WeComOperation.Create(
        "WeCom.Users.Delete", HttpMethod.Get, "user/delete", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation DeleteMany = WeComOperation.Create(
        "WeCom.Users.DeleteMany", HttpMethod.Post, "user/batchdelete", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComUsersClient()
    {
    }

    internal WeComUsersClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Creates a member (创建成员, <c>POST /user/create</c>). Sent once, unless it provably was not executed. In 30 days as many accounts can be created as the
    /// company has seats, times three.
    /// </summary>
    /// <param name="request">The member.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The departments that were created with it, or the error: <c>60102</c> (id taken), <c>60104</c> (phone number taken), <c>60106</c> (address taken),
    /// <c>45024</c> (no seat left). After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="GetAsync"/> before trying again.
    /// </returns>
    /// <exception cref="ArgumentException">A member of the request is missing, malformed, or beyond a documented limit.</exception>
    public virtual Task<ApiResult<WeComUserCreation>> CreateAsync(CreateWeComUserRequest request, CancellationToken cancellationToken = default)
    {
        UsersChecks.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            Create, request, UsersJson.Default.CreateWeComUserRequest, UsersJson.Default.WeComUserCreation, cancellationToken);
    }

    /// <summary>Reads a member (读取成员, <c>GET /user/get</c>), and with it what became of the account: <see cref="WeComUser.Status"/>.</summary>
    /// <param name="userId">The id of the member; its case does not matter.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The member, or the error: <see cref="ErrorCategory.NotFound"/> (<c>60111</c>) when there is none of this id,
    /// <see cref="ErrorCategory.PermissionDenied"/> (<c>60021</c>) when the application does not see it.
    /// </returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public virtual Task<ApiResult<WeComUser>> GetAsync(string userId, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return _pipeline.SendAsync(Get, QueryOf(userId), UsersJson.Default.WeComUser, cancellationToken);
    }

    /// <summary>
    /// Reads many members, some at a time; without any order between the calls, with the results in the order of the ids. One that cannot be read does not
    /// keep the others back. For whole departments <see cref="ListAsync"/> takes far fewer calls.
    /// </summary>
    /// <param name="userIds">The ids of the members.</param>
    /// <param name="maximumConcurrency">How many are asked for at the same time.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>For each id the member or the error, as soon as it and those before it are there.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the concurrency is below 1.</exception>
    public virtual IAsyncEnumerable<WeComUserLookup> GetManyAsync(
        IReadOnlyCollection<string> userIds, int maximumConcurrency = 8, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumConcurrency, 1);
        ArgumentNullException.ThrowIfNull(userIds);
        string[] ids = [.. userIds];
        Array.ForEach(ids, static id => Check.UserId(id, nameof(userIds)));
        return ConcurrentCalls.RunAsync(
            ids, maximumConcurrency, async (id, token) => new WeComUserLookup(id, await GetAsync(id, token).ConfigureAwait(false)), cancellationToken);
    }

    /// <summary>
    /// Changes a member (更新成员, <c>POST /user/update</c>). Only what is given changes; a new <c>mobile</c> is ignored in silence once the account is activated.
    /// </summary>
    /// <param name="request">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error. After a change of the id a repeat says <c>60111</c>: the old id is gone.</returns>
    /// <exception cref="ArgumentException">A member of the request is missing, malformed, or beyond a documented limit.</exception>
    public virtual Task<ApiResult> UpdateAsync(UpdateWeComUserRequest request, CancellationToken cancellationToken = default)
    {
        UsersChecks.Validate(request, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(Update, request, UsersJson.Default.UpdateWeComUserRequest, cancellationToken);
    }

    /// <summary>Deletes a member (删除成员, <c>GET /user/delete</c>).</summary>
    /// <param name="userId">The id of the member.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Whether it succeeded, or the error: <c>301005</c> for the creator of the company, who cannot be deleted; <c>60111</c> when there is none of this id,
    /// which is also said when a lost answer was about its deletion.
    /// </returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public virtual Task<ApiResult> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        Check.UserId(userId);
        return _pipeline.SendAsync(Delete, QueryOf(userId), cancellationToken);
    }

    /// <summary>
    /// Deletes members (批量删除成员, <c>POST /user/batchdelete</c>). The service takes 200 at once: more go out in several calls, one after the other, in order. One
    /// invalid id fails its whole call, and ends the deletion.
    /// </summary>
    /// <param name="userIds">The ids of the members.</param>
    /// <param name="progress">Is told after each call how many are deleted; these are the first ones of the list. Null for nobody.</param>
    /// <param name="cancellationToken">Ends the calls. What was deleted stays so.</param>
    /// <returns>
    /// Whether all are deleted, or the error of the call that failed. Where several were needed, the <see cref="ApiError.Details"/> are a
    /// <see cref="WeComPartialDeletion"/>: who is deleted, and who remains.
    /// </returns>
    /// <exception cref="ArgumentException">There is no id, or one is malformed.</exception>
    public virtual Task<ApiResult> DeleteManyAsync(
        IReadOnlyCollection<string> userIds, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        Check.UserIds(userIds, int.MaxValue);
        return DeletePartsAsync([.. userIds], progress, cancellationToken);
    }

    /// <summary>A light view of the same client with other choices for its calls.</summary>
    internal WeComUsersClient With(CallOptions options) => new(_pipeline.With(options));

    private static ApiRequest QueryOf(string userId) => new() { Query = new QueryParameters().Add("userid", userId) };

    private async Task<ApiResult> DeletePartsAsync(string[] userIds, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ApiResult result = ApiResult.Success();
        for (int index = 0; ListParts.At(userIds, index, MostDeletedAtOnce) is { } part; index++)
        {
            var body = new DeleteUsersBody { UserIds = part };
            result = await _pipeline.SendAsync(DeleteMany, body, UsersJson.Default.DeleteUsersBody, cancellationToken).ConfigureAwait(false);
            if (!result.IsSuccess)
            {
                return userIds.Length == part.Count
                    ? result
                    : ApiResult.Failure(WeComPartialDeletion.AddTo(result.Error, userIds, index * MostDeletedAtOnce, part), result.Call);
            }

            progress?.Report((index * MostDeletedAtOnce) + part.Count);
        }

        return result;
    }
}
