namespace Sdk.Core;

/// <summary>An <see cref="ApiError"/> as an exception, for those who prefer exceptions to results.</summary>
/// <param name="error">The error that it stands for.</param>
public class ApiException(ApiError error) : Exception(Validated(error).ToString(), error.Exception)
{
    /// <summary>The error that the exception stands for.</summary>
    public ApiError Error { get; } = error;

    /// <summary>What kind of failure it is.</summary>
    public ErrorCategory Category => Error.Category;

    internal static ApiException Create(ApiError error) => error.Category switch
    {
        ErrorCategory.AuthenticationExpired or ErrorCategory.CredentialsRejected or ErrorCategory.PermissionDenied =>
            new AuthenticationException(error),
        ErrorCategory.RateLimited or ErrorCategory.LocalLimit or ErrorCategory.QuotaExceeded => new RateLimitException(error),
        ErrorCategory.InvalidRequest or ErrorCategory.NotFound or ErrorCategory.Conflict => new ClientErrorException(error),
        ErrorCategory.ProviderBusy or ErrorCategory.ProviderFault => new ServerErrorException(error),
        ErrorCategory.Timeout or ErrorCategory.Network or ErrorCategory.Tls or ErrorCategory.InvalidResponse or ErrorCategory.TooLarge =>
            new TransportException(error),
        _ => new ApiException(error),
    };

    private static ApiError Validated(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error;
    }
}

/// <summary>Tokens, credentials or permissions were refused.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class AuthenticationException(ApiError error) : ApiException(error);

/// <summary>A rate limit or quota was reached, the provider's or the client's own.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class RateLimitException(ApiError error) : ApiException(error);

/// <summary>The request was refused: wrong, about something that does not exist, or in conflict with the present state.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class ClientErrorException(ApiError error) : ApiException(error);

/// <summary>The provider failed or is busy.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class ServerErrorException(ApiError error) : ApiException(error);

/// <summary>No readable answer came: a time limit, a lost connection, a failed handshake, or a body that is not what is due.</summary>
/// <param name="error">The error that it stands for.</param>
public sealed class TransportException(ApiError error) : ApiException(error);
