using System.Diagnostics;
using Microsoft.Extensions.Logging;
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
    private readonly ILogger _logger;
    private readonly ApiTelemetry _telemetry;

    public RetryPipeline(TimeProvider timeProvider, ILogger logger, ApiTelemetry telemetry)
    {
        _logger = logger;
        _telemetry = telemetry;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
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
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation.Name, call.CancellationToken);
        context.Properties.Set(StateKey, new RetryState(call, budget));
        try
        {
            TResult? pending = first;
            return await _pipeline.ExecuteAsync(
                _ => Interlocked.Exchange(ref pending, null) is { } done ? new ValueTask<TResult>(done) : attempt(), context).ConfigureAwait(false);
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
        && StateOf(arguments.Context) is var state
        && RetryPolicy.Decide(state.Call, error, state.Budget);

    private ValueTask OnRetry(OnRetryArguments<object> arguments)
    {
        ApiCall call = StateOf(arguments.Context).Call;
        ApiError error = ((ICallResult)arguments.Outcome.Result!).Error!;
        CallLog.Retrying(_logger, call, error);
        _telemetry.Retries.Add(
            1,
            new KeyValuePair<string, object?>("operation", call.Operation.Name),
            new KeyValuePair<string, object?>("error.type", error.Category.ToString()));
        Activity.Current?.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection
        {
            ["error.type"] = error.Category.ToString(),
            ["delay"] = call.NextDelay.TotalSeconds,
        }));
        return default;
    }

    private sealed record RetryState(ApiCall Call, RetryBudget Budget);
}
