using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Downloads;

/// <summary>Downloads with a fake client.</summary>
internal static class Downloading
{
    public static readonly ApiOperation Operation = new("Fake.Files.Get", HttpMethod.Get, "files/get", OperationSafety.Read);

    /// <summary>Starts a download.</summary>
    public static Task<ApiResult<DownloadedContent>> StartDownloadAsync(
        this Setup setup, Stream destination, DownloadOptions? options = null, CallOptions? call = null, CancellationToken cancellationToken = default) =>
        (call is null ? setup.Client : setup.Client.With(call)).Pipeline
            .DownloadAsync(Operation, new ApiRequest(), destination, options, cancellationToken);

    /// <summary>Downloads, and lets time pass until it ends.</summary>
    public static Task<ApiResult<DownloadedContent>> DownloadAsync(
        this Setup setup, Stream destination, DownloadOptions? options = null, CallOptions? call = null) =>
        setup.Clock.RunAsync(setup.StartDownloadAsync(destination, options, call));
}
