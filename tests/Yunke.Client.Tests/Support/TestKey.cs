using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Yunke.Client.Tests.Support;

/// <summary>A real key pair, whose owner reads what was encrypted with nothing but arithmetic.</summary>
internal sealed class TestKey
{
    private readonly BigInteger _exponent;
    private readonly BigInteger _modulus;

    private TestKey(int bits)
    {
        using var rsa = RSA.Create(bits);
        RSAParameters numbers = rsa.ExportParameters(true);
        _modulus = Number(numbers.Modulus!);
        _exponent = Number(numbers.D!);
        Modulus = Convert.ToHexString(numbers.Modulus!).ToLowerInvariant();
        PublicExponent = Convert.ToHexString(numbers.Exponent!).ToLowerInvariant();
    }

    /// <summary>The key of the host that is asked for companies.</summary>
    public static TestKey Discovery { get; } = new(2048);

    /// <summary>The key of the company's host.</summary>
    public static TestKey Company { get; } = new(2048);

    public string Modulus { get; }

    public string PublicExponent { get; }

    /// <summary>The members of an answer.</summary>
    public string Members => $$"""{"modulus":"{{Modulus}}","public_exponent":"{{PublicExponent}}"}""";

    public YunkeSecureKey ToKey() => new(Modulus, PublicExponent);

    public string Decrypt(string digits)
    {
        var encrypted = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetString(BigInteger.ModPow(encrypted, _exponent, _modulus).ToByteArray(isUnsigned: true, isBigEndian: true));
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
