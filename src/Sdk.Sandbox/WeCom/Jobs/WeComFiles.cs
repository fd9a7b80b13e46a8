using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sdk.Sandbox;

/// <summary>The files of exports: encrypted with the caller's key, and served for a while.</summary>
internal sealed class WeComFiles(WeComSandbox sandbox)
{
    public const string Operation = "export/file";

    private const string Folder = "/export-files/";
    private const int BlockLength = 32;
    private const int KeyLength = 43;
    private const int VectorLength = 16;

    public static bool IsFile(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The key that the caller chose.</summary>
    public static byte[] KeyOf(string encodingAesKey)
    {
        if (encodingAesKey.Length != KeyLength || !encodingAesKey.All(char.IsAsciiLetterOrDigit)) throw WeComRefusal.Illegal("encoding_aeskey");
        return Convert.FromBase64String(encodingAesKey + "=");
    }

    public WeComFile Make(string jobId, int number, JsonObject document, byte[] key)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"{Folder}{jobId}/{number}");
        return new WeComFile(path, Encrypt(WeComJson.Write(document).Span, key), sandbox.Time.GetTimestamp());
    }

    public JsonObject Describe(WeComFile file) => new()
    {
        ["url"] = new Uri(sandbox.BaseAddress, file.Path).AbsoluteUri,
        ["size"] = file.Content.Length,
        ["md5"] = WeComHash.Md5(file.Content.Span),
    };

    public SandboxAnswer Answer(HttpRequest request)
    {
        WeComFile? file = HttpMethods.IsGet(request.Method) ? sandbox.Jobs.FindFile(request.Path.Value!) : null;
        if (file is null) return SandboxAnswer.Html(StatusCodes.Status404NotFound, "404 Not Found");
        if (sandbox.Time.GetElapsedTime(file.Made) >= sandbox.ExportUrlLifetime) return SandboxAnswer.Html(StatusCodes.Status403Forbidden, "403 Forbidden");
        SandboxAnswer whole = new() { ContentType = "application/octet-stream", Headers = [new("Accept-Ranges", "bytes")], Body = file.Content };
        return WeComRangeAnswer.Part(request, whole) ?? whole;
    }

    /// <summary>AES-256-CBC without a prefix; the padding fills blocks of 32 bytes, which the platform's own does not.</summary>
    private static byte[] Encrypt(ReadOnlySpan<byte> plain, byte[] key)
    {
        int padding = BlockLength - (plain.Length % BlockLength);
        byte[] padded = new byte[plain.Length + padding];
        plain.CopyTo(padded);
        padded.AsSpan(plain.Length).Fill((byte)padding);
        using Aes aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(padded, key.AsSpan(0, VectorLength), PaddingMode.None);
    }
}
