using System.Collections.Frozen;
using System.Text;

namespace Sdk.Core;

/// <summary>
/// The one place that takes secrets out of text before it reaches a log, a trace, an error or an exception: query strings,
/// headers, and members of JSON or of key-value text whose names are known to hold secrets.
/// </summary>
public static class Redactor
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    private const int MaximumMessageLength = 512;

    private static readonly FrozenSet<string> SecretNames = new[]
    {
        "access_token", "accesstoken", "refresh_token", "refreshtoken", "token", "suite_access_token", "provider_access_token",
        "ticket", "jsapi_ticket", "password", "passwd", "pwd", "customerpassword", "accesse164password", "callbackbillingpassword",
        "calloutbillingpassword", "client_secret", "clientsecret", "corpsecret", "secret", "secretkey", "encodingaeskey", "aeskey",
        "key", "apikey", "api_key", "authorization", "proxy-authorization", "cookie", "set-cookie", "sign", "signature",
        "msg_signature", "x-signature", "session", "sessionid", "jsessionid", "code", "pin", "smscode", "verificationcode",
        "activationcode", "credential", "assertion", "client_assertion",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a query parameter, header or member of this name holds a secret.</summary>
    /// <param name="name">The name, in any case.</param>
    public static bool IsSecretName(ReadOnlySpan<char> name) => SecretNames.Contains(name.ToString());

    /// <summary>Renders an address without user information and with every secret query value masked.</summary>
    /// <param name="address">The address.</param>
    public static string Redact(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri)
        {
            return RedactQuery(address.OriginalString);
        }

        string text = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return RedactQuery(text);
    }

    /// <summary>The value of a header, masked when its name holds a secret.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value of the header.</param>
    public static string RedactHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsSecretName(name) ? Mask : value;
    }

    /// <summary>
    /// Masks secrets in free text, such as a provider's message: <c>name=value</c>, <c>name: value</c> and <c>"name":"value"</c>
    /// with a secret name. Control characters become spaces, so that a message cannot forge a log line; text over 512
    /// characters is cut.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string RedactText(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var result = new StringBuilder(Math.Min(text.Length, MaximumMessageLength) + Mask.Length);
        int position = 0;
        while (position < text.Length && result.Length < MaximumMessageLength)
        {
            char c = text[position];
            if (!IsNameCharacter(c))
            {
                result.Append(char.IsControl(c) ? ' ' : c);
                position++;
                continue;
            }

            int end = position;
            while (end < text.Length && IsNameCharacter(text[end]))
            {
                end++;
            }

            ReadOnlySpan<char> word = text.AsSpan(position, end - position);
            result.Append(word);
            position = IsSecretName(word) ? MaskValue(text, end, result) : end;
        }

        if (result.Length > MaximumMessageLength)
        {
            result.Length = MaximumMessageLength;
        }

        return result.ToString();
    }

    /// <summary>Copies what separates a secret name from its value, writes the mask, and returns where the value ends.</summary>
    private static int MaskValue(string text, int position, StringBuilder result)
    {
        int separator = position;
        while (separator < text.Length && text[separator] is '"' or '\'' or ' ' or '\\')
        {
            separator++;
        }

        if (separator >= text.Length || text[separator] is not (':' or '='))
        {
            return position;
        }

        separator++;
        while (separator < text.Length && text[separator] is ' ' or '\\')
        {
            separator++;
        }

        char quote = separator < text.Length && text[separator] is '"' or '\'' ? text[separator++] : '\0';
        result.Append(text, position, separator - position).Append(Mask);
        while (separator < text.Length && !EndsValue(text[separator], quote))
        {
            separator++;
        }

        return separator;
    }

    private static bool EndsValue(char c, char quote) =>
        quote != '\0' ? c == quote : c is '&' or ',' or ';' or '}' or ']' or ')' or '"' or '\'' or '\r' or '\n' or ' ';

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static string RedactQuery(string address)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return address;
        }

        var result = new StringBuilder(address.Length);
        result.Append(address, 0, query + 1);
        string separator = "";
        foreach (string pair in address[(query + 1)..].Split('&'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            bool secret = equals >= 0 && IsSecretName(Uri.UnescapeDataString(pair[..equals]));
            result.Append(separator).Append(secret ? string.Concat(pair.AsSpan(0, equals + 1), Mask) : pair);
            separator = "&";
        }

        return result.ToString();
    }
}
