using System.Text.Json.Serialization.Metadata;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Makes requests that upload a file.</summary>
internal static class FileUpload
{
    /// <summary>
    /// A request with one part named <c>media</c>. What the caller's stream throws becomes an error of the call; <see cref="SendAsync"/> hands it out
    /// as it is.
    /// </summary>
    /// <exception cref="ArgumentException">The file has no name, no content that can be read, or a media type that is none.</exception>
    public static ApiRequest ToRequest(WeComFile file, QueryParameters query, IProgress<long>? progress) => ToRequest(new UploadSource(file, progress), query);

    /// <summary>Uploads a file. What the caller's stream or progress throws reaches the caller, whatever the service answered.</summary>
    /// <exception cref="ArgumentException">The file has no name, no content that can be read, or a media type that is none.</exception>
    public static async Task<ApiResult<T>> SendAsync<T>(
        ApiPipeline pipeline,
        ApiOperation operation,
        WeComFile file,
        QueryParameters query,
        IProgress<long>? progress,
        JsonTypeInfo<T> answerType,
        CancellationToken cancellationToken)
    {
        var source = new UploadSource(file, progress);
        ApiResult<T> result = await pipeline.SendAsync(operation, ToRequest(source, query), answerType, cancellationToken).ConfigureAwait(false);
        source.ThrowIfCallerFailed();
        return result;
    }

    private static ApiRequest ToRequest(UploadSource source, QueryParameters query) => new()
    {
        Query = query,
        CreateContent = source.CreateContent,
        IsSingleUse = !source.CanRepeat,
    };
}
