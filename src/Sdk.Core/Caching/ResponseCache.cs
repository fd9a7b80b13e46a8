using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace Sdk.Core;

/// <summary>Keeps the answers of one client. Safe for concurrent use.</summary>
internal sealed class ResponseCache(TimeProvider time) : IDisposable
{
    /// <summary>What an entry takes besides its payload, roughly.</summary>
    private const int Overhead = 512;

    private readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private volatile Store? _store;

    /// <summary>The key of a call; null for one whose credential cannot be told from others.</summary>
    public CacheKey? KeyOf(ApiCall call, string area)
    {
        object? identity = call.Authenticator?.GetIdentity(new AuthenticationContext(null, call));
        return call.Authenticator is not null && identity is null
            ? null
            : new CacheKey(
                identity,
                call.Operation.Name,
                call.Address.AbsoluteUri,
                call.Request.JsonBody is { } body ? Convert.ToHexString(SHA256.HashData(body)) : null,
                area,
                _versions.GetOrAdd(area, 0));
    }

    public KeptAnswer? Find(CacheKey key) => _store?.Entries.Get(key) as KeptAnswer;

    public void Keep(CacheKey key, byte[] payload, ResponseCacheOptions options)
    {
        using ICacheEntry entry = Open(options.MaxBytes).CreateEntry(key);
        entry.Value = new KeptAnswer(payload, time.GetTimestamp());
        entry.Size = payload.Length + Overhead;
        entry.AbsoluteExpirationRelativeToNow = options.TimeToLive + options.StaleFor;
    }

    /// <summary>Something of the area changed: nothing that was read of it before is served any more, a read under way included.</summary>
    public void Drop(string area) => _versions.AddOrUpdate(area, 1, static (_, version) => version + 1);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _store?.Entries.Clear();
        foreach (string area in _versions.Keys)
        {
            Drop(area);
        }
    }

    public void Dispose() => _store?.Entries.Dispose();

    private MemoryCache Open(long maxBytes)
    {
        if (_store is { } present && present.MaxBytes == maxBytes)
        {
            return present.Entries;
        }

        lock (_gate)
        {
            if (_store is null || _store.MaxBytes != maxBytes)
            {
                // One of another size that is still read goes with the last who holds it.
                _store = new Store(maxBytes, new MemoryCache(new MemoryCacheOptions { SizeLimit = maxBytes, Clock = new Clock(time) }));
            }

            return _store.Entries;
        }
    }

    private sealed record Store(long MaxBytes, MemoryCache Entries);

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
