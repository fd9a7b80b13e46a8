using System.Security.Cryptography;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>Keys that files are encrypted with (<c>encoding_aeskey</c>): 43 characters that stand for 32 bytes.</summary>
public static class WeComAesKey
{
    private const int Characters = 43;
    private const int Bytes = 32;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>What the last character may be: it stands for four bits only, the other two are 0.</summary>
    private const string LastAlphabet = "AEIMQUYcgkosw048";

    /// <summary>Makes a key of random letters and digits, for one export. Keep it until the files are read.</summary>
    public static Secret Create() =>
        new(RandomNumberGenerator.GetString(Alphabet, Characters - 1) + RandomNumberGenerator.GetString(LastAlphabet, 1));

    /// <summary>The bytes of a key. The bits of the last character that stand for nothing may be anything.</summary>
    /// <exception cref="ArgumentException">The key is no Base64 of 43 characters.</exception>
    internal static byte[] Decode(Secret key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        string text = key.Reveal();
        byte[] bytes = new byte[Bytes];

        // Blanks count for nothing in Base64, so the length alone does not say enough.
        return text.Length == Characters && !text.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(text + "=", bytes, out int length) && length == Bytes
            ? bytes
            : throw new ArgumentException("The key must have 43 characters of Base64.", name);
    }
}
