using Sdk.Core;

namespace WeCom.Client;

/// <summary>What the documentation says of logins.</summary>
internal static class IdentityChecks
{
    private const int LongestState = 128;
    private const int LongestCode = 512;

    /// <exception cref="ArgumentException">The address is not absolute, or of another kind than http and https.</exception>
    public static void Redirect(Uri redirectUri)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        if (!redirectUri.IsAbsoluteUri || redirectUri.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("The address to come back to must be absolute, of http or https.", nameof(redirectUri));
        }
    }

    /// <exception cref="ArgumentException">The state is blank, too long, or holds other characters than letters and digits.</exception>
    public static void State(string state, bool limits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        if (!state.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("The state consists of letters and digits.", nameof(state));
        }

        if (limits)
        {
            Check.Bytes(state, LongestState);
        }
    }

    /// <summary>A code or ticket. Its text stands in no message.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    public static void Code(Secret code, bool limits, string name)
    {
        ArgumentNullException.ThrowIfNull(code, name);
        ArgumentException.ThrowIfNullOrWhiteSpace(code.Reveal(), name);
        if (limits)
        {
            Check.Bytes(code.Reveal(), LongestCode, name);
        }
    }
}
