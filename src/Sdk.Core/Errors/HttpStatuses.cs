using System.Globalization;

namespace Sdk.Core;

/// <summary>What HTTP statuses mean when neither the body nor the catalog says more.</summary>
internal static class HttpStatuses
{
    /// <summary>Whether the same request may well succeed later. 501, 505 and 511 do not pass by themselves.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or (>= 500 and not (501 or 505 or 511));

    /// <summary>The code of an error that a status alone tells of.</summary>
    public static string CodeOf(int status) => string.Create(CultureInfo.InvariantCulture, $"http-{status}");

    public static ErrorCategory CategoryOf(int status, ApiOperation operation) => status switch
    {
        401 => operation.Credential is null ? ErrorCategory.CredentialsRejected : ErrorCategory.AuthenticationExpired,
        403 or 407 => ErrorCategory.PermissionDenied,
        404 or 410 => ErrorCategory.NotFound,
        408 => ErrorCategory.Timeout,
        409 => ErrorCategory.Conflict,
        429 => ErrorCategory.RateLimited,
        503 => ErrorCategory.ProviderBusy,
        >= 400 and < 500 => ErrorCategory.InvalidRequest,
        _ => ErrorCategory.ProviderFault,
    };
}
