using Sdk.Core;

namespace Vos3000.Client;

/// <summary>Audios of the IVR (IVR 语音). Methods are virtual for fakes in tests.</summary>
public class Vos3000IvrAudioClient
{
    private static readonly ApiOperation Create = new(
        "Vos3000.IvrAudio.Create", HttpMethod.Post, "external/server/CreateIvrAudio", OperationSafety.NotRepeatable);

    private static readonly ApiOperation Modify = new(
        "Vos3000.IvrAudio.Modify", HttpMethod.Post, "external/server/ModifyIvrAudio", OperationSafety.Idempotent);

    private static readonly ApiOperation Delete = new(
        "Vos3000.IvrAudio.Delete", HttpMethod.Post, "external/server/DeleteIvrAudio", OperationSafety.Idempotent);

    private static readonly ApiOperation Get = new(
        "Vos3000.IvrAudio.Get", HttpMethod.Post, "external/server/GetIvrAudio", OperationSafety.Read);

    private static readonly ApiOperation Upload = new(
        "Vos3000.IvrAudio.Upload", HttpMethod.Post, "external/server/ModifyIvrAudioData", OperationSafety.Idempotent);

    private readonly ApiPipeline _pipeline = null!;

    /// <summary>For fakes in tests.</summary>
    protected Vos3000IvrAudioClient()
    {
    }

    internal Vos3000IvrAudioClient(ApiPipeline pipeline) => _pipeline = pipeline;

    /// <summary>
    /// Creates an audio without sound, which <see cref="UploadAsync"/> brings (创建IVR语音, <c>POST /external/server/CreateIvrAudio</c>). Never
    /// repeated by itself.
    /// </summary>
    /// <param name="request">The audio.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the audio, or the error.</returns>
    /// <exception cref="ArgumentException">A mandatory member is blank or missing, or a text is too long.</exception>
    public virtual Task<ApiResult<CreateIvrAudioResponse>> CreateAsync(CreateIvrAudioRequest request, CancellationToken cancellationToken = default)
    {
        CreateIvrAudioRequest.Validate(request);
        return _pipeline.SendAsync(Create, request, IvrAudioJson.Default.CreateIvrAudioRequest, IvrAudioJson.Default.CreateIvrAudioResponse, cancellationToken);
    }

    /// <summary>Changes an audio (修改IVR语音, <c>POST /external/server/ModifyIvrAudio</c>). What is left out stays as it is.</summary>
    /// <param name="request">The id of the audio, and what is to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">A text is too long.</exception>
    public virtual Task<ApiResult> ModifyAsync(ModifyIvrAudioRequest request, CancellationToken cancellationToken = default)
    {
        ModifyIvrAudioRequest.Validate(request);
        return _pipeline.SendAsync(Modify, request, IvrAudioJson.Default.ModifyIvrAudioRequest, cancellationToken);
    }

    /// <summary>Deletes an audio (删除IVR语音, <c>POST /external/server/DeleteIvrAudio</c>).</summary>
    /// <param name="id">The id of the audio.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// Success, or the error. <see cref="ErrorCategory.NotFound"/> (-10007) after a repeated attempt may mean that the first one succeeded.
    /// </returns>
    public virtual Task<ApiResult> DeleteAsync(int id, CancellationToken cancellationToken = default) => _pipeline.SendAsync(
        Delete, new DeleteIvrAudioRequest { Id = id },
        IvrAudioJson.Default.DeleteIvrAudioRequest, cancellationToken);

    /// <summary>Reads audios (查询IVR语音, <c>POST /external/server/GetIvrAudio</c>).</summary>
    /// <param name="request">Which audios. At least one of its two filters is needed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The audios; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">No filter is set, or the list is empty.</exception>
    public virtual Task<ApiResult<GetIvrAudioResponse>> GetAsync(GetIvrAudioRequest request, CancellationToken cancellationToken = default)
    {
        GetIvrAudioRequest.Validate(request);
        return _pipeline.SendAsync(Get, request, IvrAudioJson.Default.GetIvrAudioRequest, IvrAudioJson.Default.GetIvrAudioResponse, cancellationToken);
    }

    /// <summary>Sets the sound of an audio (修改IVR语音数据, <c>POST /external/server/ModifyIvrAudioData</c>).</summary>
    /// <param name="id">The id of the audio.</param>
    /// <param name="wave">A WAV file: PCM, signed, 16 bit, little-endian, mono, 8,000 Hz. It goes out as twice as many characters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Success, or the error; an object that does not exist is <see cref="ErrorCategory.NotFound"/> (-10007).</returns>
    /// <exception cref="ArgumentException">There is no sound.</exception>
    public virtual Task<ApiResult> UploadAsync(int id, ReadOnlyMemory<byte> wave, CancellationToken cancellationToken = default)
    {
        if (wave.IsEmpty)
        {
            throw new ArgumentException("There is no sound.", nameof(wave));
        }

        return _pipeline.SendAsync(
            Upload, new ModifyIvrAudioDataRequest { Id = id, Data = wave },
            IvrAudioJson.Default.ModifyIvrAudioDataRequest, cancellationToken);
    }
}
