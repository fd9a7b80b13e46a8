using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Exports of the address book (异步导出) as encrypted files: start one, wait for it, download and decrypt its files. Only the identity that started
/// a job may ask for it. Methods are virtual for fakes in tests.
/// </summary>
public class WeComExportsClient
{
    private static readonly ApiOperation StartUsers = WeComOperation.Create(
        "WeCom.Exports.StartUsers", HttpMethod.Post, "export/user", OperationSafety.NotRepeatable);

    private static readonly ApiOperation StartSimpleUsers = WeComOperation.Create(
        "WeCom.Exports.StartSimpleUsers", HttpMethod.Post, "export/simple_user", OperationSafety.NotRepeatable);

    private static readonly ApiOperation StartDepartments = WeComOperation.Create(
        "WeCom.Exports.StartDepartments", HttpMethod.Post, "export/department", OperationSafety.NotRepeatable);

    private static readonly ApiOperation StartTagMembers = WeComOperation.Create(
        "WeCom.Exports.StartTagMembers", HttpMethod.Post, "export/taguser", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetResult = WeComOperation.Create(
        "WeCom.Exports.GetResult", HttpMethod.Get, "export/get_result", OperationSafety.Read);

    private static readonly ApiOperation Download = new("WeCom.Exports.Download", HttpMethod.Get, "", OperationSafety.Read)
    {
        LimitPartition = "export-files",
        Envelope = EnvelopeFormat.None,
    };

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComExportsClient()
    {
    }

    internal WeComExportsClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Starts an export of all members with their details (导出成员详情, <c>POST /export/user</c>).</summary>
    /// <param name="encodingAesKey">The key that the files are to be encrypted with: <see cref="WeComAesKey.Create"/>.</param>
    /// <param name="blockSize">The most rows in a file, from 10,000 to 1,000,000; null for the service's default, 1,000,000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64, or the number of rows is not allowed.</exception>
    public virtual Task<ApiResult<WeComJob>> StartUsersAsync(Secret encodingAesKey, int? blockSize = null, CancellationToken cancellationToken = default) =>
        StartAsync(StartUsers, null, encodingAesKey, blockSize, cancellationToken);

    /// <summary>Starts an export of all members with id, name and departments (导出成员, <c>POST /export/simple_user</c>).</summary>
    /// <param name="encodingAesKey">The key that the files are to be encrypted with: <see cref="WeComAesKey.Create"/>.</param>
    /// <param name="blockSize">The most rows in a file, from 10,000 to 1,000,000; null for the service's default, 1,000,000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64, or the number of rows is not allowed.</exception>
    public virtual Task<ApiResult<WeComJob>> StartSimpleUsersAsync(Secret encodingAesKey, int? blockSize = null, CancellationToken cancellationToken = default) =>
        StartAsync(StartSimpleUsers, null, encodingAesKey, blockSize, cancellationToken);

    /// <summary>Starts an export of all departments (导出部门, <c>POST /export/department</c>).</summary>
    /// <param name="encodingAesKey">The key that the files are to be encrypted with: <see cref="WeComAesKey.Create"/>.</param>
    /// <param name="blockSize">The most rows in a file, from 10,000 to 1,000,000; null for the service's default, 1,000,000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64, or the number of rows is not allowed.</exception>
    public virtual Task<ApiResult<WeComJob>> StartDepartmentsAsync(Secret encodingAesKey, int? blockSize = null, CancellationToken cancellationToken = default) =>
        StartAsync(StartDepartments, null, encodingAesKey, blockSize, cancellationToken);

    /// <summary>Starts an export of the members and departments of a tag (导出标签成员, <c>POST /export/taguser</c>).</summary>
    /// <param name="tagId">The tag.</param>
    /// <param name="encodingAesKey">The key that the files are to be encrypted with: <see cref="WeComAesKey.Create"/>.</param>
    /// <param name="blockSize">The most rows in a file, from 10,000 to 1,000,000; null for the service's default, 1,000,000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64, or the number of rows is not allowed.</exception>
    public virtual Task<ApiResult<WeComJob>> StartTagMembersAsync(
        int tagId, Secret encodingAesKey, int? blockSize = null, CancellationToken cancellationToken = default) =>
        StartAsync(StartTagMembers, tagId, encodingAesKey, blockSize, cancellationToken);

    /// <summary>Asks how far an export is (获取导出结果, <c>GET /export/get_result</c>).</summary>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state, with the files when it is done; or the error. That the export failed is a state.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<WeComExportResult>> GetResultAsync(string jobId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        var request = new ApiRequest { Query = new QueryParameters().Add("jobid", jobId) };
        return _pipeline.SendAsync(GetResult, request, ExportsJson.Default.WeComExportResult, cancellationToken);
    }

