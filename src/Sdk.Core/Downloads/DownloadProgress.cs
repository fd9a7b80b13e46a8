namespace Sdk.Core;

/// <summary>How far a download is.</summary>
/// <param name="Received">How many bytes of the file are there, those of an earlier download included.</param>
/// <param name="Total">How many bytes the file has; null when the server does not say.</param>
public readonly record struct DownloadProgress(long Received, long? Total);
