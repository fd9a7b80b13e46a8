namespace Sdk.Core;

/// <summary>How a file is downloaded.</summary>
public sealed class DownloadOptions
{
    /// <summary>The largest file in bytes; a larger one is <see cref="ErrorCategory.TooLarge"/>. 512 MB by default.</summary>
    public long MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxBytes));
            field = value;
        }
    } = 512L * 1024 * 1024;

    /// <summary>Is told after each block that was written, on the thread that wrote it; null for nobody.</summary>
    public IProgress<DownloadProgress>? Progress { get; init; }

    /// <summary>
    /// How many bytes an earlier download left before the position of the destination: only the rest is asked for. 0 by default. A server
    /// that sends the whole file all the same starts anew where the file began, in a destination that can seek.
    /// </summary>
    public long Offset
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Offset));
            field = value;
        }
    }

    /// <summary>
    /// The version that the earlier download was of (<see cref="DownloadProgress.EntityTag"/>), so that two versions are never mixed; null when it
    /// is not known.
    /// </summary>
    public string? EntityTag { get; init; }

    /// <summary>
    /// How many bytes the file has, where an earlier download told (<see cref="DownloadedContent.TotalLength"/>,
    /// <see cref="DownloadProgress.Total"/>): a range does not reach beyond its end, and a file of another length is none to go on with. Null when it is not
    /// known.
    /// </summary>
    public long? TotalLength
    {
        get;
        init
        {
            if (value is { } total)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(total, nameof(TotalLength));
            }

            field = value;
        }
    }

    /// <summary>
    /// How many bytes to ask for at the most, from <see cref="Offset"/> on, for a server that hands out large files in ranges only; a multiple of
    /// <see cref="RangeAlignment"/>. Whether that was the end stands in <see cref="DownloadedContent.IsComplete"/>; a server without ranges sends the whole
    /// file. Null for everything, the default.
    /// </summary>
    public long? RangeBytes
    {
        get;
        init
        {
            if (value is { } bytes)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1, nameof(RangeBytes));
            }

            field = value;
        }
    }

    /// <summary>
    /// What the first byte of each range must be a multiple of, for a server that stores its files encrypted: what is there already of the first block is
    /// asked for once more, and passed over. 1 by default, for any byte.
    /// </summary>
    public int RangeAlignment
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(RangeAlignment));
            field = value;
        }
    } = 1;
}