    /// <summary>
    /// Waits until an export is over, asking less and less often, from every second to every 30 (<c>GET /export/get_result</c>). The files then last for
    /// 2 hours.
    /// </summary>
    /// <param name="jobId">The id of the job.</param>
    /// <param name="progress">Is told each state; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    /// <returns>
    /// The last state, done or failed, or the error of the call that asked for it: <see cref="ErrorCategory.InvalidResponse"/> for an answer without a state.
    /// A state that is not documented is not the end.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual Task<ApiResult<WeComExportResult>> WaitAsync(
        string jobId, IProgress<WeComExportResult>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        return JobWait.UntilOverAsync(
            GetResult, token => GetResultAsync(jobId, token),
            static state => state.Status is { } status ? status == WeComExportStatus.Done || status == WeComExportStatus.Failed : null,
            progress, _pipeline.TimeProvider, cancellationToken);
    }

    /// <summary>
    /// Downloads a file of an export and decrypts it as it comes (<c>GET /…</c> at its address): JSON, as the lists of members, departments and tags have it.
    /// A download that breaks off goes on where it was. Only after success is the content known to be whole; after a failure the destination holds
    /// some of it.
    /// </summary>
    /// <param name="file">The file, from <see cref="WaitAsync"/>.</param>
    /// <param name="encodingAesKey">The key that the export was started with.</param>
    /// <param name="destination">Where the plain file goes; stays open. What it throws reaches you as it is.</param>
    /// <param name="options">Largest size and progress, of the encrypted file; null for the size that was announced.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// What was downloaded, with the length of the encrypted file; or the error: <see cref="WeComErrors.DamagedExport"/> when size or MD5 are not those that
    /// were announced, or the key does not fit.
    /// </returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64, the destination cannot be written, or the options go on in the middle.</exception>
    public virtual Task<ApiResult<DownloadedContent>> DownloadAsync(
        WeComExportFile file, Secret encodingAesKey, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ExportChecks.Download(file, destination, options);
        byte[] key = WeComAesKey.Decode(encodingAesKey, nameof(encodingAesKey));
        return ExportDownload.RunAsync(_pipeline, Download, file, key, destination, options, cancellationToken);
    }

    /// <summary>
    /// Downloads, checks and reads a file of an export of members with details (<c>GET /…</c> at its address). The file, of 512 MB at the most, is read into
    /// memory: choose a small <c>blockSize</c>, or <see cref="DownloadAsync"/>, where that is too much.
    /// </summary>
    /// <param name="file">The file, from <see cref="WaitAsync"/>.</param>
    /// <param name="encodingAesKey">The key that the export was started with.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// The members with details, or the error: <see cref="WeComErrors.DamagedExport"/> when the file is damaged, of another kind, or the key does
    /// not fit; <see cref="ErrorCategory.TooLarge"/> above 512 MB.
    /// </returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComUser>>> ReadUsersAsync(
        WeComExportFile file, Secret encodingAesKey, CancellationToken cancellationToken = default) =>
        (await ReadAsync(file, encodingAesKey, UsersJson.Default.Users, cancellationToken).ConfigureAwait(false)).Map(static content => content.Users);

    /// <summary>
    /// Downloads, checks and reads a file of an export of members (<c>GET /…</c> at its address). The file, of 512 MB at the most, is read into
    /// memory: choose a small <c>blockSize</c>, or <see cref="DownloadAsync"/>, where that is too much.
    /// </summary>
    /// <param name="file">The file, from <see cref="WaitAsync"/>.</param>
    /// <param name="encodingAesKey">The key that the export was started with.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// The members, or the error: <see cref="WeComErrors.DamagedExport"/> when the file is damaged, of another kind, or the key does
    /// not fit; <see cref="ErrorCategory.TooLarge"/> above 512 MB.
    /// </returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComUserSummary>>> ReadSimpleUsersAsync(
        WeComExportFile file, Secret encodingAesKey, CancellationToken cancellationToken = default) =>
        (await ReadAsync(file, encodingAesKey, UsersJson.Default.Summaries, cancellationToken).ConfigureAwait(false)).Map(static content => content.Users);

    /// <summary>
    /// Downloads, checks and reads a file of an export of departments (<c>GET /…</c> at its address). The file, of 512 MB at the most, is read into
    /// memory: choose a small <c>blockSize</c>, or <see cref="DownloadAsync"/>, where that is too much.
    /// </summary>
    /// <param name="file">The file, from <see cref="WaitAsync"/>.</param>
    /// <param name="encodingAesKey">The key that the export was started with.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// The departments, or the error: <see cref="WeComErrors.DamagedExport"/> when the file is damaged, of another kind, or the key does
    /// not fit; <see cref="ErrorCategory.TooLarge"/> above 512 MB.
    /// </returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64.</exception>
    public virtual async Task<ApiResult<IReadOnlyList<WeComDepartment>>> ReadDepartmentsAsync(
        WeComExportFile file, Secret encodingAesKey, CancellationToken cancellationToken = default) =>
        (await ReadAsync(file, encodingAesKey, DepartmentsJson.Default.DepartmentListAnswer, cancellationToken).ConfigureAwait(false)).Map(static content => content.Departments);

    /// <summary>Downloads, checks and reads a file of an export of the members of a tag (<c>GET /…</c> at its address), in memory: up to 512 MB.</summary>
    /// <param name="file">The file, from <see cref="WaitAsync"/>.</param>
    /// <param name="encodingAesKey">The key that the export was started with.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// The members and departments, or the error: <see cref="WeComErrors.DamagedExport"/> when the file is damaged, of another kind, or the key does
    /// not fit; <see cref="ErrorCategory.TooLarge"/> above 512 MB.
    /// </returns>
    /// <exception cref="ArgumentException">The key has not 43 characters of Base64.</exception>
    public virtual Task<ApiResult<WeComTagMembers>> ReadTagMembersAsync(
        WeComExportFile file, Secret encodingAesKey, CancellationToken cancellationToken = default) =>
        ReadAsync(file, encodingAesKey, TagsJson.Default.WeComTagMembers, cancellationToken);

    private Task<ApiResult<T>> ReadAsync<T>(WeComExportFile file, Secret encodingAesKey, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(file);
        byte[] key = WeComAesKey.Decode(encodingAesKey, nameof(encodingAesKey));
        return ExportReader.ReadAsync(_pipeline, Download, file, key, type, cancellationToken);
    }

    private Task<ApiResult<WeComJob>> StartAsync(ApiOperation operation, int? tagId, Secret encodingAesKey, int? blockSize, CancellationToken cancellationToken)
    {
        ExportChecks.Start(encodingAesKey, blockSize, _pipeline.ChecksLimits());
        var body = new ExportBody { TagId = tagId, EncodingAesKey = encodingAesKey, BlockSize = blockSize };
        return _pipeline.SendAsync(operation, body, ExportsJson.Default.ExportBody, ExportsJson.Default.WeComJob, cancellationToken);
    }
}
