using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sdk.Core;

/// <summary>
/// Identifies one credential: provider, endpoint, tenant, application, secret, scopes. Secrets enter as part of a hash only, so that
/// a key shows nothing, and another secret is another key.
/// </summary>
public sealed class TokenKey : IEquatable<TokenKey>
{
    private readonly string _hash;
    private readonly int _hashCode;

    private TokenKey(string hash)
    {
        _hash = hash;
        _hashCode = hash.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Makes a key of everything that tells one credential from another. The order of the parts counts.</summary>
    /// <param name="parts">The parts; null and empty are told apart from each other and from their neighbors.</param>
    public static TokenKey Create(params ReadOnlySpan<string?> parts) => Create(null, parts);

    /// <summary>Makes a key that hands what it was made of to the function that fetches the token.</summary>
    /// <param name="credential">What the parts were taken from.</param>
    /// <param name="parts">The parts; null and empty are told apart from each other and from their neighbors.</param>
    public static TokenKey For(object credential, params ReadOnlySpan<string?> parts)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return Create(credential, parts);
    }

    private static TokenKey Create(object? credential, ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string? part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part ?? "");
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new TokenKey(Convert.ToHexString(hash.GetHashAndReset())) { Credential = credential };
    }

    /// <summary>
    /// What the key was made of, for the function that fetches the token; not part of the identity. Equal keys hold equal credentials,
    /// because every secret is part of the hash.
    /// </summary>
    public object? Credential { get; private init; }

    /// <inheritdoc/>
    public bool Equals(TokenKey? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(_hash, other._hash, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TokenKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashCode;

    /// <summary>The first characters of the hash: enough to tell keys apart in a log.</summary>
    public override string ToString() => _hash[..12];
}
