namespace Sdk.Core;

/// <summary>Calls of operations that have a <see cref="ApiOperation.CacheArea"/>, where the client keeps answers.</summary>
internal sealed class CachedCalls(ClientRuntime runtime) : IDisposable
{
    /// <summary>A provider that could not be reached a moment ago is not asked for what an old answer can serve.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly ResponseCache _cache = new(runtime.Time);
    private long _quietUntil = long.MinValue;

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

        if (mode == CacheMode.Use && _cache.Find(key) is { } kept)
        {
            if (AgeOf(kept) < options.TimeToLive)
            {
                return Task.FromResult(Serve(call, reader, kept, ResultSource.Cache));
            }

            if (runtime.Time.GetTimestamp() < Volatile.Read(ref _quietUntil) && AgeOf(kept) < options.TimeToLive + options.StaleFor)
            {
                return Task.FromResult(Serve(call, reader, kept, ResultSource.Stale));
            }
        }

        return FetchAsync(call, reader, key, options);
    }

    /// <summary>Something of an area changed.</summary>
    public void Drop(string area) => _cache.Drop(area);

    /// <summary>Nothing is kept any more.</summary>
    public void Clear() => _cache.Clear();

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
            Volatile.Write(ref _quietUntil, long.MinValue);
            _cache.Keep(key, call.Payload!, options);
            return result;
        }

        if (!IsUnreachable(error))
        {
            return result;
        }

        Volatile.Write(ref _quietUntil, runtime.Time.GetTimestamp() + runtime.Time.ToTimestamp(Quiet));

        // Looked for now: another call may have brought a copy meanwhile.
        return _cache.Find(key) is { } kept && AgeOf(kept) < options.TimeToLive + options.StaleFor
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
