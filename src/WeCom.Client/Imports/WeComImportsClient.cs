using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Imports of the address book (异步导入) from CSV files. With the secret of contact synchronization; one import at a time for the company
/// (<see cref="WeComErrors.ImportRunning"/>). Methods are virtual for fakes in tests.
/// </summary>
public class WeComImportsClient
{
    private static readonly ApiOperation SyncUsers = WeComOperation.Create(
        "WeCom.Imports.SyncUsers", HttpMethod.Post, "batch/syncuser", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation ReplaceUsers = WeComOperation.Create(
        "WeCom.Imports.ReplaceUsers", HttpMethod.Post, "batch/replaceuser", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation ReplaceDepartments = WeComOperation.Create(
        "WeCom.Imports.ReplaceDepartments", HttpMethod.Post, "batch/replaceparty", OperationSafety.NotRepeatable, WeComOperation.Contacts, WeComOperation.AddressBook);

    private static readonly ApiOperation GetResult = WeComOperation.Create(
        "WeCom.Imports.GetResult", HttpMethod.Get, "batch/getresult", OperationSafety.Read, WeComOperation.Contacts);

    private readonly ApiPipeline _pipeline = null!;
    private readonly WeComMediaClient _media = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComImportsClient()
    {
    }

    internal WeComImportsClient(ApiPipeline pipeline) => (_pipeline, _media) = (pipeline, new WeComMediaClient(pipeline));

    /// <summary>
    /// Starts to add and to change members (增量更新成员, <c>POST /batch/syncuser</c>). Nobody is removed. Members in the file that exist get the values of the
    /// columns that the file has.
    /// </summary>
    /// <param name="mediaId">The file: UTF-8, the columns of the official template, several departments separated by <c>;</c>. From <see cref="WeComMediaClient.UploadAsync"/>.</param>
    /// <param name="invite">Whether new members are invited; null for the service's default, yes.</param>
    /// <param name="callback">Where the end is told; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error: <see cref="WeComErrors.ImportRunning"/> while another import runs.</returns>
    /// <exception cref="ArgumentException">The id is blank, or the callback is not complete.</exception>
    public virtual Task<ApiResult<WeComJob>> SyncUsersAsync(
        string mediaId, bool? invite = null, WeComImportCallback? callback = null, CancellationToken cancellationToken = default) =>
        StartAsync(SyncUsers, mediaId, invite, callback, cancellationToken);

    /// <summary>
    /// Starts to replace all members (全量覆盖成员, <c>POST /batch/replaceuser</c>): who is not in the file is removed. The service stops (45026) when that
    /// would be more than 50 members and 20 % of all, or fewer than 50 and more than 80 %.
    /// </summary>
    /// <param name="mediaId">The file, as for <see cref="SyncUsersAsync"/>.</param>
    /// <param name="invite">Whether new members are invited; null for the service's default, yes.</param>
    /// <param name="callback">Where the end is told; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank, or the callback is not complete.</exception>
    public virtual Task<ApiResult<WeComJob>> ReplaceUsersAsync(
        string mediaId, bool? invite = null, WeComImportCallback? callback = null, CancellationToken cancellationToken = default) =>
        StartAsync(ReplaceUsers, mediaId, invite, callback, cancellationToken);

    /// <summary>
    /// Starts to replace all departments (全量覆盖部门, <c>POST /batch/replaceparty</c>): those that are not in the file are removed where nobody is in them.
    /// </summary>
    /// <param name="mediaId">The file: UTF-8, the columns of the official template. From <see cref="WeComMediaClient.UploadAsync"/>.</param>
    /// <param name="callback">Where the end is told; null for nowhere.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank, or the callback is not complete.</exception>
    public virtual Task<ApiResult<WeComJob>> ReplaceDepartmentsAsync(
        string mediaId, WeComImportCallback? callback = null, CancellationToken cancellationToken = default) =>
        StartAsync(ReplaceDepartments, mediaId, null, callback, cancellationToken);

    /// <summary>Asks how far an import is (获取异步任务结果, <c>GET /batch/getresult</c>). The service keeps the last five.</summary>
    /// <param name="jobId">The id of the job, up to 64 bytes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state, with a row for each row of the file when it is done; or the error: 40088 for no such job, 40089 for one that is no longer kept.</returns>
    /// <exception cref="ArgumentException">The id is blank, or too long.</exception>
    public virtual Task<ApiResult<WeComImportResult>> GetResultAsync(string jobId, CancellationToken cancellationToken = default)
    {
        UploadChecks.JobId(jobId, 64, _pipeline.ChecksLimits());
        return AskAsync(jobId, cancellationToken);
    }

    /// <summary>Waits until an import is over, asking less and less often, from every second to every 30 (<c>GET /batch/getresult</c>).</summary>
    /// <param name="jobId">The id of the job, up to 64 bytes.</param>
    /// <param name="progress">Is told each state; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    /// <returns>
    /// The last state, in which single rows may have failed; or the error of the call that asked for it: <see cref="ErrorCategory.InvalidResponse"/> for an
    /// answer without a state. A state that is not documented is not the end.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank, or too long.</exception>
    public virtual Task<ApiResult<WeComImportResult>> WaitAsync(
        string jobId, IProgress<WeComImportResult>? progress = null, CancellationToken cancellationToken = default)
    {
        UploadChecks.JobId(jobId, 64, _pipeline.ChecksLimits());
        return JobWait.UntilOverAsync(
            GetResult, token => GetResultAsync(jobId, token), static state => state.Status is { } status ? status == WeComImportStatus.Done : null,
            progress, _pipeline.TimeProvider, cancellationToken);
    }

    /// <summary>Adds and changes members from rows: writes and uploads the file, starts the import and waits for it (<c>POST /batch/syncuser</c>).</summary>
    /// <param name="users">The members. Columns that none of them fills are left out, and stay as they are.</param>
    /// <param name="invite">Whether new members are invited; null for the service's default, yes.</param>
    /// <param name="progress">Is told the id of the job alone when the import was started, then each state; null for nobody.</param>
    /// <param name="cancellationToken">
    /// Ends the wait; an import that runs goes on. Only <paramref name="progress"/> knows its id then: use <see cref="SyncUsersAsync"/> and <see cref="WaitAsync"/> to
    /// have it in hand.
    /// </param>
    /// <returns>
    /// What came of each row; or the error of the step that failed, with a <see cref="WeComImportFailure"/> in <see cref="ApiError.Details"/> once the import
    /// was started.
    /// </returns>
    /// <exception cref="ArgumentException">There is no row, a row has no name or no valid id, or the file would be larger than 20 MB.</exception>
    public virtual Task<ApiResult<WeComImportResult>> SyncUsersAndWaitAsync(
        IReadOnlyList<WeComImportUser> users, bool? invite = null, IProgress<WeComImportResult>? progress = null, CancellationToken cancellationToken = default) =>
        ImportRun.RunAsync(
            SyncUsers, UploadAsync(ImportFile.Of(users), cancellationToken), mediaId => SyncUsersAsync(mediaId, invite, null, cancellationToken),
            jobId => WaitAsync(jobId, progress, cancellationToken), progress);

    /// <summary>
    /// Replaces all members from rows: writes and uploads the file, starts the import and waits for it (<c>POST /batch/replaceuser</c>). Who is not among
    /// the rows is removed.
    /// </summary>
    /// <param name="users">All members.</param>
    /// <param name="invite">Whether new members are invited; null for the service's default, yes.</param>
    /// <param name="progress">Is told the id of the job alone when the import was started, then each state; null for nobody.</param>
    /// <param name="cancellationToken">
    /// Ends the wait; an import that runs goes on. Only <paramref name="progress"/> knows its id then: use <see cref="ReplaceUsersAsync"/> and <see cref="WaitAsync"/> to
    /// have it in hand.
    /// </param>
    /// <returns>
    /// What came of each row; or the error of the step that failed, with a <see cref="WeComImportFailure"/> in <see cref="ApiError.Details"/> once the import
    /// was started.
    /// </returns>
    /// <exception cref="ArgumentException">There is no row, a row has no name or no valid id, or the file would be larger than 20 MB.</exception>
    public virtual Task<ApiResult<WeComImportResult>> ReplaceUsersAndWaitAsync(
        IReadOnlyList<WeComImportUser> users, bool? invite = null, IProgress<WeComImportResult>? progress = null, CancellationToken cancellationToken = default) =>
        ImportRun.RunAsync(
            ReplaceUsers, UploadAsync(ImportFile.Of(users), cancellationToken), mediaId => ReplaceUsersAsync(mediaId, invite, null, cancellationToken),
            jobId => WaitAsync(jobId, progress, cancellationToken), progress);

    /// <summary>
    /// Replaces all departments from rows: writes and uploads the file, starts the import and waits for it (<c>POST /batch/replaceparty</c>). Those that are
    /// not among the rows are removed where nobody is in them.
    /// </summary>
    /// <param name="departments">All departments but the root.</param>
    /// <param name="progress">Is told the id of the job alone when the import was started, then each state; null for nobody.</param>
    /// <param name="cancellationToken">
    /// Ends the wait; an import that runs goes on. Only <paramref name="progress"/> knows its id then: use <see cref="ReplaceDepartmentsAsync"/> and <see cref="WaitAsync"/> to
    /// have it in hand.
    /// </param>
    /// <returns>
    /// What came of each row; or the error of the step that failed, with a <see cref="WeComImportFailure"/> in <see cref="ApiError.Details"/> once the import
    /// was started.
    /// </returns>
    /// <exception cref="ArgumentException">There is no row, a row has no name, or the file would be larger than 20 MB.</exception>
    public virtual Task<ApiResult<WeComImportResult>> ReplaceDepartmentsAndWaitAsync(
        IReadOnlyList<WeComImportDepartment> departments, IProgress<WeComImportResult>? progress = null, CancellationToken cancellationToken = default) =>
        ImportRun.RunAsync(
            ReplaceDepartments, UploadAsync(ImportFile.Of(departments), cancellationToken), mediaId => ReplaceDepartmentsAsync(mediaId, null, cancellationToken),
            jobId => WaitAsync(jobId, progress, cancellationToken), progress);

    private async Task<ApiResult<WeComImportResult>> AskAsync(string jobId, CancellationToken cancellationToken)
    {
        var request = new ApiRequest { Query = new QueryParameters().Add("jobid", jobId) };
        ApiResult<WeComImportResult> result = await _pipeline
            .SendAsync(GetResult, request, ImportsJson.Default.WeComImportResult, cancellationToken).ConfigureAwait(false);
        if (result.TryGetValue(out WeComImportResult? state, out ApiError? error))
        {
            state.JobId = jobId;
        }

        // Answers that were kept while the import ran show an address book in between. A refusal may be how an import ends, too.
        if (error is { IsTransient: false } || state?.Status == WeComImportStatus.Done)
        {
            _pipeline.DropCached(WeComOperation.AddressBook);
        }

        return result;
    }

    private Task<ApiResult<WeComMedia>> UploadAsync(WeComFile file, CancellationToken cancellationToken) =>
        _media.UploadAsync(WeComMediaKind.File, file, null, cancellationToken);

    private Task<ApiResult<WeComJob>> StartAsync(
        ApiOperation operation, string mediaId, bool? invite, WeComImportCallback? callback, CancellationToken cancellationToken)
    {
        ImportChecks.Start(mediaId, callback);
        var body = new ImportBody { MediaId = mediaId, ToInvite = invite, Callback = callback };
        return _pipeline.SendAsync(operation, body, ImportsJson.Default.ImportBody, ImportsJson.Default.WeComJob, cancellationToken);
    }
}
