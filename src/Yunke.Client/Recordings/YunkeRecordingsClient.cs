using Sdk.Core;

namespace Yunke.Client;

/// <summary>Recordings of calls (录音). Methods are virtual for fakes in tests.</summary>
public class YunkeRecordingsClient
{
    /// <summary>The partition of limits for the storage of recordings.</summary>
    internal const string StoragePartition = "storage";

    private static readonly ApiOperation GetUrl = new("Yunke.Recordings.GetUrl", HttpMethod.Post, "pc/callLog/getRecordUrl", OperationSafety.Read)
    {
        Credential = YunkeSessions.Credential,
        Envelope = YunkeEnvelope.Whole,
        Headers = YunkeHeaders.Of(YunkeHeaders.CallDetailPage),
    };

    private static readonly ApiOperation Download = new("Yunke.Recordings.Download", HttpMethod.Get, "", OperationSafety.Read)
    {
        LimitPartition = StoragePartition,
        Envelope = EnvelopeFormat.None,
        Headers = YunkeHeaders.Browser,
    };

    private readonly ApiPipeline _pipeline = null!;
    private readonly YunkeSessions _sessions = null!;

    /// <summary>For fakes in tests.</summary>
    protected YunkeRecordingsClient()
    {
    }

    internal YunkeRecordingsClient(ApiPipeline pipeline, YunkeSessions sessions)
    {
        _pipeline = pipeline;
        _sessions = sessions;
    }

    /// <summary>Gets the address of a recording in the storage (获取录音下载地址, <c>POST /pc/callLog/getRecordUrl</c>).</summary>
    /// <param name="voiceId">The voice id of the call (<c>callActionId</c>), as the pages of the CRM show it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The address, which is worth as much as the recording while it lasts, and which the storage serves only with the right <c>Referer</c>; or
    /// the error, with <see cref="YunkeErrors.NoRecording"/> for a call without one.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public virtual async Task<ApiResult<Uri>> GetUrlAsync(string voiceId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(voiceId);
        var request = new ApiRequest { CreateContent = () => VoiceIdForm.Create(voiceId) };
        ApiResult<RecordingUrlAnswer> answer = await _pipeline
            .SendAsync(GetUrl, request, RecordingsJson.Default.RecordingUrlAnswer, cancellationToken).ConfigureAwait(false);
        if (!answer.TryGetValue(out RecordingUrlAnswer? found, out ApiError? error))
        {
            return ApiResult.Failure<Uri>(error, answer.Call);
        }

        if (string.IsNullOrWhiteSpace(found.Data))
        {
            return ApiResult.Failure<Uri>(
                YunkeErrors.Create(GetUrl, YunkeErrors.NoRecording, ErrorCategory.NotFound, "The call has no recording."), answer.Call);
        }

        return YunkeHost.TryParseSecure(found.Data, out Uri? address)
            ? ApiResult.Success(address, answer.Call)
            : ApiResult.Failure<Uri>(
                YunkeErrors.Create(GetUrl, YunkeErrors.NoAddress, ErrorCategory.InvalidResponse, "The address of the recording is none."), answer.Call);
    }

    /// <summary>
    /// Downloads a recording (下载录音): asks for its address (<c>POST /pc/callLog/getRecordUrl</c>), and passes the
    /// MP3 on to a stream as it comes (<c>GET /…</c> at the storage).
    /// A download that breaks off goes on where it was, where the storage offers ranges. The storage gets no cookie.
    /// </summary>
    /// <param name="voiceId">The voice id of the call, as the pages of the CRM show it.</param>
    /// <param name="destination">Where the recording goes; stays open. What it throws reaches you as it is.</param>
    /// <param name="options">Largest size, progress, and where to go on; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>
    /// What was downloaded, or the error: <see cref="YunkeErrors.NoRecording"/> for a call without a recording, <see cref="ErrorCategory.TooLarge"/>
    /// for one above <see cref="DownloadOptions.MaxBytes"/>, <see cref="ErrorCategory.Conflict"/> when it cannot go on where it was.
    /// </returns>
    /// <exception cref="ArgumentException">The id is blank, or the destination cannot be written.</exception>
    public virtual async Task<ApiResult<DownloadedContent>> DownloadAsync(
        string voiceId, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(voiceId);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The destination cannot be written.", nameof(destination));
        }

        ApiResult<Uri> url = await GetUrlAsync(voiceId, cancellationToken).ConfigureAwait(false);
        if (!url.TryGetValue(out Uri? address, out ApiError? error))
        {
            return ApiResult.Failure<DownloadedContent>(error, url.Call);
        }

        // The call before had a session; this asks for the host that it belongs to.
        ApiResult<SessionInUse> session = await _sessions.GetInUseAsync(cancellationToken).ConfigureAwait(false);
        if (!session.TryGetValue(out SessionInUse? inUse, out error))
        {
            return ApiResult.Failure<DownloadedContent>(error, session.Call);
        }

        var request = new ApiRequest
        {
            Address = address,
            Headers = [new(YunkeHeaders.Referer, inUse.PageOf(YunkeHeaders.CallDetailPage))],
        };
        return await _pipeline.DownloadAsync(Download, request, destination, options, cancellationToken).ConfigureAwait(false);
    }
}
