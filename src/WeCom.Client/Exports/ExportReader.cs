using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Reads a file of an export into memory: nothing of one that is damaged is handed out.</summary>
internal static class ExportReader
{
    /// <summary>The largest file that is read into memory, whatever size the service announces.</summary>
    public const long Largest = 512L * 1024 * 1024;

    /// <summary>The code that a file has which turns out too large.</summary>
    private const string TooLargeCode = "too-large";

    private const int LargestStart = 64 * 1024 * 1024;

    public static async Task<ApiResult<T>> ReadAsync<T>(
        ApiPipeline pipeline, ApiOperation operation, WeComExportFile file, byte[] key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (file.Size > Largest)
        {
            return ApiResult.Failure<T>(TooLarge(operation));
        }

        var options = new DownloadOptions { MaxBytes = file.Size is > 0 ? file.Size.Value : Largest };
        using var plain = new MemoryStream((int)Math.Clamp(file.Size ?? 0, 0, LargestStart));
        ApiResult<DownloadedContent> download = await ExportDownload
            .RunAsync(pipeline, operation, file, key, plain, options, cancellationToken).ConfigureAwait(false);
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

    private static ApiError TooLarge(ApiOperation operation) => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, operation.Name, TooLargeCode, ErrorCategory.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file exceeds {Largest} bytes, too much to be read into memory."));

    private static ApiError NoJson(ApiOperation operation) => ExportDownload.Damaged(operation, "The file is not the JSON that is due.");
}
