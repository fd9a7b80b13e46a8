using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Yunke.Client;

/// <summary>
/// RSA without padding, which the platform's own RSA does not offer: <c>m^e mod n</c>. The one place that encrypts; another provider of
/// cryptography takes its place here.
/// </summary>
internal sealed class TextbookRsa
{
    /// <summary>16,384 and 256 bits: a key from outside must not keep a processor busy for minutes.</summary>
    private const int LongestModulus = 4_096, LongestExponent = 64;

    private readonly BigInteger _modulus;
    private readonly BigInteger _exponent;

    private TextbookRsa(BigInteger modulus, BigInteger exponent)
    {
        _modulus = modulus;
        _exponent = exponent;
    }

    /// <summary>Makes a cipher of a public key.</summary>
    /// <param name="modulus">n in hexadecimal digits.</param>
    /// <param name="exponent">e in hexadecimal digits.</param>
    /// <param name="cipher">The cipher.</param>
    /// <returns>False for what is no key.</returns>
    public static bool TryCreate(string? modulus, string? exponent, [NotNullWhen(true)] out TextbookRsa? cipher)
    {
        cipher = TryParse(modulus, LongestModulus, out BigInteger n) && TryParse(exponent, LongestExponent, out BigInteger e) && n > BigInteger.One && e < n ? new TextbookRsa(n, e) : null;
        return cipher is not null;
    }

    /// <summary>Encrypts a message.</summary>
    /// <param name="message">The bytes, which count as one number with the first byte in front.</param>
    /// <param name="digits">
    /// The result in lower-case hexadecimal digits: one zero in front where their number would be odd, and none to fill up to the length of
    /// the key.
    /// </param>
    /// <returns>False for a message that is too long for the key.</returns>
    public bool TryEncrypt(ReadOnlySpan<byte> message, [NotNullWhen(true)] out string? digits)
    {
        var number = new BigInteger(message, isUnsigned: true, isBigEndian: true);
        digits = number < _modulus
            ? Convert.ToHexString(BigInteger.ModPow(number, _exponent, _modulus).ToByteArray(isUnsigned: true, isBigEndian: true)).ToLowerInvariant()
            : null;
        return digits is not null;
    }

    private static bool TryParse(string? digits, int longest, out BigInteger number)
    {
        number = default;

        // The zero in front keeps a number whose first bit is set from being read as a negative one.
        return digits?.Trim() is { Length: > 0 } text
            && text.Length <= longest
            && BigInteger.TryParse("0" + text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            && !number.IsZero;
    }
}
