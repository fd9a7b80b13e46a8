using System.Buffers;
using System.Text;

namespace Sdk.Core;

/// <summary>
/// The one place that takes secrets out of text before it reaches a log, a trace, an error or an exception. It goes by the names of
/// parameters and members; a secret in free text without its name cannot be recognized.
/// </summary>
public static class Redactor
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    private const int MaximumMessageLength = 512;

    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?# \"'<>\r\n");

    /// <summary>
    /// Renders an address without user information and with every query value masked, because providers carry tokens, keys and
    /// phone numbers there.
    /// </summary>
    /// <param name="address">The address.</param>
    public static string Redact(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string text = address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped)
            : address.OriginalString;
        int query = text.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return text;
        }

        IEnumerable<string> parameters = text[(query + 1)..].Split('&').Select(static parameter =>
            parameter.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? parameter[..(equals + 1)] + Mask : Mask);
        return $"{text[..query]}?{string.Join('&', parameters)}";
    }

    /// <summary>An exception whose messages hold no secret: the same one, or one that stands in for it.</summary>
    /// <param name="exception">The exception.</param>
    public static Exception Redact(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var chain = new StringBuilder();
        bool changed = false;
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            string message = RedactText(cause.Message);
            changed |= message.Contains(Mask, StringComparison.Ordinal);
            chain.Append(chain.Length > 0 ? " <- " : "").Append(cause.GetType().Name).Append(": ").Append(message);
        }

        return changed ? new RedactedException(chain.ToString()) : exception;
    }

    /// <summary>
    /// Masks secrets in free text, such as a provider's message: <c>name=value</c>, <c>name: value</c> and <c>"name":"value"</c>
    /// with the name of a secret, and what stands before the host of an address. Control characters become spaces, so that a message
    /// cannot forge a log line; text over 512 characters is cut.
    /// </summary>
    /// <param name="text">The text; null reads as empty.</param>
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
            if (IsNameCharacter(c))
            {
                int end = position;
                while (end < text.Length && IsNameCharacter(text[end]))
                {
                    end++;
                }

                string word = text[position..end];
                result.Append(word);
                position = SecretNames.Contains(word) ? MaskValue(text, end, HoldsSeveralWords(word), result) : end;
            }
            else if (c == ':' && text.AsSpan(position).StartsWith("://"))
            {
                position = MaskUserInformation(text, position + "://".Length, result);
            }
            else
            {
                result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
                position++;
            }
        }

        return Cut(result);
    }

    private static string Cut(StringBuilder text)
    {
        if (text.Length > MaximumMessageLength)
        {
            text.Length = char.IsHighSurrogate(text[MaximumMessageLength - 1]) ? MaximumMessageLength - 1 : MaximumMessageLength;
        }

        return text.ToString();
    }

    private static int MaskUserInformation(string text, int position, StringBuilder result)
    {
        result.Append("://");
        int end = text.AsSpan(position).IndexOfAny(EndOfAuthority) is var length and >= 0 ? position + length : text.Length;
        int at = text.AsSpan(position, end - position).LastIndexOf('@');
        if (at < 0)
        {
            return position;
        }

        result.Append(Mask).Append('@');
        return position + at + 1;
    }

    /// <summary>Copies what separates a secret name from its value, writes the mask, and returns where the value ends.</summary>
    private static int MaskValue(string text, int position, bool severalWords, StringBuilder result)
    {
        int separator = position;
        while (separator < text.Length && text[separator] is '"' or '\'' or ' ' or '\\')
        {
            separator++;
        }

        if (separator >= text.Length || text[separator] is not (':' or '=' or '：' or '＝'))
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

        // An escaped quote belongs to the value, unless the opening one was escaped too, as in JSON within JSON.
        bool escapes = quote != '\0' && text[separator - 2] != '\\';
        while (separator < text.Length && !EndsValue(text[separator], quote, severalWords))
        {
            separator += escapes && text[separator] == '\\' ? 2 : 1;
        }

        return Math.Min(separator, text.Length);
    }

    /// <summary>Whether the value goes to the end of the line, as in <c>Authorization: Bearer …</c> and <c>Cookie: a=…; b=…</c>.</summary>
    private static bool HoldsSeveralWords(string name) =>
        name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase) || name.EndsWith("cookie", StringComparison.OrdinalIgnoreCase);

    private static bool EndsValue(char c, char quote, bool severalWords) => quote != '\0'
        ? c == quote
        : c is '"' or '\'' or '\r' or '\n' || (!severalWords && c is '&' or ',' or ';' or '}' or ']' or ')' or ' ' or '，' or '；' or '。');

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
