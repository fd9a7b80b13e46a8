using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Tags (标签): 3,000 in a company at the most, with up to 30,000 members and departments in each. A tag can be changed by the application that made it, and by
/// contact synchronization, whose secret is taken for writing where the options have one. Methods are virtual for fakes in tests.
/// </summary>
public class WeComTagsClient
{
    private const int LongestName = 32, MostUsers = 1_000, MostDepartments = 100;

    private static readonly ApiOperation Create = WeComOperation.Create(
        "WeCom.Tags.Create", HttpMethod.Post, "tag/create", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Update = WeComOperation.Create(
        "WeCom.Tags.Update", HttpMethod.Post, "tag/update", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Delete = WeComOperation.Create(
        "WeCom.Tags.Delete", HttpMethod.Get, "tag/delete", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation Get = WeComOperation.Create(
        "WeCom.Tags.Get", HttpMethod.Get, "tag/get", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation List = WeComOperation.Create(
        "WeCom.Tags.List", HttpMethod.Get, "tag/list", OperationSafety.Read, WeComOperation.Application, WeComOperation.AddressBook);

    private static readonly ApiOperation AddMembers = WeComOperation.Create(
        "WeCom.Tags.AddMembers", HttpMethod.Post, "tag/addtagusers", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation RemoveMembers = WeComOperation.Create(
        "WeCom.Tags.RemoveMembers", HttpMethod.Post, "tag/deltagusers", OperationSafety.Idempotent, WeComOperation.Contacts, WeComOperation.AddressBook);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComTagsClient()
    {
    }

    internal WeComTagsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a tag (创建标签, <c>POST /tag/create</c>). Sent once, unless it provably was not executed.</summary>
    /// <param name="name">The name, 32 characters at the most, unique in the company.</param>
    /// <param name="id">The id; null for one that the service chooses.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The tag with its id, or the error: <c>40071</c> (name taken). After <see cref="ApiError.OutcomeUnknown"/> look with <see cref="ListAsync"/> before
    /// trying again.
    /// </returns>
    /// <exception cref="ArgumentException">The name is blank or too long, or the id is negative.</exception>
    public virtual Task<ApiResult<WeComTag>> CreateAsync(string name, int? id = null, CancellationToken cancellationToken = default)
    {
        CheckName(name);
        Check.Range(id, 0, int.MaxValue);
        return _pipeline.SendAsync(
            Create, new TagBody { Id = id, Name = name }, TagsJson.Default.TagBody, TagsJson.Default.WeComTag, cancellationToken);
    }

    /// <summary>Renames a tag (更新标签名字, <c>POST /tag/update</c>).</summary>
    /// <param name="id">The tag.</param>
    /// <param name="name">The new name, 32 characters at the most, unique in the company.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: <c>40071</c> (name taken), <c>81011</c> (another application's tag).</returns>
    /// <exception cref="ArgumentException">The id is negative, or the name is blank or too long.</exception>
    public virtual Task<ApiResult> UpdateAsync(int id, string name, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 0, int.MaxValue);
        CheckName(name);
        return _pipeline.SendAsync(Update, new TagBody { Id = id, Name = name }, TagsJson.Default.TagBody, cancellationToken);
    }

    /// <summary>Deletes a tag (删除标签, <c>GET /tag/delete</c>).</summary>
    /// <param name="id">The tag.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it succeeded, or the error: <c>40068</c> (no such tag), <c>81011</c> (another application's tag).</returns>
    /// <exception cref="ArgumentException">The id is negative.</exception>
    public virtual Task<ApiResult> DeleteAsync(int id, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 0, int.MaxValue);
        return _pipeline.SendAsync(Delete, QueryOf(id), cancellationToken);
    }

    /// <summary>Reads a tag with its members and departments (获取标签成员, <c>GET /tag/get</c>).</summary>
    /// <param name="id">The tag.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tag, or the error: <c>40068</c> (no such tag).</returns>
    /// <exception cref="ArgumentException">The id is negative.</exception>
    public virtual async Task<ApiResult<WeComTagMembers>> GetAsync(int id, CancellationToken cancellationToken = default)
    {
        Check.Range(id, 0, int.MaxValue);
        ApiResult<WeComTagMembers> answer =
            await _pipeline.SendAsync(Get, QueryOf(id), TagsJson.Default.WeComTagMembers, cancellationToken).ConfigureAwait(false);
        if (answer.TryGetValue(out WeComTagMembers? tag))
        {
            tag.Id ??= id;
        }

        return answer;
    }

    /// <summary>Reads all tags that the application sees (获取标签列表, <c>GET /tag/list</c>).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tags, or the error.</returns>
    public virtual async Task<ApiResult<IReadOnlyList<WeComTag>>> ListAsync(CancellationToken cancellationToken = default)
    {
        ApiResult<TagListAnswer> answer =
            await _pipeline.SendAsync(List, new ApiRequest(), TagsJson.Default.TagListAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(static list => list.Tags);
    }

    /// <summary>
    /// Adds members and departments to a tag (增加标签成员, <c>POST /tag/addtagusers</c>). The service takes 1,000 members and 100 departments at once: more go out in several
    /// calls, one after the other. A repeat does no harm.
    /// </summary>
    /// <param name="id">The tag.</param>
    /// <param name="userIds">The ids of members; null for none.</param>
    /// <param name="departmentIds">The ids of departments; null for none.</param>
    /// <param name="cancellationToken">Ends the calls. What was added stays so.</param>
    /// <returns>
    /// What could not be added, of all calls together; or the error: <c>40070</c> when nothing at all could be added, <c>81011</c> (another application's
    /// tag). Where several calls were needed and one ended them, the <see cref="ApiError.Details"/> are a <see cref="WeComPartialTagChange"/>: what came
    /// of the calls before, which stays, and the ids that remain.
    /// </returns>
    /// <exception cref="ArgumentException">There is nothing to add, or an id is malformed.</exception>
    public virtual Task<ApiResult<WeComTagOutcome>> AddMembersAsync(
        int id, IReadOnlyCollection<string>? userIds, IReadOnlyCollection<int>? departmentIds = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(AddMembers, id, userIds, departmentIds, cancellationToken);

    /// <summary>
    /// Removes members and departments from a tag (删除标签成员, <c>POST /tag/deltagusers</c>). The service takes 1,000 members and 100 departments at once: more go out in
    /// several calls, one after the other. A repeat does no harm.
    /// </summary>
    /// <param name="id">The tag.</param>
    /// <param name="userIds">The ids of members; null for none.</param>
    /// <param name="departmentIds">The ids of departments; null for none.</param>
    /// <param name="cancellationToken">Ends the calls. What was removed stays so.</param>
    /// <returns>
    /// What could not be removed, of all calls together; or the error: <c>40031</c> when nothing at all could be removed, <c>81011</c> (another
    /// application's tag). Where several calls were needed and one ended them, the <see cref="ApiError.Details"/> are a
    /// <see cref="WeComPartialTagChange"/>: what came of the calls before, which stays, and the ids that remain.
    /// </returns>
    /// <exception cref="ArgumentException">There is nothing to remove, or an id is malformed.</exception>
    public virtual Task<ApiResult<WeComTagOutcome>> RemoveMembersAsync(
        int id, IReadOnlyCollection<string>? userIds, IReadOnlyCollection<int>? departmentIds = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(RemoveMembers, id, userIds, departmentIds, cancellationToken);

    /// <summary>A light view of the same client with other choices for its calls.</summary>
    internal WeComTagsClient With(CallOptions options) => new(_pipeline.With(options));

    private static ApiRequest QueryOf(int id) => new() { Query = new QueryParameters().Add("tagid", id) };

    private static TagMembersBody? PartOf(TagMembersBody all, int index)
    {
        var part = new TagMembersBody
        {
            TagId = all.TagId,
            UserIds = ListParts.At(all.UserIds, index, MostUsers),
            DepartmentIds = ListParts.At(all.DepartmentIds, index, MostDepartments),
        };
        return part is { UserIds: null, DepartmentIds: null } ? null : part;
    }

    private static ApiError Partial(ApiError error, TagMembersBody all, int index, WeComTagOutcome? earlier) => PartOf(all, 1) is null
        ? error
        : error with
        {
            Details = new WeComPartialTagChange(
                earlier,
                ListParts.From(all.UserIds, index, MostUsers) ?? [],
                ListParts.From(all.DepartmentIds, index, MostDepartments) ?? [],
                error.Details as WeComErrorDetails),
        };

    /// <summary>What the service says to a call of which nothing could be done.</summary>
    private static bool IsRefusedAsWhole(ApiError error) => error.Code is "40070" or "40031";

    private void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Check.Characters(_pipeline.ChecksLimits() ? name : null, LongestName, nameof(name));
    }

    private Task<ApiResult<WeComTagOutcome>> ChangeAsync(
        ApiOperation operation, int id, IReadOnlyCollection<string>? userIds, IReadOnlyCollection<int>? departmentIds, CancellationToken cancellationToken)
    {
        Check.Range(id, 0, int.MaxValue);
        UsersChecks.Ids(departmentIds, 1);
        if (userIds is { Count: > 0 } || departmentIds is null or { Count: 0 })
        {
            Check.UserIds(userIds, int.MaxValue);
        }

        return ChangeAsync(
            operation, new TagMembersBody { TagId = id, UserIds = [.. userIds ?? []], DepartmentIds = [.. departmentIds ?? []] }, cancellationToken);
    }

    private async Task<ApiResult<WeComTagOutcome>> ChangeAsync(ApiOperation operation, TagMembersBody all, CancellationToken cancellationToken)
    {
        WeComTagOutcome? earlier = null;
        ApiResult<WeComTagOutcome>? last = null, refused = null;
        for (int index = 0; PartOf(all, index) is { } part; index++)
        {
            ApiResult<WeComTagOutcome> result = await _pipeline.SendAsync(
                operation, part, TagsJson.Default.TagMembersBody, TagsJson.Default.WeComTagOutcome, cancellationToken).ConfigureAwait(false);
            WeComTagOutcome? outcome;
            if (result.TryGetValue(out outcome, out ApiError? error))
            {
                last = result;
            }
            else if (IsRefusedAsWhole(error))
            {
                // In one call with the others these would be the ones that are invalid.
                refused = result;
                outcome = new WeComTagOutcome { InvalidUsers = part.UserIds, InvalidDepartments = part.DepartmentIds };
            }
            else
            {
                return ApiResult.Failure<WeComTagOutcome>(Partial(error, all, index, earlier), result.Call);
            }

            outcome.Follow(earlier);
            earlier = outcome;
        }

        return last is null ? refused! : ApiResult.Success(earlier!, last.Call);
    }
}
