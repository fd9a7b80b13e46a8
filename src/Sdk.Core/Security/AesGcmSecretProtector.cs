using System.Security.Cryptography;
using System.Text;

namespace Sdk.Core;

/// <summary>
/// Protects secrets with AES-256-GCM. A protected value is the Base64 of version (1 byte), nonce (12), tag (16) and cipher text.
/// </summary>
public sealed class AesGcmSecretProtector : ISecretProtector
{
    /// <summary>The environment variable that holds the key by default: 32 bytes in Base64.</summary>
    public const string KeyVariable = "SDK_SECRET_KEY";

    private const byte Version = 1;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    private readonly Func<byte[]> _key;

    /// <summary>Uses a key that the caller holds.</summary>
    /// <param name="key">32 bytes.</param>
    /// <exception cref="ArgumentException">The key is not 32 bytes long.</exception>
    public AesGcmSecretProtector(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeySize)
        {
            throw new ArgumentException("The key must be 32 bytes long.", nameof(key));
        }

        byte[] copy = key.ToArray();
        _key = () => copy;
    }

    private AesGcmSecretProtector(Func<byte[]> key) => _key = key;

    /// <summary>
    /// Uses the key from an environment variable, read when the first value is protected or unprotected.
    /// </summary>
    /// <param name="variable">The name of the variable.</param>
    public static AesGcmSecretProtector FromEnvironment(string variable = KeyVariable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return new AesGcmSecretProtector(() => ReadKey(variable));
    }

    /// <inheritdoc/>
    public string Protect(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        byte[] plain = Encoding.UTF8.GetBytes(secret);
        byte[] result = new byte[HeaderSize + plain.Length];
        result[0] = Version;
        Span<byte> nonce = result.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key(), TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(HeaderSize), result.AsSpan(1 + NonceSize, TagSize));
        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(result);
    }

    /// <inheritdoc/>
    public string Unprotect(string protectedValue)
    {
        ArgumentNullException.ThrowIfNull(protectedValue);
        byte[] buffer = new byte[protectedValue.Length];
        if (!Convert.TryFromBase64String(protectedValue, buffer, out int length) || length < HeaderSize || buffer[0] != Version)
        {
            throw new CryptographicException("The value is not a protected secret.");
        }

        ReadOnlySpan<byte> data = buffer.AsSpan(0, length);
        byte[] plain = new byte[length - HeaderSize];
        using var aes = new AesGcm(_key(), TagSize);
        try
        {
            aes.Decrypt(data.Slice(1, NonceSize), data[HeaderSize..], data.Slice(1 + NonceSize, TagSize), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CryptographicException("The value was protected with another key, or is damaged.");
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] ReadKey(string variable)
    {
        string? text = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CryptographicException($"The environment variable {variable} holds no key.");
        }

        byte[] key = new byte[KeySize];
        return Convert.TryFromBase64String(text.Trim(), key, out int length) && length == KeySize
            ? key
            : throw new CryptographicException($"The environment variable {variable} must hold 32 bytes in Base64.");
    }
}
