using System.Security.Cryptography;

namespace Sdk.Core.Tests.Security;

[Parallelizable(ParallelScope.All)]
internal sealed class AesGcmSecretProtectorTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [TestCase("")]
    [TestCase("secret")]
    [TestCase("密码 with spaces\n")]
    public void What_was_protected_comes_back(string secret)
    {
        var protector = new AesGcmSecretProtector(Key);
        string value = protector.Protect(secret);
        Assert.That(protector.Unprotect(value), Is.EqualTo(secret));
        Assert.That(new AesGcmSecretProtector(Key).Unprotect(value), Is.EqualTo(secret));
        Assert.That(protector.Protect(secret), Is.Not.EqualTo(value), "no two values are the same");
    }

    [Test]
    public void Every_flipped_bit_is_noticed()
    {
        var protector = new AesGcmSecretProtector(Key);
        byte[] value = Convert.FromBase64String(protector.Protect("canary-secret"));
        for (int bit = 0; bit < value.Length * 8; bit++)
        {
            byte[] damaged = [.. value];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            CryptographicException? exception = Assert.Throws<CryptographicException>(() => protector.Unprotect(Convert.ToBase64String(damaged)));
            Assert.That(exception?.GetType(), Is.EqualTo(typeof(CryptographicException)));
            Assert.That(exception?.Message, Does.Not.Contain("canary"));
        }
    }

    [TestCase(0)]
    [TestCase(16)]
    [TestCase(31)]
    [TestCase(33)]
    public void A_key_has_32_bytes(int length) =>
        Assert.That(() => new AesGcmSecretProtector(new byte[length]), Throws.ArgumentException);

    [Test]
    public void A_later_change_of_the_callers_key_changes_nothing()
    {
        byte[] key = [.. Key];
        var protector = new AesGcmSecretProtector(key);
        string value = protector.Protect("a");
        Array.Clear(key);
        Assert.That(protector.Unprotect(value), Is.EqualTo("a"));
    }

    [TestCase(null, "holds no key")]
    [TestCase("  ", "holds no key")]
    [TestCase("AAAA", "must hold 32 bytes")]
    [TestCase("not base64!", "must hold 32 bytes")]
    public void A_wrong_key_in_the_environment_is_told_without_showing_it(string? value, string message)
    {
        string variable = $"SDK_TEST_KEY_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, value);
        CryptographicException? exception = Assert.Throws<CryptographicException>(
            () => AesGcmSecretProtector.FromEnvironment(variable).Protect("canary"));
        Assert.That(exception?.Message, Does.Contain(variable).And.Contain(message));
        Assert.That(exception?.Message, Does.Not.Contain(value is { Length: > 2 } && value.Trim().Length > 0 ? value : "canary"));
    }

    [Test]
    public void A_key_from_the_environment_works()
    {
        string variable = $"SDK_TEST_KEY_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, Convert.ToBase64String(Key) + "\n");
        Assert.That(AesGcmSecretProtector.FromEnvironment(variable).Unprotect(new AesGcmSecretProtector(Key).Protect("a")), Is.EqualTo("a"));
    }
}
