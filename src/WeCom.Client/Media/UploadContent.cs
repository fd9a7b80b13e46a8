using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace WeCom.Client;

/// <summary>
/// A form with one file, written by hand: the framework's own form encodes names that are not ASCII in two ways that the service both takes
/// literally, and puts the boundary into quotation marks.
/// </summary>
internal sealed class UploadContent : HttpContent
{
    private readonly UploadSource _source;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    public UploadContent(UploadSource source, string fileName, string contentType)
    {
        _source = source;
        string boundary = $"----{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        string length = source.Length is { } known ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; filelength={known}") : "";
        _head = Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"{Neutralize(fileName)}\"{length}\r\nContent-Type: {contentType}\r\n\r\n");
        _tail = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
    }

    /// <summary>The media type that the documentation names for the extension.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Extensions are written in lower case.")]
    public static string TypeOf(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpg",
        ".png" => "image/png",
        ".bmp" => "image/bmp",
        ".amr" => "voice/amr",
        ".mp4" => "video/mp4",
        _ => "application/octet-stream",
    };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_head, cancellationToken).ConfigureAwait(false);
        await _source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_tail, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _tail.Length + (_source.Length ?? 0);
        return _source.Length is not null;
    }

    private static string Neutralize(string fileName) => string.Create(fileName.Length, fileName, static (target, name) =>
    {
        for (int i = 0; i < name.Length; i++)
        {
            target[i] = name[i] is '"' or '\\' || char.IsControl(name[i]) ? '_' : name[i];
        }
    });
}
