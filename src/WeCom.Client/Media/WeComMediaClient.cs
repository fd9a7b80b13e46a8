using Sdk.Core;

namespace WeCom.Client;

/// <summary>Media (素材): upload and download. Methods are virtual for fakes in tests.</summary>
public class WeComMediaClient
{
    private const long LargestImage = 2 * UploadChecks.Megabyte;

    // An upload that comes twice leaves a copy that nobody knows, and that is gone after three days.
    private static readonly ApiOperation Upload = WeComOperation.Create("WeCom.Media.Upload", HttpMethod.Post, "media/upload", OperationSafety.Idempotent);

    private static readonly ApiOperation UploadImage = WeComOperation.Create("WeCom.Media.UploadImage", HttpMethod.Post, "media/uploadimg", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Download = WeComOperation.Create("WeCom.Media.Download", HttpMethod.Get, "media/get", OperationSafety.Read);

    private static readonly ApiOperation DownloadVoice = WeComOperation.Create("WeCom.Media.DownloadVoice", HttpMethod.Get, "media/get/jssdk", OperationSafety.Read);

    private static readonly ApiOperation UploadByUrl = WeComOperation.Create(
        "WeCom.Media.UploadByUrl", HttpMethod.Post, "media/upload_by_url", OperationSafety.NotRepeatable);

    private static readonly ApiOperation GetUploadByUrlResult = WeComOperation.Create(
        "WeCom.Media.GetUploadByUrlResult", HttpMethod.Post, "media/get_upload_by_url_result", OperationSafety.Read);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected WeComMediaClient()
    {
    }

    internal WeComMediaClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Uploads a file that is kept for three days, for messages and members (上传临时素材, <c>POST /media/upload</c>). Its name goes out as it is, in
    /// Chinese too. What can be read again is sent again where the call is repeated.
    /// </summary>
    /// <param name="kind">The kind: images are JPG or PNG, voice is AMR, video is MP4.</param>
    /// <param name="file">The file: more than 5 bytes; up to 10 MB for images and videos, 2 MB for voice, 20 MB for other files.</param>
    /// <param name="progress">Is told how many bytes of the file were sent so far, from 0 again where it is sent again; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the file, or the error. What the stream of the file throws reaches you as it is.</returns>
    /// <exception cref="ArgumentException">The kind or the name is blank, there is no content, the media type is none, or the size is not allowed.</exception>
    /// <exception cref="EndOfStreamException">The stream ended before <see cref="WeComFile.Length"/>. Nothing was uploaded.</exception>
    /// <exception cref="InvalidDataException">The stream holds more than <see cref="WeComFile.Length"/>. Nothing was uploaded.</exception>
    public virtual Task<ApiResult<WeComMedia>> UploadAsync(
        WeComMediaKind kind, WeComFile file, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind.Value, nameof(kind));
        UploadChecks.File(file, UploadChecks.SmallestMedia, UploadChecks.Maximum(kind), _pipeline.ChecksLimits());
        QueryParameters query = new QueryParameters().Add("type", kind.Value);
        return FileUpload.SendAsync(_pipeline, Upload, file, query, progress, MediaJson.Default.WeComMedia, cancellationToken);
    }

    /// <summary>
    /// Uploads a picture for good, for the content of <c>mpnews</c> and welcome messages (上传图片, <c>POST /media/uploadimg</c>): 1000 a day and 3000 a
    /// month for the company.
    /// </summary>
    /// <param name="file">The picture, from 5 bytes to 2 MB.</param>
    /// <param name="progress">Is told how many bytes were sent so far; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The address of the picture, or the error. What the stream of the file throws reaches you as it is.</returns>
    /// <exception cref="ArgumentException">The name is blank, there is no content, the media type is none, or the size is not allowed.</exception>
    public virtual Task<ApiResult<WeComImage>> UploadImageAsync(
        WeComFile file, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        UploadChecks.File(file, UploadChecks.Smallest, LargestImage, _pipeline.ChecksLimits());
        return FileUpload.SendAsync(_pipeline, UploadImage, file, new QueryParameters(), progress, MediaJson.Default.WeComImage, cancellationToken);
    }

    /// <summary>
    /// Downloads a file (获取临时素材, <c>GET /media/get</c>) as it comes. One that breaks off goes on where it was. Files of more than 20 MB are fetched in
    /// ranges, which happens by itself; <see cref="DownloadOptions.RangeBytes"/>, a multiple of 16, begins with ranges.
    /// </summary>
    /// <param name="mediaId">The id of the file.</param>
    /// <param name="destination">Where the file goes; stays open. What it throws reaches you as it is.</param>
    /// <param name="options">Largest size, progress, and where to go on; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// What was downloaded, or the error: <see cref="WeComErrors.InvalidMedia"/> for an id that is none or has ended, <see cref="ErrorCategory.TooLarge"/>
    /// above <see cref="DownloadOptions.MaxBytes"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank, the destination cannot be written, or ranges are no multiple of 16.</exception>
    public virtual Task<ApiResult<DownloadedContent>> DownloadAsync(
        string mediaId, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        ArgumentNullException.ThrowIfNull(destination);
        return RangedDownload.RunAsync(_pipeline, Download, Of(mediaId), destination, options, cancellationToken);
    }

