using System.Diagnostics;
using Polly;
using Polly.Retry;

namespace Sdk.Core;

/// <summary>
/// Polly's retry strategy around the attempts of a call. It sits above HTTP because most providers answer HTTP 200 with the error in
/// the body, so only a read and classified answer tells whether there is anything to retry.
/// </summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<RetryState> StateKey = new("Sdk.Core.RetryState");

    private readonly ResiliencePipeline _pipeline;
    private readonly ClientRuntime _runtime;

    public RetryPipeline(ClientRuntime runtime)
    {
        _runtime = runtime;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = runtime.Time }
            .AddRetry(new RetryStrategyOptions
            {
                // The policy counts by itself, because the number of retries is a choice of the single call.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => new ValueTask<bool>(ShouldRetry(arguments)),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(StateOf(arguments.Context).Call.NextDelay),
                OnRetry = OnRetry,
            })
            .Build();
    }

    /// <summary>Goes on with a call whose first attempt failed.</summary>
    public async Task<TResult> RunAsync<TResult>(ApiCall call, RetryBudget budget, TResult first, Func<ValueTask<TResult>> attempt)
        where TResult : class, ICallResult
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken, _runtime.Stopping);
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation.Name, stop.Token);
        var state = new RetryState(call, budget);
        context.Properties.Set(StateKey, state);
        TResult? last = null;
        try
        {
            return await _pipeline.ExecuteAsync(
                async _ =>
                {
                    if (last is null)
                    {
                        return last = first;
                    }

                    TResult next = await attempt().ConfigureAwait(false);

                    // A repeat that ended before it was sent tells less than the failure that it was to mend.
                    state.IsOver = next.Error is { NotExecuted: true, Category: ErrorCategory.LocalLimit or ErrorCategory.Timeout };
                    return state.IsOver ? last : last = next;
                },
                context).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was canceled.", exception, call.CancellationToken);
        }
        catch (OperationCanceledException exception) when (_runtime.IsDisposed)
        {
            throw new ObjectDisposedException("The client was disposed while the call was under way.", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryState StateOf(ResilienceContext context) =>
        context.Properties.TryGetValue(StateKey, out RetryState? state) ? state : throw new UnreachableException();

    private static bool ShouldRetry(RetryPredicateArguments<object> arguments) =>
        arguments.Outcome.Result is ICallResult { Error: { } error }
        && StateOf(arguments.Context) is { IsOver: false } state
        && RetryPolicy.Decide(state.Call, error, state.Budget);

    private ValueTask OnRetry(OnRetryArguments<object> arguments)
    {
        ApiCall call = StateOf(arguments.Context).Call;
        ApiError error = ((ICallResult)arguments.Outcome.Result!).Error!;
        CallRecorder.Retrying(_runtime, call, error);
        return default;
    }

    private sealed class RetryState(ApiCall call, RetryBudget budget)
    {
        public ApiCall Call { get; } = call;

        public RetryBudget Budget { get; } = budget;

        /// <summary>Whether a repeat ended before it was sent, so that there is nothing left to try.</summary>
        public bool IsOver { get; set; }
    }
}
