namespace Sdk.Core;

/// <summary>
/// Protects secrets in configuration files. A setting that starts with <c>enc:</c> is passed through
/// <see cref="Unprotect"/> before it is used. Implementations must be safe for concurrent use.
/// </summary>
public interface ISecretProtector
{
    /// <summary>Turns a secret into a value that may stand in a configuration file, without the <c>enc:</c> prefix.</summary>
    /// <param name="secret">The secret.</param>
    string Protect(string secret);

    /// <summary>Turns a protected value back into the secret.</summary>
    /// <param name="protectedValue">The value without its <c>enc:</c> prefix.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The value cannot be read: another key, a damaged value, or no key at all. The message holds neither value nor key.
    /// </exception>
    string Unprotect(string protectedValue);
}