    /// <summary>
    /// Downloads a voice recording that a page uploaded through the JS-SDK, in high quality: Speex of 16 kHz (获取高清语音素材,
    /// <c>GET /media/get/jssdk</c>).
    /// </summary>
    /// <param name="mediaId">The id that the page got from <c>uploadVoice</c>.</param>
    /// <param name="destination">Where the recording goes; stays open. What it throws reaches you as it is.</param>
    /// <param name="options">Largest size, progress, and where to go on; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>What was downloaded, or the error.</returns>
    /// <exception cref="ArgumentException">The id is blank, the destination cannot be written, or ranges are no multiple of 16.</exception>
    public virtual Task<ApiResult<DownloadedContent>> DownloadVoiceAsync(
        string mediaId, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        ArgumentNullException.ThrowIfNull(destination);
        return RangedDownload.RunAsync(_pipeline, DownloadVoice, Of(mediaId), destination, options, cancellationToken);
    }

    /// <summary>
    /// Has the service fetch a file of up to 200 MB from an address (异步上传临时素材, <c>POST /media/upload_by_url</c>). Needs the permission for customer
    /// contact; the file is for downloads and welcome messages of customer groups, not for messages.
    /// </summary>
    /// <param name="request">The file.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, for <see cref="WaitForUploadByUrlAsync"/>, or the error.</returns>
    /// <exception cref="ArgumentException">A member is blank, too long, or not what it must be.</exception>
    public virtual Task<ApiResult<WeComJob>> UploadByUrlAsync(WeComUploadByUrlRequest request, CancellationToken cancellationToken = default)
    {
        WeComUploadByUrlRequest.Validate(request, _pipeline.ChecksLimits());
        var body = new UploadByUrlBody { Type = request.Kind, FileName = request.FileName, Url = request.Url.AbsoluteUri, Md5 = request.Md5 };
        return _pipeline.SendAsync(UploadByUrl, body, MediaJson.Default.UploadByUrlBody, MediaJson.Default.WeComJob, cancellationToken);
    }

    /// <summary>Asks how far an upload by address is (查询异步任务结果, <c>POST /media/get_upload_by_url_result</c>).</summary>
    /// <param name="jobId">The id of the job, which lasts 60 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The state, or the error. That the upload failed is a state, with the reason in its detail.</returns>
    /// <exception cref="ArgumentException">The id is blank, or longer than 128 bytes.</exception>
    public virtual Task<ApiResult<WeComUploadByUrlResult>> GetUploadByUrlResultAsync(string jobId, CancellationToken cancellationToken = default)
    {
        UploadChecks.JobId(jobId, 128, _pipeline.ChecksLimits());
        return _pipeline.SendAsync(
            GetUploadByUrlResult, new UploadJobBody { JobId = jobId },
            MediaJson.Default.UploadJobBody, MediaJson.Default.WeComUploadByUrlResult, cancellationToken);
    }

    /// <summary>
    /// Waits until an upload by address is over, asking less and less often, from every second to every 30 (<c>POST /media/get_upload_by_url_result</c>).
    /// </summary>
    /// <param name="jobId">The id of the job, which lasts 60 minutes.</param>
    /// <param name="progress">Is told each state; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    /// <returns>
    /// The last state, done or failed, or the error of the call that asked for it: <see cref="ErrorCategory.InvalidResponse"/> for an answer without a state.
    /// A state that is not documented is not the end.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank, or longer than 128 bytes.</exception>
    public virtual Task<ApiResult<WeComUploadByUrlResult>> WaitForUploadByUrlAsync(
        string jobId, IProgress<WeComUploadByUrlResult>? progress = null, CancellationToken cancellationToken = default)
    {
        UploadChecks.JobId(jobId, 128, _pipeline.ChecksLimits());
        return JobWait.UntilOverAsync(
            GetUploadByUrlResult, token => GetUploadByUrlResultAsync(jobId, token),
            static state => state.Status is { } status ? status == WeComUploadByUrlStatus.Done || status == WeComUploadByUrlStatus.Failed : null,
            progress, _pipeline.TimeProvider, cancellationToken);
    }

    private static ApiRequest Of(string mediaId) => new() { Query = new QueryParameters().Add("media_id", mediaId) };
}
