using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox;

/// <summary>A key pair for textbook RSA: the plain text is one number, without any padding.</summary>
internal sealed class YunkeKeyPair
{
    // What the browser protocol uses matters here, not what is safe.
    private const int Bits = 1_024;

    private readonly BigInteger _modulus;
    private readonly BigInteger _privateExponent;

    private YunkeKeyPair(RSAParameters parameters)
    {
        _modulus = new BigInteger(parameters.Modulus, isUnsigned: true, isBigEndian: true);
        _privateExponent = new BigInteger(parameters.D, isUnsigned: true, isBigEndian: true);
        Modulus = Convert.ToHexString(parameters.Modulus!).ToLowerInvariant();
        PublicExponent = Convert.ToHexString(parameters.Exponent!).ToLowerInvariant();
    }

    /// <summary>The modulus in hexadecimal.</summary>
    public string Modulus { get; }

    /// <summary>The public exponent in hexadecimal.</summary>
    public string PublicExponent { get; }

    public static YunkeKeyPair Make()
    {
        using RSA rsa = RSA.Create(Bits);
        return new YunkeKeyPair(rsa.ExportParameters(includePrivateParameters: true));
    }

    /// <summary>The text of a cipher in hexadecimal; what another key encrypted comes out as nonsense.</summary>
    public string Decrypt(string cipher)
    {
        // The zero keeps the number from being negative.
        string digits = "0" + cipher;
        bool read = BigInteger.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out BigInteger number);
        if (!read || number >= _modulus) return "";
        BigInteger plain = BigInteger.ModPow(number, _privateExponent, _modulus);
        return Encoding.UTF8.GetString(plain.ToByteArray(isUnsigned: true, isBigEndian: true));
    }
}
