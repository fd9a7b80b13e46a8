using System.Security.Cryptography;

namespace WeCom.Client;

/// <summary>Reads pictures, and tells the service what it asks to know of them.</summary>
internal static class RobotImage
{
    public static RobotImageBody ToBody(byte[] image) => new() { Base64 = image, Md5 = Md5Of(image) };

    /// <summary>The bytes of a picture; of one that is too large only so many that this can be seen, unless the service shall judge.</summary>
    public static async Task<byte[]> ReadAsync(Stream image, bool limits, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = await image.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (limits && bytes.Length > RobotChecks.LargestImage)
            {
                break;
            }
        }

        return bytes.ToArray();
    }

    // The service compares MD5 to notice damage; it protects nothing.
#pragma warning disable CA5351
    private static string Md5Of(byte[] image) => Convert.ToHexString(MD5.HashData(image)).ToLowerInvariant();
#pragma warning restore CA5351
}
