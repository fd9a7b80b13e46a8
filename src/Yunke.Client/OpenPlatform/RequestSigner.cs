using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Sdk.Core;

namespace Yunke.Client;

/// <summary>Signs requests: the upper-case hexadecimal MD5 of key, company, partner and time, one after the other.</summary>
internal sealed class RequestSigner(ApiPipeline pipeline) : RequestAuthenticator
{
    /// <summary>The name under which operations ask for it.</summary>
    public const string Credential = "signature";

    /// <summary>A signature that is older or younger is refused.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // There is nothing to keep: the outcome of signing is the signed request.
    private static readonly object Signed = new();

    public override ValueTask<AuthenticationResult> AuthenticateAsync(AuthenticationContext context, CancellationToken cancellationToken)
    {
        var options = (YunkeOpenPlatformOptions)context.Options;
        string partner = context.Argument ?? options.PartnerId!;
        string timestamp = pipeline.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        HttpRequestHeaders headers = context.Request.Headers;
        headers.TryAddWithoutValidation("company", options.CompanyCode);
        headers.TryAddWithoutValidation("partnerId", partner);
        headers.TryAddWithoutValidation("timestamp", timestamp);
        headers.TryAddWithoutValidation("sign", Sign(options.SigningKey!, options.CompanyCode!, partner, timestamp));
        return new ValueTask<AuthenticationResult>(AuthenticationResult.Success(Signed));
    }

    public override ValueTask<AuthenticationResult> RenewAsync(AuthenticationContext context, object refused, CancellationToken cancellationToken) =>
        new(AuthenticationResult.Success(refused));

    [SuppressMessage("Security", "CA5351", Justification = "The platform wants MD5.")]
    public static string Sign(Secret key, string company, string partner, string timestamp) =>
        Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(key.Reveal() + company + partner + timestamp)));
}
