using Microsoft.Extensions.Logging;

namespace Sdk.Core;

/// <summary>
/// Everything that calls log. Debug tells of requests and answers, Warning of what the provider refuses, Error of transport and internal
/// faults. Bodies are never logged, addresses only through the <see cref="Redactor"/>.
/// </summary>
internal static partial class CallLog
{
    public static void Sending(ILogger logger, ApiCall call, HttpRequestMessage request)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            Sending(logger, call.Operation.Name, call.Attempts, request.Method.Method, Address(call, request.RequestUri!), request.Content?.Headers.ContentLength ?? 0);
        }
    }

    /// <summary>What stands in place of a placeholder may be a code or a person's number: the path is shown as the operation has it.</summary>
    private static string Address(ApiCall call, Uri address)
    {
        string redacted = Redactor.Redact(address);
        if (call.Request.Address is not null && address.AbsolutePath != "/" + call.Operation.Path)
        {
            // An address that a provider named may open what it leads to.
            return address.GetLeftPart(UriPartial.Authority) + "/" + Redactor.Mask;
        }

        return call.Request.PathArguments is null
            ? redacted
            : redacted.Replace(address.AbsolutePath, call.Client.BaseAddress.AbsolutePath + call.Operation.Path, StringComparison.Ordinal);
    }

    public static void Retrying(ILogger logger, ApiCall call, ApiError error)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            Retrying(logger, call.Operation.Name, call.NextDelay.TotalMilliseconds, call.Retries, error.Category, error.Code);
        }
    }

    public static void Finished(ILogger logger, ApiCall call, ApiError? error)
    {
        if (error is null)
        {
            if (logger.IsEnabled(LogLevel.Debug))
            {
                Succeeded(logger, call.Operation.Name, call.HttpStatus, call.Attempts, call.Elapsed.TotalMilliseconds);
            }
        }
        else if (IsTransportFault(error.Category))
        {
            Faulted(logger, call.Operation.Name, error.Category, error.Code, call.Attempts, call.Elapsed.TotalMilliseconds, error.OutcomeUnknown, error.Message);
        }
        else
        {
            Refused(logger, call.Operation.Name, error.Category, error.Code, call.Attempts, call.Elapsed.TotalMilliseconds, error.OutcomeUnknown, error.Message);
        }
    }

    public static void Served(ILogger logger, ApiCall call)
    {
        if (call.Source == ResultSource.Stale)
        {
            ServedStale(logger, call.Operation.Name, call.Age);
        }
        else if (logger.IsEnabled(LogLevel.Debug))
        {
            ServedFresh(logger, call.Operation.Name, call.Age);
        }
    }

    public static void Abandoned(ILogger logger, ApiCall call)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            Abandoned(logger, call.Operation.Name, call.Attempts, call.Elapsed.TotalMilliseconds);
        }
    }

    [LoggerMessage(4, LogLevel.Warning, "{Provider} is called over plain HTTP at {Host}: anyone on the way can read and change what is sent.")]
    public static partial void PlainHttp(ILogger logger, string provider, string host);

    [LoggerMessage(5, LogLevel.Warning, "{Provider} accepts any TLS certificate of {Host} because DangerousAcceptAnyCertificate is set.")]
    public static partial void AnyCertificate(ILogger logger, string provider, string host);

    private static bool IsTransportFault(ErrorCategory category) => category
        is ErrorCategory.Timeout or ErrorCategory.Network or ErrorCategory.Tls
        or ErrorCategory.InvalidResponse or ErrorCategory.TooLarge or ErrorCategory.Unknown;

    [LoggerMessage(1, LogLevel.Debug, "{Operation}, attempt {Attempt}: {Method} {Address} with {Bytes} bytes", SkipEnabledCheck = true)]
    private static partial void Sending(ILogger logger, string operation, int attempt, string method, string address, long bytes);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} succeeded: HTTP {Status}, {Attempts} attempt(s), {Elapsed:0.0} ms", SkipEnabledCheck = true)]
    private static partial void Succeeded(ILogger logger, string operation, int? status, int attempts, double elapsed);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} is sent again in {Delay:0} ms (retry {Retry}) after {Category}, code {Code}", SkipEnabledCheck = true)]
    private static partial void Retrying(ILogger logger, string operation, double delay, int retry, ErrorCategory category, string code);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} was canceled after {Attempts} attempt(s), {Elapsed:0.0} ms", SkipEnabledCheck = true)]
    private static partial void Abandoned(ILogger logger, string operation, int attempts, double elapsed);

    [LoggerMessage(9, LogLevel.Debug, "{Operation} was served by an answer of {Age} ago", SkipEnabledCheck = true)]
    private static partial void ServedFresh(ILogger logger, string operation, TimeSpan age);

    [LoggerMessage(10, LogLevel.Warning, "{Operation} cannot reach the provider and was served by an answer of {Age} ago")]
    private static partial void ServedStale(ILogger logger, string operation, TimeSpan age);

    [LoggerMessage(6, LogLevel.Warning, "{Operation} was refused: {Category}, code {Code}, {Attempts} attempt(s), {Elapsed:0.0} ms, outcome unknown: {OutcomeUnknown}. {Message}")]
    private static partial void Refused(
        ILogger logger, string operation, ErrorCategory category, string code, int attempts, double elapsed, bool outcomeUnknown, string message);

    [LoggerMessage(7, LogLevel.Error, "{Operation} failed: {Category}, code {Code}, {Attempts} attempt(s), {Elapsed:0.0} ms, outcome unknown: {OutcomeUnknown}. {Message}")]
    private static partial void Faulted(
        ILogger logger, string operation, ErrorCategory category, string code, int attempts, double elapsed, bool outcomeUnknown, string message);
}
