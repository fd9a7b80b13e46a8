using Sdk.Core;

namespace Yunke.Client;

/// <summary>What the failures of a login mean for the next one: five wrong passwords lock the account.</summary>
internal static class LoginErrors
{
    /// <summary>What nobody can tell for sure is not tried at once again.</summary>
    private static readonly TimeSpan PauseAfterUnknown = TimeSpan.FromMinutes(1);

    /// <summary>A step without the password failed. Only what is said of the account itself ends the attempts.</summary>
    public static ApiError BeforePassword(ApiError error) =>
        error.Category is ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied && !YunkeErrors.IsPasswordCode(error.Code)
            ? error with { Category = ErrorCategory.ProviderFault }
            : error;

    /// <summary>
    /// A step with the password failed. A refusal that nobody knows counts like a wrong password: an hour of silence costs less than a
    /// locked account. Where the answer is lost or unreadable, the password may have counted too: no call repeats such a login by itself.
    /// </summary>
    public static ApiError AfterPassword(ApiError error) => error.Category switch
    {
        ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied => error,

        // Refused before anybody looked at the password, or never sent.
        ErrorCategory.RateLimited or ErrorCategory.LocalLimit or ErrorCategory.Tls => error,
        ErrorCategory.Network or ErrorCategory.Timeout when !error.OutcomeUnknown => error,
        ErrorCategory.Network or ErrorCategory.Timeout or ErrorCategory.InvalidResponse or ErrorCategory.TooLarge or ErrorCategory.ProviderBusy => Unknown(error),
        _ when error.HttpStatus >= 500 && error.Code == FormattableString.Invariant($"http-{error.HttpStatus}") => Unknown(error),
        _ => error with { Category = ErrorCategory.CredentialsRejected, Hint = YunkeErrors.PasswordHint, IsTransient = false },
    };

    private static ApiError Unknown(ApiError error) => error with { IsTransient = false, RetryAfter = PauseAfterUnknown };
}
