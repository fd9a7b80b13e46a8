using System.Globalization;

namespace Sdk.Core;

/// <summary>Makes errors: looks codes up in the catalog, gives faults of the client's own the provider's alias and advice.</summary>
internal sealed class ErrorFactory(string provider, ErrorCatalog catalog)
{
    private static readonly ErrorCatalog Empty = new();

    public ErrorFactory(string provider)
        : this(provider, Empty)
    {
    }

    /// <summary>An error for a code in the provider's answer.</summary>
    public ApiError FromCode(ApiOperation operation, in Envelope envelope, int httpStatus, TimeSpan? retryAfterHeader)
    {
        string code = envelope.Code?.ToString() ?? "";
        ErrorCatalogEntry? entry = code.Length > 0 ? catalog.Find(code) : null;
        ErrorCategory category = entry?.Category ?? (httpStatus is >= 200 and < 300 ? ErrorCategory.ProviderFault : CategoryOf(httpStatus, operation));
        bool transient = entry?.IsTransient ?? IsTransientStatus(httpStatus);
        bool refused = entry?.ProvesNotExecuted ?? category is ErrorCategory.RateLimited;
        bool proofMissing = operation.RequiresProofOfRefusal && !refused;
        bool lost = category is ErrorCategory.ProviderFault or ErrorCategory.Timeout && IsTransientStatus(httpStatus);
        return new ApiError
        {
            Provider = provider,
            Operation = operation.Name,
            Code = code.Length > 0 ? code : Alias(ClientFault.MissingCode),
            Category = category,
            Message = Redactor.RedactText(envelope.Message),
            HttpStatus = httpStatus,
            RetryAfter = envelope.RetryAfter ?? retryAfterHeader ?? entry?.Window,
            IsTransient = transient || category is ErrorCategory.RateLimited or ErrorCategory.ProviderBusy,
            OutcomeUnknown = operation.Safety == OperationSafety.NotRepeatable && !refused && (proofMissing || lost),
            RequestId = envelope.RequestId,
            Hint = entry?.Hint,
            ExceptionFactory = catalog.ExceptionFactory,
            NotExecuted = refused,
            CodeIsForeign = entry is null && code.Length > 0,
            WaitIsWindow = envelope.RetryAfter is null && retryAfterHeader is null && entry?.Window is not null,
        };
    }

    /// <summary>An error for an HTTP status whose body holds no code.</summary>
    public ApiError FromStatus(ApiOperation operation, int httpStatus, AnswerKind kind, TimeSpan? retryAfter)
    {
        ErrorCatalogEntry? entry = catalog.HttpStatuses.GetValueOrDefault(httpStatus);
        ErrorCategory category = entry?.Category ?? CategoryOf(httpStatus, operation);
        bool refused = category is ErrorCategory.RateLimited;
        bool transient = IsTransientStatus(httpStatus);
        string body = kind switch
        {
            AnswerKind.Empty => "an empty body",
            AnswerKind.Html => "an HTML page",
            AnswerKind.Json => "JSON without a code",
            _ => "text",
        };
        return new ApiError
        {
            Provider = provider,
            Operation = operation.Name,
            Code = entry?.Code ?? Alias(ClientFault.HttpStatus, httpStatus),
            Category = category,
            Message = WithAdvice(string.Create(CultureInfo.InvariantCulture, $"The server answered HTTP {httpStatus} with {body}."), entry?.Hint),
            HttpStatus = httpStatus,
            RetryAfter = retryAfter,
            IsTransient = transient,
            OutcomeUnknown = operation.Safety == OperationSafety.NotRepeatable && transient && !refused,
            Hint = entry?.Hint ?? catalog.ClientFaults.GetValueOrDefault(ClientFault.HttpStatus)?.Hint,
            ExceptionFactory = catalog.ExceptionFactory,
            NotExecuted = refused,
        };
    }

    /// <summary>An error for a fault that the client notices itself.</summary>
    /// <param name="operation">The operation that failed.</param>
    /// <param name="fault">What was noticed.</param>
    /// <param name="category">The category, unless the catalog knows better.</param>
    /// <param name="message">One English sentence.</param>
    /// <param name="sent">Whether the request may have reached the provider.</param>
    /// <param name="httpStatus">The HTTP status, when an answer came.</param>
    /// <param name="exception">The exception behind it.</param>
    /// <param name="retryAfter">How long to wait, when that is known.</param>
    public ApiError FromFault(
        ApiOperation operation,
        ClientFault fault,
        ErrorCategory category,
        string message,
        bool sent,
        int? httpStatus = null,
        Exception? exception = null,
        TimeSpan? retryAfter = null) =>
        FromFault(
            operation.Name, fault, category, message, sent && operation.Safety == OperationSafety.NotRepeatable, !sent, httpStatus, exception, retryAfter);

    /// <summary>An error of a token manager, which belongs to no operation of its own.</summary>
    public ApiError FromFault(
        string operation,
        ClientFault fault,
        ErrorCategory category,
        string message,
        bool outcomeUnknown = false,
        bool notExecuted = true,
        int? httpStatus = null,
        Exception? exception = null,
        TimeSpan? retryAfter = null)
    {
        ErrorCatalogEntry? entry = catalog.ClientFaults.GetValueOrDefault(fault);
        category = entry?.Category ?? category;
        return new ApiError
        {
            Provider = provider,
            Operation = operation,
            Code = entry?.Code ?? CategoryTexts.NeutralCode(fault),
            Category = category,
            Message = WithAdvice(message, entry?.Hint),
            HttpStatus = httpStatus,
            RetryAfter = retryAfter,
            IsTransient = category is ErrorCategory.Network or ErrorCategory.Timeout or ErrorCategory.InvalidResponse or ErrorCategory.LocalLimit,
            OutcomeUnknown = outcomeUnknown,
            Hint = entry?.Hint,
            Exception = exception,
            ExceptionFactory = catalog.ExceptionFactory,
            NotExecuted = notExecuted,
        };
    }

    /// <summary>The error for a token that was refused although the issuer has no other one.</summary>
    public ApiError NoOtherToken(string operation) => new()
    {
        Provider = provider,
        Operation = operation,
        Code = CategoryTexts.NeutralCode(ClientFault.Unexpected),
        Category = ErrorCategory.AuthenticationExpired,
        Message = "The token was refused, and there is no other one.",
        ExceptionFactory = catalog.ExceptionFactory,
        NotExecuted = true,
        NoOtherToken = true,
    };

    private static string WithAdvice(string message, ErrorHint? hint) => hint is null ? message : $"{message} {hint.English}";

    private static bool IsTransientStatus(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    private static ErrorCategory CategoryOf(int status, ApiOperation operation) => status switch
    {
        401 => operation.Credential is null ? ErrorCategory.CredentialsRejected : ErrorCategory.AuthenticationExpired,
        403 or 407 => ErrorCategory.PermissionDenied,
        404 or 410 => ErrorCategory.NotFound,
        408 => ErrorCategory.Timeout,
        409 => ErrorCategory.Conflict,
        413 => ErrorCategory.InvalidRequest,
        429 => ErrorCategory.RateLimited,
        503 => ErrorCategory.ProviderBusy,
        >= 400 and < 500 => ErrorCategory.InvalidRequest,
        _ => ErrorCategory.ProviderFault,
    };

    private string Alias(ClientFault fault, int? httpStatus = null) =>
        catalog.ClientFaults.GetValueOrDefault(fault)?.Code
        ?? (httpStatus is { } status ? string.Create(CultureInfo.InvariantCulture, $"http-{status}") : CategoryTexts.NeutralCode(fault));
}
