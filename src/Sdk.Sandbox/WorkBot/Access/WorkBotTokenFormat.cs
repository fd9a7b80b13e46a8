namespace Sdk.Sandbox;

/// <summary>What tokens of the WorkBot sandbox look like. A client must not depend on it.</summary>
public enum WorkBotTokenFormat
{
    /// <summary>Three parts in Base64url; the middle one says when the token expires (default).</summary>
    Jwt,

    /// <summary>64 hexadecimal characters that say nothing.</summary>
    Opaque,
}
