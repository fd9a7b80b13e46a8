using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>The contents of recordings and the URLs that lead to them.</summary>
internal sealed class YunkeRecordings(YunkeSandbox sandbox)
{
    public const string Folder = "/recordings/";
    public const string Extension = ".mp3";

    private const int BytesPerSecond = 2_048;

    private readonly byte[] _signingKey = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _replaced = new(StringComparer.Ordinal);

    public string UrlOf(YunkeSandboxCall call)
    {
        long expires = (sandbox.Time.GetUtcNow() + sandbox.RecordingUrlLifetime).ToUnixTimeSeconds();
        string path = Folder + call.Id + Extension;
        string address = sandbox.StorageAddress.GetLeftPart(UriPartial.Authority);
        return string.Create(CultureInfo.InvariantCulture, $"{address}{path}?sign={Sign(path, expires)}&expires={expires}");
    }

    public bool IsGood(string path, string? sign, string? expires) =>
        long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out long second)
        && sign == Sign(path, second) && sandbox.Time.GetUtcNow().ToUnixTimeSeconds() < second;

    /// <summary>The content; <see langword="null"/> when the call was not recorded.</summary>
    public ReadOnlyMemory<byte>? Of(YunkeSandboxCall call)
    {
        if (!call.IsRecorded) return null;
        return _replaced.TryGetValue(call.Id, out ReadOnlyMemory<byte> content) ? content : Make(call);
    }

    public void Replace(string callId, ReadOnlyMemory<byte> content) => _replaced[callId] = content.ToArray();

    public void Clear() => _replaced.Clear();

    private static ReadOnlyMemory<byte> Make(YunkeSandboxCall call)
    {
        byte[] content = new byte[Math.Max(1, call.Seconds) * BytesPerSecond];
        // The hash of a text differs from process to process: this one does not.
        int seed = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(call.Id)));
        new Random(seed).NextBytes(content);
        "ID3"u8.CopyTo(content);
        return content;
    }

    private string Sign(string path, long expires)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{path}\n{expires}"));
        return Convert.ToHexString(HMACSHA256.HashData(_signingKey, text)).ToLowerInvariant();
    }
}
