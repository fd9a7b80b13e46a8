using System.Runtime.CompilerServices;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Call detail records (话单). Methods are virtual for fakes in tests.</summary>
public class Vos3000CdrsClient
{
    private static readonly ApiOperation Get = new("Vos3000.Cdrs.Get", HttpMethod.Post, "external/server/GetCdr", OperationSafety.Read);

    private static readonly ApiOperation Create = new("Vos3000.Cdrs.Create", HttpMethod.Post, "external/server/CreateCdr", OperationSafety.NotRepeatable)
    {
        RequiresProofOfRefusal = true,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000CdrsClient()
    {
    }

    internal Vos3000CdrsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Reads call records in one request (查询话单, <c>POST /external/server/GetCdr</c>). The vendor asks not to use it often. About 40,000
    /// records fit into <see cref="ApiClientOptions.MaxResponseBytes"/> of 32 MB: <see cref="StreamAsync"/> has no such limit.
    /// </summary>
    /// <param name="request">Accounts, days and filters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The records; a range longer than the switch allows is <see cref="ErrorCategory.InvalidRequest"/> (-10033): use <see cref="StreamAsync"/>.</returns>
    /// <exception cref="ArgumentException">No account is given, or the last day is before the first.</exception>
    public virtual Task<ApiResult<GetCdrResponse>> GetAsync(GetCdrRequest request, CancellationToken cancellationToken = default)
    {
        GetCdrRequest.Validate(request);
        return _pipeline.SendAsync(Get, request, CdrsJson.Default.GetCdrRequest, CdrsJson.Default.GetCdrResponse, cancellationToken);
    }

    /// <summary>
    /// Reads call records over any range, one request per day, so that no limit of the switch is met and memory holds one day at a time. A
    /// record that the switch returns for two days is handed out once.
    /// </summary>
    /// <param name="request">Accounts, days and filters.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ArgumentException">No account is given, or the last day is before the first.</exception>
    /// <exception cref="ApiException">A day failed for good. The records of the days before it have been handed out.</exception>
    public virtual IAsyncEnumerable<Cdr> StreamAsync(GetCdrRequest request, CancellationToken cancellationToken = default) =>
        StreamDaysAsync(request, cancellationToken).FlattenAsync(cancellationToken);

    /// <summary>
    /// The same as <see cref="StreamAsync"/>, a day at a time, with failures as results: for progress, and for going on after a failure
    /// with the <see cref="Page{T}.Next"/> of the last good day as <see cref="GetCdrRequest.BeginTime"/>.
    /// </summary>
    /// <param name="request">Accounts, days and filters.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>One page per day, its cursor the day as <c>yyyyMMdd</c>; the last one is a failure when a day could not be read.</returns>
    /// <exception cref="ArgumentException">No account is given, or the last day is before the first.</exception>
    public virtual IAsyncEnumerable<ApiResult<Page<Cdr>>> StreamDaysAsync(GetCdrRequest request, CancellationToken cancellationToken = default)
    {
        GetCdrRequest.Validate(request);
        return WalkDaysAsync(request, cancellationToken);
    }

    /// <summary>
    /// Records a call that was billed outside, and charges it (创建话单, <c>POST /external/server/CreateCdr</c>). Repeated by itself only when
    /// <see cref="CreateCdrRequest.FlowNo"/> is a number of your own, because the switch takes each number once.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. After <see cref="ApiError.OutcomeUnknown"/> send it again only with the same number of your own; otherwise look with
    /// <see cref="GetAsync"/> first.
    /// </returns>
    /// <exception cref="ArgumentException">A text is too long, the end lies before the beginning, or the number is below -1.</exception>
    public virtual Task<ApiResult> CreateAsync(CreateCdrRequest request, CancellationToken cancellationToken = default)
    {
        CreateCdrRequest.Validate(request);
        return _pipeline.SendAsync(request.FlowNo >= 0 ? Create.Repeatable() : Create, request, CdrsJson.Default.CreateCdrRequest, cancellationToken);
    }

    /// <summary>Each enumeration has a reader of its own: what one has seen is nothing to another.</summary>
    private async IAsyncEnumerable<ApiResult<Page<Cdr>>> WalkDaysAsync(
        GetCdrRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var days = new DayReader(this, request);
        IAsyncEnumerable<ApiResult<Page<Cdr>>> pages = Pages.WalkAsync(
            Vos3000Client.Provider.Name, Get.Name, null, days.ReadAsync, cancellationToken: cancellationToken);
        await foreach (ApiResult<Page<Cdr>> page in pages.ConfigureAwait(false))
        {
            yield return page;
        }
    }
}
