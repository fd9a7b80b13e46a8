using System.Net.Security;
using System.Security.Cryptography;

namespace Sdk.Core;

/// <summary>Accepts certificates by their SHA-256 fingerprint, and no others.</summary>
internal static class CertificatePins
{
    public static bool IsFingerprint(string value) => value is { Length: 64 } && value.All(char.IsAsciiHexDigit);

    /// <summary>The check of a handler.</summary>
    public static RemoteCertificateValidationCallback Check(IEnumerable<string> fingerprints)
    {
        var pins = new HashSet<string>(fingerprints, StringComparer.OrdinalIgnoreCase);
        return (_, certificate, _, _) => certificate is not null && pins.Contains(certificate.GetCertHashString(HashAlgorithmName.SHA256));
    }
}
