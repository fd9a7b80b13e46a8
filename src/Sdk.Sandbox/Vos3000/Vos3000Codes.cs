namespace Sdk.Sandbox;

/// <summary>The return codes that are known, and the words of the server.</summary>
internal static class Vos3000Codes
{
    public const int CardUsed = -10004;
    public const int NotFound = -10007;
    public const int IntervalTooLong = -10033;
    public const int WrongParameter = -10124;
    public const int MissingParameter = -12103;

    public static string TextOf(int code) => code switch
    {
        CardUsed => "The card has been used.",
        NotFound => "Not found, operation failed.",
        IntervalTooLong => "Over the allowed query interval.",
        WrongParameter => "Input parameter error.",
        MissingParameter => "Miss parameters",
        Vos3000Sandbox.WrongPasswordCode => "Wrong password, operation failed.",
        Vos3000Sandbox.DuplicateCode => "Already exists, operation failed.",
        Vos3000Sandbox.InUseCode => "In use, operation failed.",
        _ => "Operation failed.",
    };
}
