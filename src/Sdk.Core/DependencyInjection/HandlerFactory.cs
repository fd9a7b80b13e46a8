using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Sdk.Core;

/// <summary>Makes the primary handler of a client.</summary>
internal static class HandlerFactory
{
    [SuppressMessage("Security", "CA5359", Justification = "Only with an option whose name says that it is dangerous; the client logs a warning.")]
    public static SocketsHttpHandler Create(ApiClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // Clients live as long as the program: connections must not, or a changed DNS entry would never be seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = options.ConnectTimeout,

            // A redirect would carry custom headers to another host, and at some providers it means "logged out".
            AllowAutoRedirect = false,

            // Two clients of one name would share the cookies of the handler.
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
        if (options.AcceptsAnyCertificate)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (options.PinnedCertificates.Count > 0)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = CertificatePins.Check(options.PinnedCertificates);
        }

        return handler;
    }
}
