using Sdk.Core;

namespace WeCom.Client;

/// <summary>A ticket that signatures of web pages are made with (jsapi_ticket). Never prints. Two of them are equal when their texts are.</summary>
public sealed class WeComTicket : IEquatable<WeComTicket>
{
    /// <summary>Makes a ticket.</summary>
    /// <param name="value">The text (<c>ticket</c>), not empty.</param>
    /// <param name="expiresAt">When it ends by the clock of this machine; null when the service did not say.</param>
    public WeComTicket(Secret value, DateTimeOffset? expiresAt)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(value.Reveal(), nameof(value));
        Value = value;
        ExpiresAt = expiresAt;
    }

    /// <summary>The ticket itself, up to 512 bytes. It must not reach a browser: sign on the server.</summary>
    public Secret Value { get; }

    /// <summary>When it ends by the clock of this machine; null when the service did not say.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <inheritdoc/>
    public bool Equals(WeComTicket? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeComTicket);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Three asterisks, whatever the ticket is.</summary>
    public override string ToString() => Value.ToString();
}
