using Sdk.Core;

namespace WeCom.Client;

/// <summary>Downloads a file of an export, checks it, and decrypts it on the way.</summary>
internal static class ExportDownload
{
    public static async Task<ApiResult<DownloadedContent>> RunAsync(
        ApiPipeline pipeline,
        ApiOperation operation,
        WeComExportFile file,
        byte[] key,
        Stream destination,
        DownloadOptions? options,
        CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out Uri? address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            return ApiResult.Failure<DownloadedContent>(Damaged(operation, "The address of the file is none."));
        }

        using var plain = new DecryptingStream(destination, key);
        ApiResult<DownloadedContent> result = await pipeline.DownloadAsync(
            operation, new ApiRequest { Address = address }, plain, From(options, file.Size), cancellationToken).ConfigureAwait(false);
        return result.IsSuccess && await plain.CompleteAsync(file.Size, file.Md5, cancellationToken).ConfigureAwait(false) is { } fault
            ? ApiResult.Failure<DownloadedContent>(Damaged(operation, fault), result.Call)
            : result;
    }

    /// <summary>The error for a file that is not what it should be.</summary>
    public static ApiError Damaged(ApiOperation operation, string message) => WeComErrors.Catalog.CreateError(
        WeComClient.Provider.Name, operation.Name, WeComErrors.DamagedExport, ErrorCategory.InvalidResponse, message);

    /// <summary>A file is as large as the service says, which may be more than downloads are by default.</summary>
    private static DownloadOptions From(DownloadOptions? options, long? size) =>
        options ?? (size is > 0 ? new DownloadOptions { MaxBytes = size.Value } : new DownloadOptions());
}
