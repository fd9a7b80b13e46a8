using Sdk.Core;

namespace Yunke.Client;

/// <summary>What the failures of a login mean for the next one: five wrong passwords lock the account.</summary>
internal static class LoginErrors
{
    /// <summary>A step without the password failed. Only what is said of the account itself ends the attempts.</summary>
    public static ApiError BeforePassword(ApiError error) =>
        error.Category == ErrorCategory.CredentialsRejected && !YunkeErrors.IsPasswordCode(error.Code)
            ? error with { Category = ErrorCategory.ProviderFault }
            : error;

    /// <summary>
    /// A step with the password failed. A refusal that nobody knows counts like a wrong password: an hour of silence costs less than a
    /// locked account.
    /// </summary>
    public static ApiError AfterPassword(ApiError error) =>
        error.HttpStatus is >= 200 and < 300
        && error.Category is ErrorCategory.ProviderFault or ErrorCategory.AuthenticationExpired
            or ErrorCategory.InvalidRequest or ErrorCategory.NotFound or ErrorCategory.Conflict
            ? error with { Category = ErrorCategory.CredentialsRejected, Hint = YunkeErrors.PasswordHint, IsTransient = false }
            : error;
}
