using System.Globalization;
using System.Threading.RateLimiting;

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
    public ApiError FromCode(
        ApiOperation operation, in Envelope envelope, int httpStatus, TimeSpan? retryAfterHeader, bool readsMessages = false)
    {
        string code = envelope.Code?.ToString() ?? "";
        ErrorCatalogEntry? entry = code.Length > 0 ? catalog.Find(code) : null;
        bool foreign = entry is null && code.Length > 0;
        if (entry is null && readsMessages && envelope.Message is { } message && httpStatus is (>= 200 and < 300) or 401 or 403)
        {
            entry = catalog.FindByMessage(message);
        }

        ErrorCategory category = entry?.Category
            ?? (httpStatus is >= 200 and < 300 ? ErrorCategory.ProviderFault : HttpStatuses.CategoryOf(httpStatus, operation));
        if (category == ErrorCategory.AuthenticationExpired && operation.Credential is null)
        {
            // Nothing that could have expired was sent: what was refused is what the caller gave.
            category = ErrorCategory.CredentialsRejected;
        }

        ErrorMessageParts parts = envelope.Message is { } text && catalog.ReadMessage is { } read ? read(text) : default;
        ApiError error = FromAnswer(operation, entry, category, envelope, httpStatus, retryAfterHeader);
        return error with
        {
            RequestId = error.RequestId ?? (parts.RequestId is { } id ? Redactor.RedactText(id) : null),
            Details = parts.Details,
            Code = code.Length > 0 ? Redactor.RedactText(code) : entry?.Code ?? AliasOf(ClientFault.MissingCode),
            Message = Redactor.RedactText(envelope.Message),
            CodeIsForeign = foreign,
        };
    }

    /// <summary>An error for an HTTP status whose body holds no code; the envelope may still hold a message and a waiting time.</summary>
    public ApiError FromStatus(ApiOperation operation, int httpStatus, BodyKind kind, TimeSpan? retryAfterHeader, in Envelope envelope = default)
    {
        ErrorCatalogEntry? entry = catalog.HttpStatuses.GetValueOrDefault(httpStatus);
        string body = kind switch
        {
            BodyKind.Empty => "an empty body",
            BodyKind.Html => "an HTML page",
            BodyKind.Json => "JSON without a code",
            _ => "text",
        };
        string sentence = string.Create(CultureInfo.InvariantCulture, $"The server answered HTTP {httpStatus} with {body}.");
        return FromAnswer(operation, entry, entry?.Category ?? HttpStatuses.CategoryOf(httpStatus, operation), envelope, httpStatus, retryAfterHeader) with
        {
            Code = entry?.Code ?? catalog.ClientFaults.GetValueOrDefault(ClientFault.HttpStatus)?.Code ?? HttpStatuses.CodeOf(httpStatus),
            Message = WithAdvice(envelope.Message is null ? sentence : $"{sentence} {Redactor.RedactText(envelope.Message)}", entry?.Hint),
            Hint = entry?.Hint ?? catalog.ClientFaults.GetValueOrDefault(ClientFault.HttpStatus)?.Hint,
        };
    }

    /// <summary>An error for a fault that the client notices itself during an operation.</summary>
    /// <param name="operation">The operation that failed.</param>
    /// <param name="fault">What was noticed.</param>
    /// <param name="category">The category, unless the catalog knows better.</param>
    /// <param name="message">One English sentence.</param>
    /// <param name="sent">Whether the request may have reached the provider.</param>
    /// <param name="httpStatus">The HTTP status, when an answer came.</param>
    /// <param name="exception">The exception behind it, free of secrets.</param>
    public ApiError FromFault(
        ApiOperation operation,
        ClientFault fault,
        ErrorCategory category,
        string message,
        bool sent,
        int? httpStatus = null,
        Exception? exception = null)
    {
        ErrorCatalogEntry? entry = catalog.ClientFaults.GetValueOrDefault(fault);

        // Where nothing was sent that could have expired, the catalog's word for it does not fit.
        bool fits = entry?.Category != ErrorCategory.AuthenticationExpired || operation.Credential is not null;
        return FromFault(operation.Name, fault, fits ? entry : null, category, message, exception) with
        {
            HttpStatus = httpStatus,
            OutcomeUnknown = sent && MattersWhetherExecuted(operation),
            NotExecuted = !sent,
        };
    }

    /// <summary>The error for a redirect to the provider's login page; null for a redirect that says nothing.</summary>
    public ApiError? FromRedirect(ApiOperation operation, int httpStatus, string? location) =>
        catalog.LoginPage is { } page && operation.Credential is not null && location?.Contains(page, StringComparison.OrdinalIgnoreCase) == true
            ? FromFault(
                operation, ClientFault.LoginRequired, ErrorCategory.AuthenticationExpired,
                "The server sent the client to its login page.", sent: false, httpStatus) with
            {
                Code = HttpStatuses.CodeOf(httpStatus),
            }
            : null;

    /// <summary>An error for a fault before anything was sent, such as one of a token manager.</summary>
    public ApiError FromFault(string operation, ClientFault fault, ErrorCategory category, string message, Exception? exception = null) =>
        FromFault(operation, fault, catalog.ClientFaults.GetValueOrDefault(fault), category, message, exception);

    private ApiError FromFault(
        string operation, ClientFault fault, ErrorCatalogEntry? entry, ErrorCategory category, string message, Exception? exception)
    {
        category = entry?.Category ?? category;
        return new ApiError
        {
            Provider = provider,
            Operation = operation,
            Code = entry?.Code ?? CategoryTexts.NeutralCode(fault),
            Category = category,
            Message = WithAdvice(message, entry?.Hint),
            RetryAfter = entry?.Window,
            IsTransient = entry is { IsTransient: true }
                || category is ErrorCategory.Network or ErrorCategory.Timeout or ErrorCategory.InvalidResponse or ErrorCategory.LocalLimit,
            Hint = entry?.Hint,
            Exception = exception,
            ExceptionFactory = catalog.ExceptionFactory,
            NotExecuted = true,
        };
    }

    /// <summary>The error for a call that the client's own limiter did not admit.</summary>
    public ApiError NotAdmitted(ApiOperation operation, RateLimitLease lease)
    {
        bool known = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) && wait > TimeSpan.Zero;
        string limit = known
            ? string.Create(CultureInfo.InvariantCulture, $"The next free place is {wait.TotalSeconds:0.###} s away.")
            : "Too many calls wait already.";
        return FromFault(operation.Name, ClientFault.LocalLimit, ErrorCategory.LocalLimit, $"The client's own limit refused the call. {limit}") with
        {
            RetryAfter = known ? wait : null,
        };
    }

    /// <summary>The error for a token that was refused although the issuer has no other one.</summary>
    public ApiError NoOtherToken(string operation) => FromFault(
        operation, ClientFault.LoginRequired, ErrorCategory.AuthenticationExpired, "The token was refused, and there is no other one.") with
    {
        NoOtherToken = true,
    };

    /// <summary>Money that can be asked for again with the same number, because it moves once, has moved or not all the same.</summary>
    private static bool MattersWhetherExecuted(ApiOperation operation) =>
        operation.Safety == OperationSafety.NotRepeatable || operation.RequiresProofOfRefusal;

    private static string WithAdvice(string message, ErrorHint? hint) => hint is null ? message : $"{message} {hint.English}";

    /// <summary>What all errors that an answer tells of have in common: what was executed, what may pass, and how long to wait.</summary>
    private ApiError FromAnswer(
        ApiOperation operation, ErrorCatalogEntry? entry, ErrorCategory category, in Envelope envelope, int httpStatus, TimeSpan? retryAfterHeader)
    {
        bool transientStatus = HttpStatuses.IsTransient(httpStatus);
        bool refused = entry is { ProvesNotExecuted: true } || category is ErrorCategory.RateLimited or ErrorCategory.AuthenticationExpired;

        // A redirect after a POST may mean "done, go and look"; a 4xx page comes from before the application.
        bool lost = category is ErrorCategory.ProviderBusy
            || (category is ErrorCategory.ProviderFault or ErrorCategory.Timeout
                && (transientStatus || entry is { IsTransient: true } || httpStatus is >= 300 and < 400));
        bool unproven = operation.RequiresProofOfRefusal && httpStatus is not (>= 400 and < 500);
        return new ApiError
        {
            Provider = provider,
            Operation = operation.Name,
            Code = "",
            Category = category,
            HttpStatus = httpStatus,
            RetryAfter = retryAfterHeader ?? envelope.RetryAfter ?? (entry?.Window is { } window ? operation.RefusalWindow ?? window : null),
            IsTransient = (entry?.IsTransient ?? transientStatus) || category is ErrorCategory.RateLimited or ErrorCategory.ProviderBusy,
            OutcomeUnknown = MattersWhetherExecuted(operation) && !refused && (lost || unproven),
            RequestId = envelope.RequestId is { } id ? Redactor.RedactText(id) : null,
            Hint = entry?.Hint,
            ExceptionFactory = catalog.ExceptionFactory,
            NotExecuted = refused,
            WaitIsWindow = envelope.RetryAfter is null && retryAfterHeader is null && entry?.Window is not null,
        };
    }

    private string AliasOf(ClientFault fault) => catalog.ClientFaults.GetValueOrDefault(fault)?.Code ?? CategoryTexts.NeutralCode(fault);
}
