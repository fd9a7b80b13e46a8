using Sdk.Core;

namespace Yunke.Client;

/// <summary>A failed call, thrown by <c>GetValueOrThrow()</c>. Code, message, HTTP status and category stand in <see cref="ApiException.Error"/>.</summary>
/// <param name="error">The error that it stands for.</param>
public class YunkeApiException(ApiError error) : ApiException(error)
{
    internal static YunkeApiException Create(ApiError error) => error.Category switch
    {
        ErrorCategory.CredentialsRejected when YunkeErrors.IsPasswordCode(error.Code) => new YunkePasswordException(error),
        ErrorCategory.CredentialsRejected or ErrorCategory.AuthenticationExpired => new YunkeLoginRequiredException(error),
        _ => new YunkeApiException(error),
    };
}

/// <summary>There is no valid session, and the client could not get one: log in, or look why the login was refused.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class YunkeLoginRequiredException(ApiError error) : YunkeApiException(error);

/// <summary>The password is wrong, or the account is locked or disabled. Nothing is tried again before the options change.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class YunkePasswordException(ApiError error) : YunkeApiException(error);
