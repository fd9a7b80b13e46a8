using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Groups of numbers (号码组), which phones and gateways refer to, and the numbers in them. Methods are virtual for fakes in tests.</summary>
public class Vos3000NumberGroupsClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.NumberGroups.Create", HttpMethod.Post, "external/server/CreateLimitE164Group", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.NumberGroups.Modify", HttpMethod.Post, "external/server/ModifyLimitE164Group", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.NumberGroups.Delete", HttpMethod.Post, "external/server/DeleteLimitE164Group", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.NumberGroups.Get", HttpMethod.Post, "external/server/GetLimitE164Group", OperationSafety.Read);

    private static readonly ApiOperation AddNumbers = new(
        "Vos3000.NumberGroups.AddNumbers", HttpMethod.Post, "external/server/CreateLimitE164", OperationSafety.NotRepeatable);

    private static readonly ApiOperation RemoveNumbers = new(
        "Vos3000.NumberGroups.RemoveNumbers", HttpMethod.Post, "external/server/DeleteLimitE164", OperationSafety.Idempotent);

    private static readonly ApiOperation GetNumbers = new(
        "Vos3000.NumberGroups.GetNumbers", HttpMethod.Post, "external/server/GetLimitE164", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000NumberGroupsClient()
    {
    }

    internal Vos3000NumberGroupsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Creates a group (创建号码组, <c>POST /external/server/CreateLimitE164Group</c>). Never repeated by itself.</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="memo">A remark; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error.</returns>
    /// <exception cref="ArgumentException">The name is blank, or a text is too long.</exception>
    public virtual Task<ApiResult> CreateAsync(string name, string? memo = null, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        Check.Optional(memo);
        return _pipeline.SendAsync(
            Create, new CreateNumberGroupRequest { Name = name, Memo = memo },
            NumberGroupsJson.Default.CreateNumberGroupRequest, cancellationToken);
    }

    /// <summary>Changes the remark of a group (修改号码组, <c>POST /external/server/ModifyLimitE164Group</c>).</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="memo">The remark; null leaves it as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name is blank, or a text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(string name, string? memo, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        Check.Optional(memo);
        return _pipeline.SendAsync(
            Modify, new ModifyNumberGroupRequest { Name = name, Memo = memo },
            NumberGroupsJson.Default.ModifyNumberGroupRequest, cancellationToken);
    }

    /// <summary>Deletes a group (删除号码组, <c>POST /external/server/DeleteLimitE164Group</c>).</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    public virtual Task<ApiResult> DeleteAsync(string name, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        return _pipeline.SendAsync(
            Delete, new DeleteNumberGroupRequest { Name = name },
            NumberGroupsJson.Default.DeleteNumberGroupRequest, cancellationToken);
    }

    /// <summary>Reads groups (查询号码组, <c>POST /external/server/GetLimitE164Group</c>).</summary>
    /// <param name="names">The names of the groups; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The groups; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The list is empty, or holds a blank or too long name.</exception>
    public virtual Task<ApiResult<GetNumberGroupResponse>> GetAsync(IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        Check.List(names);
        return _pipeline.SendAsync(
            Get, new GetNumberGroupRequest { Names = names },
            NumberGroupsJson.Default.GetNumberGroupRequest, NumberGroupsJson.Default.GetNumberGroupResponse, cancellationToken);
    }

    /// <summary>
    /// Adds numbers to a group (创建号码组号码, <c>POST /external/server/CreateLimitE164</c>). Never repeated by itself. What happens to numbers that are
    /// in the group already is not stated.
    /// </summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="entries">The numbers.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; a group that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">The name or a number is blank or too long, or the list is empty.</exception>
    public virtual Task<ApiResult> AddNumbersAsync(string name, IReadOnlyList<NumberGroupEntry> entries, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        Check.RequiredItems(entries, NumberGroupEntry.Validate);
        return _pipeline.SendAsync(
            AddNumbers, new CreateNumberGroupEntryRequest { LimitE164GroupName = name, Entries = entries },
            NumberGroupsJson.Default.CreateNumberGroupEntryRequest, cancellationToken);
    }

    /// <summary>Removes numbers from a group (删除号码组号码, <c>POST /external/server/DeleteLimitE164</c>).</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="e164s">The numbers.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    /// <exception cref="ArgumentException">The name or a number is blank or too long, or the list is empty.</exception>
    public virtual Task<ApiResult> RemoveNumbersAsync(string name, IReadOnlyList<string> e164s, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        Check.RequiredList(e164s);
        return _pipeline.SendAsync(
            RemoveNumbers, new DeleteNumberGroupEntryRequest { LimitE164GroupName = name, E164s = e164s },
            NumberGroupsJson.Default.DeleteNumberGroupEntryRequest, cancellationToken);
    }

    /// <summary>Reads the numbers of a group (查询号码组号码, <c>POST /external/server/GetLimitE164</c>).</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="e164s">The numbers to look for; null or none for all. Together at most 255 characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The numbers that are in the group; a group that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long, or a number is blank or holds a comma, or the numbers are too long together.
    /// </exception>
    public virtual Task<ApiResult<GetNumberGroupEntryResponse>> GetNumbersAsync(
        string name, IReadOnlyList<string>? e164s = null, CancellationToken cancellationToken = default)
    {
        Check.Required(name);
        Check.CommaText(e164s);
        return _pipeline.SendAsync(
            GetNumbers, new GetNumberGroupEntryRequest { LimitE164GroupName = name, E164 = e164s is { Count: > 0 } ? e164s : null },
            NumberGroupsJson.Default.GetNumberGroupEntryRequest, NumberGroupsJson.Default.GetNumberGroupEntryResponse, cancellationToken);
    }
}
