using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sdk.TestKit.Faults;

/// <summary>Server certificates made at run time: a good one, one for another host, and one that is over.</summary>
public static class TestCertificates
{
    /// <summary>A certificate for loopback, signed by itself.</summary>
    public static X509Certificate2 Good { get; } = Create(forLoopback: true, TimeSpan.FromDays(1));

    /// <summary>A certificate for another host.</summary>
    public static X509Certificate2 WrongName { get; } = Create(forLoopback: false, TimeSpan.FromDays(1));

    /// <summary>A certificate for loopback that is no longer valid.</summary>
    public static X509Certificate2 Expired { get; } = Create(forLoopback: true, TimeSpan.FromDays(-1));

    /// <summary>The fingerprint that a pin consists of.</summary>
    public static string FingerprintOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    /// <summary>
    /// A handler that trusts these certificates as roots and checks everything else as usual, so that a wrong name or an expired date is
    /// the only thing that is wrong.
    /// </summary>
    public static SocketsHttpHandler TrustingHandler(params X509Certificate2[] roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(roots);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        handler.SslOptions.CertificateChainPolicy = policy;
        return handler;
    }

    private static X509Certificate2 Create(bool forLoopback, TimeSpan until)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Sdk.TestKit", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (forLoopback)
        {
            names.AddIpAddress(IPAddress.Loopback);
            names.AddDnsName("localhost");
        }
        else
        {
            names.AddDnsName("another-host.invalid");
        }

        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-30), now + until);
    }
}
