namespace Sdk.Core;

/// <summary>Calls of operations that have a <see cref="ApiOperation.CacheArea"/>, where the client keeps answers.</summary>
internal sealed class CachedCalls(ClientRuntime runtime) : IDisposable
{
    private readonly ResponseCache _cache = new(runtime.Time);

    public Task<TResult> RunAsync<TResult>(ApiCall call, ResultReader<TResult> reader, string area, ResponseCacheOptions options)
        where TResult : class, ICallResult
    {
        if (call.Operation.Safety != OperationSafety.Read)
        {
            return ChangeAsync(call, reader, area);
        }

        CacheMode mode = call.Options.Cache ?? CacheMode.Use;
        if (mode == CacheMode.Bypass || !reader.ReadsPayload || _cache.KeyOf(call, area) is not { } key)
        {
            return runtime.Executor.RunAsync(call, reader);
        }

        return mode == CacheMode.Use && _cache.Find(key) is { } kept && AgeOf(kept) < options.TimeToLive
            ? Task.FromResult(Serve(call, reader, kept, ResultSource.Cache))
            : FetchAsync(call, reader, key, options);
    }

    public void Dispose() => _cache.Dispose();

    private static bool IsUnreachable(ApiError error) => error.Category switch
    {
        ErrorCategory.Network or ErrorCategory.Timeout or ErrorCategory.ProviderBusy => true,
        ErrorCategory.ProviderFault => error.HttpStatus >= 500,
        _ => false,
    };

    private async Task<TResult> FetchAsync<TResult>(ApiCall call, ResultReader<TResult> reader, CacheKey key, ResponseCacheOptions options)
        where TResult : class, ICallResult
    {
        call.KeepsPayload = true;
        TResult result = await runtime.Executor.RunAsync(call, reader).ConfigureAwait(false);
        if (result.Error is not { } error)
        {
            _cache.Keep(key, call.Payload!, options);
            return result;
        }

        // Looked for now: another call may have brought a copy meanwhile.
        return IsUnreachable(error) && _cache.Find(key) is { } kept && AgeOf(kept) < options.TimeToLive + options.StaleFor
            ? Serve(call, reader, kept, ResultSource.Stale)
            : result;
    }

    private async Task<TResult> ChangeAsync<TResult>(ApiCall call, ResultReader<TResult> reader, string area)
        where TResult : class, ICallResult
    {
        bool changed = true;
        try
        {
            TResult result = await runtime.Executor.RunAsync(call, reader).ConfigureAwait(false);
            changed = result.Error is not { NotExecuted: true };
            return result;
        }
        finally
        {
            // A call that was canceled may have been executed.
            if (changed)
            {
                _cache.Drop(area);
            }
        }
    }

    private TResult Serve<TResult>(ApiCall call, ResultReader<TResult> reader, KeptAnswer kept, ResultSource source)
        where TResult : class, ICallResult
    {
        call.Source = source;
        call.Age = AgeOf(kept);
        CallRecorder.Served(runtime, call);
        return reader.Success(kept.Payload, call);
    }

    private TimeSpan AgeOf(KeptAnswer kept) => runtime.Time.GetElapsedTime(kept.KeptAt);
}
