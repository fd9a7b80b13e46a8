using System.Diagnostics.CodeAnalysis;

namespace Yunke.Client;

/// <summary>The hosts of companies: each company lives on one, which may differ from the host that is asked first.</summary>
internal static class YunkeHost
{
    /// <summary>What is wrong with an address as that of a host; null for nothing.</summary>
    public static string? ProblemOf(Uri address) =>
        !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            ? "must be an absolute http or https address"
            : address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback ? "must use https"
            : address.PathAndQuery.Length > 1 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
                ? "must hold nothing but scheme, host and port"
                : null;

    /// <summary>Reads the address that the service gives for a company: with a scheme or without; never less secure than https.</summary>
    /// <param name="domain">The text.</param>
    /// <returns>The address; null when the text is none.</returns>
    public static Uri? Parse(string? domain)
    {
        string text = domain?.Trim() ?? "";
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            text = "https://" + text;
        }

        return TryParseSecure(text, out Uri? address) && ProblemOf(address) is null ? address : null;
    }

    /// <summary>Reads an address that the service gives: http or https, and never less secure than https beyond this machine.</summary>
    public static bool TryParseSecure(string text, [NotNullWhen(true)] out Uri? address)
    {
        bool isWeb = Uri.TryCreate(text.Trim(), UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        address = !isWeb ? null
            : address!.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
                ? new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.IsDefaultPort ? -1 : address.Port }.Uri
                : address;
        return isWeb;
    }

    /// <summary>Scheme, host and port, as the headers want them: without a slash at the end.</summary>
    public static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether a header can carry the text.</summary>
    public static bool IsHeaderText(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
