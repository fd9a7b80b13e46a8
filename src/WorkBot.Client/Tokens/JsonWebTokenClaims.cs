namespace WorkBot.Client;

internal sealed class JsonWebTokenClaims
{
    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    public long? Exp { get; set; }
}
