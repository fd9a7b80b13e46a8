namespace Sdk.Core;

/// <summary>How far a download is; of one that failed, in <see cref="ApiError.Details"/>.</summary>
/// <param name="Received">How many bytes of the file are there, those of an earlier download included.</param>
/// <param name="Total">How many bytes the file has; null when the server does not say.</param>
/// <param name="EntityTag">The version of the file (<c>ETag</c>), to go on with it later; null when the server does not say.</param>
public readonly record struct DownloadProgress(long Received, long? Total, string? EntityTag);
