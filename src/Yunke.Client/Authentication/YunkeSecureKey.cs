using System.Security.Cryptography;
using System.Text;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>A public key of the service, for one login at one host (<c>getSecureKey</c>). The methods that log in get one by themselves.</summary>
public sealed class YunkeSecureKey
{
    private readonly TextbookRsa _cipher;

    internal YunkeSecureKey(string modulus, string publicExponent, TextbookRsa cipher)
    {
        Modulus = modulus;
        PublicExponent = publicExponent;
        _cipher = cipher;
    }

    /// <summary>Makes a key of its two numbers, for tests.</summary>
    /// <param name="modulus">n in hexadecimal digits.</param>
    /// <param name="publicExponent">e in hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The two are no key.</exception>
    public YunkeSecureKey(string modulus, string publicExponent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modulus);
        ArgumentException.ThrowIfNullOrWhiteSpace(publicExponent);
        Modulus = modulus;
        PublicExponent = publicExponent;
        _cipher = TextbookRsa.TryCreate(modulus, publicExponent, out TextbookRsa? cipher)
            ? cipher
            : throw new ArgumentException("Modulus and exponent must be hexadecimal numbers, the exponent below the modulus.", nameof(modulus));
    }

    /// <summary>The modulus in hexadecimal digits (<c>modulus</c>).</summary>
    public string Modulus { get; }

    /// <summary>The exponent in hexadecimal digits (<c>public_exponent</c>).</summary>
    public string PublicExponent { get; }

    /// <summary>
    /// Encrypts a password as the login wants it: RSA without padding, in lower-case hexadecimal digits. The same password gives the same text
    /// with the same key: treat it like the password.
    /// </summary>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The password is empty, or too long for the key.</exception>
    public Secret Encrypt(Secret password)
    {
        Check.Password(password);
        return TryEncrypt(password) ?? throw new ArgumentException("The password is too long for the key.", nameof(password));
    }

    /// <summary>The same; null for a password that is too long for the key.</summary>
    internal Secret? TryEncrypt(Secret password)
    {
        byte[] message = Encoding.UTF8.GetBytes(password.Reveal());
        string? digits = _cipher.TryEncrypt(message, out string? encrypted) ? encrypted : null;
        CryptographicOperations.ZeroMemory(message);
        return digits;
    }
}
