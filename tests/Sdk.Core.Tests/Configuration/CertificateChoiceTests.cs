using Microsoft.Extensions.Options;
using Sdk.Core.Tests.Fakes;

namespace Sdk.Core.Tests.Configuration;

/// <summary>Pins and any certificate exclude each other: who pins would think that the pin counts.</summary>
internal sealed class CertificateChoiceTests
{
    private static readonly string Pin = new('a', 64);

    [Test]
    public void Pins_together_with_any_certificate_are_a_problem()
    {
        OptionsValidationException? exception = Assert.Throws<OptionsValidationException>(() => Make(true, Pin));
        Assert.That(exception?.Failures, Is.EqualTo(new[] { "ChoiceOptions.PinnedCertificates must be empty where any certificate is accepted." }));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public void Each_of_them_alone_is_fine(bool any, bool pinned) =>
        Assert.That(() => Make(any, pinned ? [Pin] : []), Throws.Nothing);

    private static void Make(bool any, params string[] pins)
    {
        ChoiceOptions options = ChoiceOptions.Valid();
        options.AnyCertificate = any;
        options.PinnedCertificates = pins;
        using var pipeline = ApiPipeline.Create(FakeProvider.Create(), options);
    }
}
