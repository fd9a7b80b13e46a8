using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Reads a file of an export into memory: nothing of one that is damaged is handed out.</summary>
internal static class ExportReader
{
    private const int LargestStart = 64 * 1024 * 1024;

    public static async Task<ApiResult<T>> ReadAsync<T>(
        ApiPipeline pipeline, ApiOperation operation, WeComExportFile file, byte[] key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var plain = new MemoryStream((int)Math.Clamp(file.Size ?? 0, 0, LargestStart));
        ApiResult<DownloadedContent> download = await ExportDownload
            .RunAsync(pipeline, operation, file, key, plain, options: null, cancellationToken).ConfigureAwait(false);
        if (!download.TryGetValue(out _, out ApiError? error))
        {
            return ApiResult.Failure<T>(error, download.Call);
        }

        try
        {
            return JsonSerializer.Deserialize(plain.GetBuffer().AsSpan(0, (int)plain.Length), type) is { } content
                ? ApiResult.Success(content, download.Call)
                : ApiResult.Failure<T>(NoJson(operation), download.Call);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // The words of the exception may hold a piece of the file.
            return ApiResult.Failure<T>(NoJson(operation), download.Call);
        }
    }

    private static ApiError NoJson(ApiOperation operation) => ExportDownload.Damaged(operation, "The file is not the JSON that is due.");
}
