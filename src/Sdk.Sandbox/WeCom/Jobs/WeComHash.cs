using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Sdk.Sandbox;

/// <summary>Hashes as WeCom names them.</summary>
internal static class WeComHash
{
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "WeCom's checksums are MD5.")]
    public static string Md5(ReadOnlySpan<byte> content) => Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant();
}
