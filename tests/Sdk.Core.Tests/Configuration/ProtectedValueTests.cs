using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Configuration;

internal sealed class ProtectedValueTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Test]
    public void A_protected_value_is_unprotected()
    {
        string value = "enc:" + new AesGcmSecretProtector(Key).Protect("canary-secret");
        Assert.That(Read(value, new AesGcmSecretProtector(Key)).Secret, Is.EqualTo("canary-secret"));
    }

    [Test]
    public void Another_key_is_a_named_mistake()
    {
        string value = "enc:" + new AesGcmSecretProtector(RandomNumberGenerator.GetBytes(32)).Protect("canary-secret");
        AssertProblem(value, new AesGcmSecretProtector(Key), "Fake:Secret cannot be unprotected: The value was protected with another key, or is damaged.");
    }

    [TestCase("enc:")]
    [TestCase("enc:canary")]
    [TestCase("enc:!!!!")]
    [TestCase("enc:AAAA")]
    public void A_value_that_was_never_protected_is_a_named_mistake(string value) =>
        AssertProblem(value, new AesGcmSecretProtector(Key), "Fake:Secret cannot be unprotected: The value is not a protected secret.");

    [Test]
    public void A_missing_key_in_the_environment_is_a_named_mistake()
    {
        const string Variable = "SDK_TEST_KEY_THAT_IS_NOT_SET";
        string value = "enc:" + new AesGcmSecretProtector(Key).Protect("canary-secret");
        AssertProblem(
            value, AesGcmSecretProtector.FromEnvironment(Variable), $"Fake:Secret cannot be unprotected: The environment variable {Variable} holds no key.");
    }

    [Test]
    public void Without_a_protected_value_no_key_is_needed() =>
        Assert.That(Read("plain", AesGcmSecretProtector.FromEnvironment("SDK_TEST_KEY_THAT_IS_NOT_SET")).Secret, Is.EqualTo("plain"));

    private static void AssertProblem(string value, AesGcmSecretProtector protector, string problem)
    {
        OptionsValidationException? exception = Assert.Throws<OptionsValidationException>(() => Read(value, protector));
        Assert.That(exception?.Failures, Is.EqualTo(new[] { problem }));
        Assert.That(exception?.ToString(), Does.Not.Contain("canary"));
    }

    private static FakeOptions Read(string secret, AesGcmSecretProtector protector)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISecretProtector>(protector);
        ConfigurationMistakeTests.Add(services, "Fake", ConfigurationMistakeTests.Configuration(new Dictionary<string, string?>
        {
            ["Fake:BaseAddress"] = "https://api.fake.test/",
            ["Fake:AppId"] = "app",
            ["Fake:Secret"] = secret,
        }));
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<FakeOptions>>().CurrentValue;
    }
}
