using Sdk.Core;

namespace WeCom.Client;

/// <summary>
/// Downloads a file at once, or in ranges where it is one of those that the service hands out in no other way. Files may be stored encrypted: ranges
/// begin at whole blocks.
/// </summary>
internal static class RangedDownload
{
    private const int EncryptionBlock = 16;

    public static async Task<ApiResult<DownloadedContent>> RunAsync(
        ApiPipeline pipeline, ApiOperation operation, ApiRequest request, Stream destination, DownloadOptions? options, CancellationToken cancellationToken)
    {
        options ??= new DownloadOptions();
        long? range = options.RangeBytes;
        ApiResult<DownloadedContent> first = await DownloadAsync(options.Offset, options.EntityTag, options.TotalLength).ConfigureAwait(false);
        if (first.Error is { Code: WeComErrors.RangeNeeded } && range is null or > UploadChecks.Largest)
        {
            range = UploadChecks.Largest;
            first = await DownloadAsync(options.Offset, options.EntityTag, options.TotalLength).ConfigureAwait(false);
        }

        ApiResult<DownloadedContent> last = first;
        while (last.TryGetValue(out DownloadedContent? part) && !part.IsComplete)
        {
            // The last block of a file is none to the service unless it ends where the file ends.
            last = await DownloadAsync(part.Length, part.EntityTag, part.TotalLength).ConfigureAwait(false);
        }

        return first.TryGetValue(out DownloadedContent? start) ? last.Map(end => Join(start, end)) : first;

        Task<ApiResult<DownloadedContent>> DownloadAsync(long offset, string? entityTag, long? total) => pipeline.DownloadAsync(
            operation, request, destination, From(options, offset, entityTag, total, range), cancellationToken);
    }

    private static DownloadOptions From(DownloadOptions options, long offset, string? entityTag, long? total, long? range) => new()
    {
        MaxBytes = options.MaxBytes,
        Progress = options.Progress,
        Offset = offset,
        EntityTag = entityTag,
        TotalLength = total,
        RangeBytes = range,
        RangeAlignment = EncryptionBlock,
    };

    /// <summary>The first range tells of the file what the last one may not, and whether the caller had a part of it before.</summary>
    private static DownloadedContent Join(DownloadedContent start, DownloadedContent end) => new()
    {
        Length = end.Length,
        TotalLength = end.TotalLength,
        IsResumed = start.IsResumed,
        MediaType = start.MediaType ?? end.MediaType,
        FileName = start.FileName ?? end.FileName,
        EntityTag = end.EntityTag,
    };
}
