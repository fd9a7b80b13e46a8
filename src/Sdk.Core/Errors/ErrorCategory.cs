namespace Sdk.Core;

/// <summary>
/// What kind of failure an <see cref="ApiError"/> is. Decided by the provider's number, the HTTP status or the type of the
/// exception, never by the wording of a message.
/// </summary>
public enum ErrorCategory
{
    /// <summary>The failure fits no other category; <see cref="ApiError.Exception"/> may tell more.</summary>
    Unknown,

    /// <summary>The provider refused the request as wrong. Repeating it unchanged fails again.</summary>
    InvalidRequest,

    /// <summary>The token or session was refused and could not be renewed.</summary>
    AuthenticationExpired,

    /// <summary>The credentials themselves were refused. Nothing is tried again until they change or a cool-down has passed.</summary>
    CredentialsRejected,

    /// <summary>The caller is known but not admitted: a missing permission, or an IP address that is not on the allow-list.</summary>
    PermissionDenied,

    /// <summary>The addressed object does not exist.</summary>
    NotFound,

    /// <summary>The request contradicts the present state, for example because the object exists already.</summary>
    Conflict,

    /// <summary>The provider's rate limit refused the request; it was not executed.</summary>
    RateLimited,

    /// <summary>This library's own limit refused the request; nothing was sent.</summary>
    LocalLimit,

    /// <summary>A quota that does not refill within minutes is used up.</summary>
    QuotaExceeded,

    /// <summary>The provider is overloaded or in maintenance.</summary>
    ProviderBusy,

    /// <summary>The provider failed, or answered with a code that it does not document.</summary>
    ProviderFault,

    /// <summary>No complete answer came within the time limit.</summary>
    Timeout,

    /// <summary>The connection could not be made, or was lost.</summary>
    Network,

    /// <summary>The TLS handshake failed, for example because of an untrusted certificate. Nothing was sent.</summary>
    Tls,

    /// <summary>An answer came but cannot be read: empty, not JSON, cut off, or not of the documented shape.</summary>
    InvalidResponse,

    /// <summary>The answer, or its headers, exceed the configured size limit.</summary>
    TooLarge,
}
