using System.Globalization;
using System.Net.Http.Headers;

namespace WeCom.Client;

/// <summary>What must be true of a file before it is sent.</summary>
internal static class UploadChecks
{
    /// <summary>The service takes smaller files for a mistake: a picture for good and a file of a robot may have 5 bytes, other media more than that.</summary>
    public const int Smallest = 5, SmallestMedia = 6;

    public const long Megabyte = 1024 * 1024;

    /// <summary>The largest file, which is also what a download hands out at once.</summary>
    public const long Largest = 20 * Megabyte;

    /// <summary>Refuses a file that cannot be sent, or one whose size is known and not allowed.</summary>
    /// <exception cref="ArgumentException">The file has no name, no content that can be read, a media type that is none, or a wrong size.</exception>
    public static void File(WeComFile file, long minimum, long maximum, bool limits)
    {
        File(file);
        if (limits)
        {
            Size(file, maximum, minimum);
        }
    }

    /// <exception cref="ArgumentException">The file has no name, no content that can be read, or a media type that is none.</exception>
    public static void File(WeComFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(file.FileName, Name(nameof(file.FileName)));
        if (file.Path is null && file.Content is not { CanRead: true })
        {
            throw new ArgumentException("The content must be a stream that can be read.", Name(nameof(file.Content)));
        }

        if (file.ContentType is not null && (!MediaTypeHeaderValue.TryParse(file.ContentType, out _) || file.ContentType.Any(char.IsControl)))
        {
            throw new ArgumentException("The media type must be one, such as image/png.", Name(nameof(file.ContentType)));
        }
    }

    /// <summary>Refuses a file whose size is known and not allowed.</summary>
    /// <exception cref="ArgumentException">The file is too small or too large.</exception>
    public static void Size(WeComFile file, long maximum, long minimum = Smallest)
    {
        if (file.KnownLength() is { } length && (length < minimum || length > maximum))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The file has {length} bytes; {minimum} to {maximum} are allowed."), Name(nameof(file.Length)));
        }
    }

    /// <exception cref="ArgumentException">The id is blank, or too long.</exception>
    public static void JobId(string jobId, int maximum, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        if (limits)
        {
            Check.Bytes(jobId, maximum);
        }
    }

    /// <summary>The largest file of a kind.</summary>
    public static long Maximum(WeComMediaKind kind) =>
        kind == WeComMediaKind.Voice ? 2 * Megabyte : kind == WeComMediaKind.Image || kind == WeComMediaKind.Video ? 10 * Megabyte : Largest;

    private static string Name(string member) => $"file.{member}";
}
