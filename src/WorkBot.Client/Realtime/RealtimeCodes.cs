namespace WorkBot.Client;

/// <summary>The codes with which the server closes a WebSocket, or that it names in an error frame.</summary>
internal static class RealtimeCodes
{
    /// <summary>A frame was not understood.</summary>
    public const int BadFormat = 4000;

    /// <summary>A parameter is wrong.</summary>
    public const int BadParameter = 4001;

    /// <summary>Nobody authenticated in time.</summary>
    public const int NotAuthenticated = 4006;

    /// <summary>The token is not valid.</summary>
    public const int TokenInvalid = 4010;

    /// <summary>The token has ended.</summary>
    public const int TokenExpired = 4011;

    /// <summary>Too many connections.</summary>
    public const int TooManyConnections = 4029;

    /// <summary>Whether an error frame with this code is about the connection, and not about one message.</summary>
    public static bool EndsConnection(int code) => code
        is BadFormat or BadParameter or NotAuthenticated or TokenInvalid or TokenExpired or TooManyConnections;
}
