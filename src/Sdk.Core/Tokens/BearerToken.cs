using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Sdk.Core;

/// <summary>A token for the <c>Authorization: Bearer</c> header. Never prints. Two of them are equal when their texts are.</summary>
public sealed class BearerToken : IEquatable<BearerToken>
{
    private readonly AuthenticationHeaderValue _header;

    private BearerToken(Secret value)
    {
        Value = value;
        _header = new AuthenticationHeaderValue("Bearer", value.Reveal());
    }

    /// <summary>The token itself.</summary>
    public Secret Value { get; }

    /// <summary>Makes a token of what an issuer gave out.</summary>
    /// <param name="value">The text.</param>
    /// <param name="token">The token.</param>
    /// <returns>False for a text that no header can hold: an empty one, or one with white space, control or other characters beyond ASCII.</returns>
    public static bool TryCreate([NotNullWhen(true)] Secret? value, [NotNullWhen(true)] out BearerToken? token)
    {
        token = value is { Length: > 0 } && !value.Reveal().AsSpan().ContainsAnyExceptInRange('!', '~') ? new BearerToken(value) : null;
        return token is not null;
    }

    /// <summary>Puts the token on a request.</summary>
    /// <param name="request">The request.</param>
    public void ApplyTo(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = _header;
    }

    /// <inheritdoc/>
    public bool Equals(BearerToken? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BearerToken);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Three asterisks, whatever the token is.</summary>
    public override string ToString() => Value.ToString();
}
