using System.Runtime.CompilerServices;
using Sdk.Core;

namespace WeCom.Client;

/// <summary>An access token (访问令牌) of an application or of contact synchronization. Never prints. Two of them are equal when their texts are.</summary>
public sealed class WeComToken : IEquatable<WeComToken>
{
    private readonly ConditionalWeakTable<Uri, Uri> _addresses = [];
    private readonly string _parameter;

    /// <summary>Makes a token.</summary>
    /// <param name="value">The text (<c>access_token</c>), not empty.</param>
    /// <param name="expiresAt">When it ends by the clock of this machine; null when the service did not say.</param>
    public WeComToken(Secret value, DateTimeOffset? expiresAt)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(value.Reveal(), nameof(value));
        Value = value;
        ExpiresAt = expiresAt;
        _parameter = "access_token=" + Uri.EscapeDataString(value.Reveal());
    }

    /// <summary>The token itself, up to 512 bytes.</summary>
    public Secret Value { get; }

    /// <summary>When it ends by the clock of this machine; the service may withdraw it earlier. Null when the service did not say.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <inheritdoc/>
    public bool Equals(WeComToken? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeComToken);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Three asterisks, whatever the token is.</summary>
    public override string ToString() => Value.ToString();

    /// <summary>Puts the token on a request, where the service wants it: behind the question mark.</summary>
    internal void ApplyTo(HttpRequestMessage request)
    {
        Uri address = request.RequestUri!;
        if (address.OriginalString.Contains('?', StringComparison.Ordinal))
        {
            request.RequestUri = new Uri(string.Concat(address.OriginalString, "&", _parameter));
            return;
        }

        // The address of an endpoint is the same object for all of its calls.
        request.RequestUri = _addresses.TryGetValue(address, out Uri? known)
            ? known
            : _addresses.GetValue(address, plain => new Uri(string.Concat(plain.OriginalString, "?", _parameter)));
    }
}
