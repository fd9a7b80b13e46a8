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
    public static string RedactText(string? text) => string.IsNullOrEmpty(text) ? "" : TextMask.Apply(text);
}
