namespace Sdk.Sandbox;

/// <summary>The codes with which the server closes a socket, or says in an <c>error</c> frame what it did not like.</summary>
internal static class WorkBotCloseCodes
{
    public const int Normal = 1000;
    public const int BadFormat = 4000;
    public const int BadParameter = 4001;
    public const int AuthenticationTimeout = 4006;
    public const int InvalidToken = 4010;
    public const int ExpiredToken = 4011;
    public const int TooManyConnections = 4029;
}
