using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;

namespace Sdk.Core;

/// <summary>
/// The one way of a call: admit, authenticate, send, read, classify; then decide between success, one renewal of the token, a retry
/// and giving up. A successful first attempt never enters the retry pipeline.
/// </summary>
internal sealed class CallExecutor(ClientRuntime runtime)
{
    private readonly AnswerReader _answers = new(runtime.Provider.Envelope, runtime.Errors, runtime.Time);
    private readonly AttemptTimers _timers = new(runtime.Time);
    private readonly RetryBudget _budget = new(runtime.Time);
    private readonly RetryPipeline _retries = new(runtime.Time, runtime.Logger, runtime.Telemetry);

    public async Task<TResult> RunAsync<TResult>(ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        using Activity? activity = runtime.Telemetry.Start(call.Operation);
        _budget.CountCall();
        TResult result = await AttemptAsync(call, reader).ConfigureAwait(false);
        if (result.Error is { } error && RetryPolicy.IsCandidate(call, error))
        {
            result = await RetryAsync(call, reader, result).ConfigureAwait(false);
        }

        CallRecorder.Record(runtime, call, result, activity);
        return result;
    }

    /// <summary>A method of its own, so that only a call that is retried pays for the closure.</summary>
    private Task<TResult> RetryAsync<TResult>(ApiCall call, ResultReader<TResult> reader, TResult first)
        where TResult : class, ICallResult =>
        _retries.RunAsync(call, _budget, first, () => AttemptAsync(call, reader));

    [SuppressMessage("Design", "CA1031", Justification = "Errors are data: what the transport or a user's handler throws becomes an ApiError that carries the exception.")]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> AttemptAsync<TResult>(ApiCall call, ResultReader<TResult> reader)
        where TResult : class, ICallResult
    {
        RateLimitLease? lease = null;
        CancellationTokenSource? limit = null;
        CancellationTokenRegistration registration = default;
        call.MayBeSent = false;
        call.HttpStatus = null;
        try
        {
            RequestLimiter? limiter = runtime.FindLimiter(call);
            if (limiter is not null)
            {
                long queuedAt = runtime.Time.GetTimestamp();
                lease = await limiter.AcquireAsync(call.Options.Priority, call.Remaining, call.CancellationToken).ConfigureAwait(false);
                runtime.RecordLimiterWait(call, queuedAt);
                if (!lease.IsAcquired)
                {
                    return reader.Failure(runtime.NotAdmitted(call, lease), call);
                }
            }

            TimeSpan remaining = call.Remaining;
            call.AttemptLimit = remaining < call.Client.Options.AttemptTimeout ? remaining : call.Client.Options.AttemptTimeout;
            if (remaining <= TimeSpan.Zero)
            {
                return reader.Failure(TransportFaults.ToError(runtime.Errors, call, new OperationCanceledException(), limitPassed: true), call);
            }

            limit = _timers.Rent(call.AttemptLimit);
            registration = call.CancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), limit);
            return await SendAsync(call, reader, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, call.CancellationToken);
        }
        catch (Exception exception) when (runtime.IsDisposed)
        {
            throw new ObjectDisposedException("The client was disposed while the call was under way.", exception);
        }
        catch (Exception exception)
        {
            return reader.Failure(
                TransportFaults.ToError(runtime.Errors, call, exception, limitPassed: limit is { IsCancellationRequested: true }), call);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            lease?.Dispose();
            if (limit is not null)
            {
                _timers.Return(limit);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> SendAsync<TResult>(ApiCall call, ResultReader<TResult> reader, CancellationToken cancellationToken)
        where TResult : class, ICallResult
    {
        RequestAuthenticator? authenticator = runtime.FindAuthenticator(call.Operation);
        while (true)
        {
            // Not disposed: that would dispose the content, which a retry sends again.
            HttpRequestMessage request = ClientRuntime.CreateRequest(call);
            object? token = null;
            if (authenticator is not null)
            {
                ApiResult<object> authenticated = await authenticator.AuthenticateAsync(request, cancellationToken).ConfigureAwait(false);
                if (!authenticated.IsSuccess)
                {
                    return reader.Failure(authenticated.Error, call);
                }

                token = authenticated.Value;
            }

            call.Attempts++;
            call.MayBeSent = true;
            CallLog.Sending(runtime.Logger, call, request);
            using HttpResponseMessage response = await runtime.Http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            call.HttpStatus = (int)response.StatusCode;
            TResult result = await _answers.ReadAsync(response, call, reader, cancellationToken).ConfigureAwait(false);
            if (result.Error is { Category: ErrorCategory.RateLimited, RetryAfter: { } wait })
            {
                runtime.Pause(call, wait);
            }

            if (token is null || call.TokenRenewed || result.Error is not { Category: ErrorCategory.AuthenticationExpired })
            {
                return result;
            }

            call.TokenRenewed = true;
            call.MayBeSent = false;
            ApiResult<object> renewed = await authenticator!.RenewAsync(token, cancellationToken).ConfigureAwait(false);
            if (!renewed.IsSuccess)
            {
                // When there is no other token, the provider's refusal is the error that tells most.
                return renewed.Error.NoOtherToken ? result : reader.Failure(renewed.Error, call);
            }
        }
    }
}
