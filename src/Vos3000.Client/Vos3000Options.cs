using System.Net.Http.Headers;
using Sdk.Core;

namespace Vos3000.Client;

/// <summary>
/// How to reach one VOS3000 server. There are no credentials: the server admits IP addresses that its administrator listed
/// (接口管理 → Web 访问控制).
/// </summary>
public sealed class Vos3000Options : ApiClientOptions
{
    /// <summary>The content type of requests unless another one is set: the manual's own.</summary>
    public const string DefaultRequestContentType = "text/html;charset=UTF-8";

    /// <summary>At most 4 calls at the same time by default, because the vendor asks to keep the load low.</summary>
    public Vos3000Options() => MaxConcurrentCalls = 4;

    /// <summary>
    /// The content type of requests. <c>text/html;charset=UTF-8</c> by default; some builds are known to work with
    /// <c>application/json;charset=UTF-8</c> too. It must name UTF-8, or Chinese text is damaged on the way.
    /// </summary>
    public string RequestContentType { get; set; } = DefaultRequestContentType;

    /// <summary>
    /// Accepts any TLS certificate of the server, so that whoever sits between can read and change everything. A warning is logged.
    /// Prefer <see cref="ApiClientOptions.PinnedCertificates"/> for a self-signed certificate. Read when the client is made.
    /// </summary>
    public bool DangerousAcceptAnyCertificate { get; set; }

    /// <inheritdoc/>
    protected override bool AllowsPlainHttp => true;

    /// <inheritdoc/>
    protected override bool AcceptsAnyCertificate => DangerousAcceptAnyCertificate;

    /// <inheritdoc/>
    protected override string JsonContentType => RequestContentType;

    /// <inheritdoc/>
    protected override void Read(SettingsReader settings)
    {
        base.Read(settings);
        RequestContentType = settings.Text(nameof(RequestContentType), RequestContentType)!;
        DangerousAcceptAnyCertificate = settings.Flag(nameof(DangerousAcceptAnyCertificate), DangerousAcceptAnyCertificate);
    }

    /// <inheritdoc/>
    protected override void Validate(SettingsProblems problems)
    {
        base.Validate(problems);
        if (!MediaTypeHeaderValue.TryParse(RequestContentType, out MediaTypeHeaderValue? type)
            || !"utf-8".Equals(type.CharSet?.Trim('"'), StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(nameof(RequestContentType), "must be a media type with charset=UTF-8");
        }
    }
}
