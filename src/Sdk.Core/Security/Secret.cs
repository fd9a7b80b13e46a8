using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Sdk.Core;

/// <summary>
/// A text that never prints: a password that a provider returns or wants in clear text. Only <see cref="Reveal"/> gives it away;
/// <see cref="ToString"/>, the debugger and JSON written by anyone but the client show asterisks.
/// </summary>
[DebuggerDisplay(Mask)]
[JsonConverter(typeof(MaskedSecretConverter))]
public sealed class Secret : IEquatable<Secret>
{
    internal const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _text;

    /// <summary>Keeps a text.</summary>
    /// <param name="text">The text; may be empty.</param>
    public Secret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>How many characters the text has.</summary>
    public int Length => _text.Length;

    /// <summary>Keeps a text; null stays null.</summary>
    /// <param name="text">The text.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Secret?(string? text) => FromString(text);

    /// <summary>Whether two secrets hold the same text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Secret? left, Secret? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two secrets hold different texts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Secret? left, Secret? right) => !(left == right);

    /// <summary>Keeps a text; null stays null.</summary>
    /// <param name="text">The text.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static Secret? FromString(string? text) => text is null ? null : new Secret(text);

    /// <summary>The text itself. What is done with it is up to the caller.</summary>
    public string Reveal() => _text;

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null
        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(_text.AsSpan()), MemoryMarshal.AsBytes(other._text.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Three asterisks, whatever the text is.</summary>
    public override string ToString() => Mask;
}
