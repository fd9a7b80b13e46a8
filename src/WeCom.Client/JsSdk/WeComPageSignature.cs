using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>A signature for a web page (JS-SDK 签名): what <c>wx.config</c> or <c>wx.agentConfig</c> is called with. Meant for the browser.</summary>
public sealed class WeComPageSignature
{
    /// <summary>The id of the company (<c>appId</c> of <c>wx.config</c>, <c>corpid</c> of <c>wx.agentConfig</c>).</summary>
    public string CorpId { get; init; } = "";

    /// <summary>The id of the application (<c>agentid</c> of <c>wx.agentConfig</c>); null for <c>wx.config</c>.</summary>
    public int? AgentId { get; init; }

    /// <summary>Seconds since 1970-01-01 UTC (<c>timestamp</c>).</summary>
    public long Timestamp { get; init; }

    /// <summary>The random text (<c>nonceStr</c>).</summary>
    public string Nonce { get; init; } = "";

    /// <summary>The signature, in lower-case hexadecimal (<c>signature</c>).</summary>
    public string Hash { get; init; } = "";

    /// <summary>Signs the address of a page: SHA-1 of <c>jsapi_ticket=…&amp;noncestr=…&amp;timestamp=…&amp;url=…</c>, with nothing escaped.</summary>
    /// <param name="ticket">The ticket of the company or of the application.</param>
    /// <param name="nonce">A random text.</param>
    /// <param name="timestamp">Seconds since 1970-01-01 UTC.</param>
    /// <param name="page">The whole address of the page as the browser shows it; what stands behind <c>#</c> is left out.</param>
    /// <returns>The signature, in lower-case hexadecimal.</returns>
    /// <exception cref="ArgumentException">The nonce or the address is blank.</exception>
    public static string Compute(Secret ticket, string nonce, long timestamp, string page)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentException.ThrowIfNullOrWhiteSpace(nonce);
        ArgumentException.ThrowIfNullOrWhiteSpace(page);
        int fragment = page.IndexOf('#', StringComparison.Ordinal);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"jsapi_ticket={ticket.Reveal()}&noncestr={nonce}&timestamp={timestamp}&url={(fragment < 0 ? page : page[..fragment])}");
        return Hexadecimal(Sha1(Encoding.UTF8.GetBytes(text)));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The service prescribes SHA-1 here.")]
    private static byte[] Sha1(byte[] data) => SHA1.HashData(data);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1308", Justification = "Lower case is what the service compares with.")]
    private static string Hexadecimal(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
