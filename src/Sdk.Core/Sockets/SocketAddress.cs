namespace Sdk.Core;

/// <summary>Where and how to connect. The address may hold a ticket: it is never logged with its query.</summary>
public sealed class SocketAddress
{
    /// <summary>Makes an address.</summary>
    /// <param name="address">An absolute address: <c>ws</c> or <c>wss</c>; <c>http</c> and <c>https</c> become these.</param>
    /// <exception cref="ArgumentException">The address is relative, or has another scheme.</exception>
    public SocketAddress(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string? scheme = !address.IsAbsoluteUri ? null : address.Scheme switch
        {
            "ws" or "http" => "ws",
            "wss" or "https" => "wss",
            _ => null,
        };
        if (scheme is null)
        {
            throw new ArgumentException("The address must be absolute and of the scheme ws, wss, http or https.", nameof(address));
        }

        Address = scheme == address.Scheme
            ? address
            : new UriBuilder(address) { Scheme = scheme, Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }

    /// <summary>The address, of the scheme <c>ws</c> or <c>wss</c>.</summary>
    public Uri Address { get; }

    /// <summary>Headers of the handshake; null for none. Their values are never logged.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Headers { get; init; }

    /// <summary>The sub-protocols that the client offers, best first; null for none.</summary>
    public IReadOnlyList<string>? SubProtocols { get; init; }

    /// <summary>The address without user information and with every query value masked.</summary>
    public override string ToString() => Redactor.Redact(Address);
}
