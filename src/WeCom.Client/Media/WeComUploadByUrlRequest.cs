namespace WeCom.Client;

/// <summary>A file that the service is to fetch from an address.</summary>
public sealed class WeComUploadByUrlRequest
{
    /// <summary><see cref="WeComMediaKind.Video"/> or <see cref="WeComMediaKind.File"/> (<c>type</c>).</summary>
    public required WeComMediaKind Kind { get; init; }

    /// <summary>The name, up to 128 bytes (<c>filename</c>).</summary>
    public required string FileName { get; init; }

    /// <summary>Where the file is, up to 1024 bytes; the server there must know ranges (<c>url</c>).</summary>
    public required Uri Url { get; init; }

    /// <summary>The MD5 of the file, 32 hexadecimal digits (<c>md5</c>).</summary>
    public required string Md5 { get; init; }

    internal static void Validate(WeComUploadByUrlRequest request, bool limits)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Kind.Value, $"{nameof(request)}.{nameof(Kind)}");
        ArgumentException.ThrowIfNullOrWhiteSpace(request.FileName, $"{nameof(request)}.{nameof(FileName)}");
        ArgumentNullException.ThrowIfNull(request.Url, $"{nameof(request)}.{nameof(Url)}");
        if (!request.Url.IsAbsoluteUri || request.Url.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("The address must be absolute, of http or https.", $"{nameof(request)}.{nameof(Url)}");
        }

        if (request.Md5 is not { Length: 32 } || !request.Md5.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException("An MD5 has 32 hexadecimal digits.", $"{nameof(request)}.{nameof(Md5)}");
        }

        if (limits)
        {
            Check.Bytes(request.FileName, 128, $"{nameof(request)}.{nameof(FileName)}");
            Check.Bytes(request.Url.AbsoluteUri, 1_024, $"{nameof(request)}.{nameof(Url)}");
            if (request.Kind != WeComMediaKind.Video && request.Kind != WeComMediaKind.File)
            {
                throw new ArgumentException("Only videos and files are fetched from an address.", $"{nameof(request)}.{nameof(Kind)}");
            }
        }
    }
}
