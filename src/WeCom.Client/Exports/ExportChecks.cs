using Sdk.Core;

namespace WeCom.Client;

/// <summary>What the documentation says of exports.</summary>
internal static class ExportChecks
{
    private const int SmallestBlock = 10_000;
    private const int LargestBlock = 1_000_000;

    /// <exception cref="ArgumentException">The key is none, or the number of rows is not allowed.</exception>
    public static void Start(Secret encodingAesKey, int? blockSize, bool limits)
    {
        WeComAesKey.Decode(encodingAesKey, nameof(encodingAesKey));
        if (limits)
        {
            Check.Range(blockSize, SmallestBlock, LargestBlock);
        }
    }

    /// <exception cref="ArgumentException">The destination cannot be written, or the options go on where an earlier download ended.</exception>
    public static void Download(WeComExportFile file, Stream destination, DownloadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The destination cannot be written.", nameof(destination));
        }

        if (options is { Offset: not 0 } or { RangeBytes: not null })
        {
            throw new ArgumentException("An encrypted file is decrypted from its beginning to its end.", nameof(options));
        }
    }
}
