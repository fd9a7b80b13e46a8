namespace Sdk.Sandbox;

/// <summary>The codes of the envelope.</summary>
internal static class YunkeCodes
{
    public const int Success = 10000;
    public const int NotLoggedIn = 10003;

    /// <summary>Everything for which the reference has no code.</summary>
    public const int Failed = 500;

    public const int NotFound = 404;
}
