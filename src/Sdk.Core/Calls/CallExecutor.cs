using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace Sdk.Core;

/// <summary>
/// The one way of a call: authenticate, admit, send, read, classify; then decide between success, one renewal of the token, a retry
/// and giving up. A successful first attempt never enters the retry pipeline.
/// </summary>
internal sealed class CallExecutor(ClientRuntime runtime)
{
    private readonly ResponseReader _answers = new(runtime.Provider.Envelope, runtime.Errors, runtime.Time);
    private readonly AttemptTimers _timers = new(runtime.Time);
    private readonly RetryBudget _budget = new(runtime.Time);
    private readonly RetryPipeline _retries = new(runtime);

    public async Task<TResult> RunAsync<TResult>(ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        using Activity? activity = runtime.Telemetry.Start(call.Operation);
        call.Activity = activity;
        _budget.CountCall();
        try
        {
            TResult result = await AttemptAsync(call, reader).ConfigureAwait(false);
            call.MayHaveBeenExecuted = result.Error is { OutcomeUnknown: true };
            if (result.Error is { } error && RetryPolicy.IsCandidate(call, error))
            {
                result = await RetryAsync(call, reader, result).ConfigureAwait(false);
                if (call.MayHaveBeenExecuted && result.Error is { OutcomeUnknown: false } last)
                {
                    // That the last attempt was not executed says nothing about one before it.
                    result = reader.Failure(last with { OutcomeUnknown = true, NotExecuted = false }, call);
                }
            }

            CallRecorder.Finished(runtime, call, result.Error);
            return result;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            CallRecorder.Abandoned(runtime, call);
            throw;
        }
    }

    /// <summary>A method of its own, so that only a call that is retried pays for the closure.</summary>
    private Task<TResult> RetryAsync<TResult>(ApiCall call, ResultReader<TResult> reader, TResult first)
        where TResult : class, ICallResult =>
        _retries.RunAsync(call, _budget, first, async () =>
        {
            TResult result = await AttemptAsync(call, reader).ConfigureAwait(false);
            call.MayHaveBeenExecuted |= result.Error is { OutcomeUnknown: true };
            return result;
        });

    [SuppressMessage("Design", "CA1031", Justification = "Errors are data: what the transport or a user's handler throws becomes an ApiError that carries the exception.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> AttemptAsync<TResult>(ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        CancellationTokenSource? limit = null;
        CancellationTokenRegistration registration = default;
        call.StartRequest();
        try
        {
            // Until it is admitted, an attempt may wait as long as the whole call: for a token, and for its place.
            call.AttemptLimit = call.Remaining;
            if (call.AttemptLimit <= TimeSpan.Zero)
            {
                return reader.Failure(TransportFaults.LimitPassed(runtime.Errors, call), call);
            }

            call.Limit = limit = _timers.Rent(call.AttemptLimit);
            registration = call.CancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit);
            return await SendAsync(call, reader, limit).ConfigureAwait(false);
        }
        catch (Exception exception) when (call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was canceled.", exception, call.CancellationToken);
        }
        catch (Exception exception) when (runtime.IsDisposed)
        {
            throw new ObjectDisposedException("The client was disposed while the call was under way.", exception);
        }
        catch (Exception exception)
        {
            ApiError error = limit is { IsCancellationRequested: true } && exception is OperationCanceledException
                ? TransportFaults.LimitPassed(runtime.Errors, call)
                : TransportFaults.ToError(runtime.Errors, call, exception);
            return reader.Failure(error, call);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            call.Limit = null;
            if (limit is not null)
            {
                _timers.Return(limit);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> SendAsync<TResult>(ApiCall call, ResultReader<TResult> reader, CancellationTokenSource limit)
        where TResult : class, ICallResult
    {
        while (true)
        {
            using HttpRequestMessage request = RequestBuilder.Create(call);
            reader.Prepare(request);
            AuthenticationResult authentication = default;
            if (call.Authenticator is { } authenticator)
            {
                // Before admission: a call that waits for a token must not hold the place that fetching the token needs.
                authentication = await authenticator.AuthenticateAsync(new(request, call), limit.Token).ConfigureAwait(false);
                if (authentication.Error is { } error)
                {
                    return reader.Failure(error.BeforeSending(call.Operation), call);
                }

                call.Target = request.RequestUri!;
            }

            TResult result;
            using (RateLimitLease? lease = await runtime.AdmitAsync(call).ConfigureAwait(false))
            {
                if (lease is { IsAcquired: false })
                {
                    ObjectDisposedException.ThrowIf(runtime.IsDisposed, typeof(ApiPipeline));
                    return reader.Failure(runtime.Errors.NotAdmitted(call.Operation, lease), call);
                }

                TimeSpan remaining = call.Remaining;
                call.AttemptLimit = remaining < call.Client.Options.AttemptTimeout ? remaining : call.Client.Options.AttemptTimeout;
                limit.CancelAfter(call.AttemptLimit > TimeSpan.Zero ? call.AttemptLimit : TimeSpan.Zero);

                call.Attempts++;
                call.MayBeSent = call.Operation.Safety != OperationSafety.NotRepeatable;
                CallLog.Sending(runtime.Logger, call, request);
                using HttpResponseMessage response = await runtime.Http
                    .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
                call.HttpStatus = (int)response.StatusCode;
                if (call.Request.Cookies is { } cookies)
                {
                    CookieHeaders.Keep(cookies, call.Target, response.Headers);
                }

                call.IsReading = true;
                result = await _answers.ReadAsync(response, call, reader, limit.Token).ConfigureAwait(false);
            }

            if (call.Operation.RefusalHoldsPartition && result.Error is { Category: ErrorCategory.RateLimited, RetryAfter: { } wait })
            {
                runtime.Pause(call, wait);
            }

            if (authentication.Token is not { } token || !MayRenew(call, result.Error))
            {
                if (authentication.Token is { } used && result.Error is { Category: ErrorCategory.CredentialsRejected } rejection)
                {
                    call.Authenticator!.Reject(new(request, call), used, rejection);
                }

                return result;
            }

            call.TokenRenewed = true;
            call.MayBeSent = false;
            AuthenticationResult renewed = await call.Authenticator!.RenewAsync(new(request, call), token, limit.Token).ConfigureAwait(false);
            if (renewed.Error is { } refusal)
            {
                // When there is no other token, the provider's refusal is the error that tells most.
                return refusal.NoOtherToken ? result : reader.Failure(refusal.BeforeSending(call.Operation), call);
            }

            if (ReferenceEquals(renewed.Token, token))
            {
                return result;
            }
        }
    }

    private static bool MayRenew(ApiCall call, ApiError? error) =>
        error is { Category: ErrorCategory.AuthenticationExpired } && !call.TokenRenewed && !call.Request.IsSingleUse;
}
