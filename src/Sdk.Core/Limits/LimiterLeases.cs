using System.Threading.RateLimiting;

namespace Sdk.Core;

/// <summary>An admitted call. Disposing it, once or more often, frees its place among the concurrent ones.</summary>
internal sealed class AdmittedLease(RequestLimiter limiter) : RateLimitLease
{
    private RequestLimiter? _limiter = limiter;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _limiter, null)?.Release();
        base.Dispose(disposing);
    }
}

/// <summary>A call that was not admitted, or the answer to a question for zero permits, which takes no place.</summary>
internal sealed class PlacelessLease(TimeSpan retryAfter, bool acquired = false) : RateLimitLease
{
    public override bool IsAcquired => acquired;

    public override IEnumerable<string> MetadataNames => retryAfter > TimeSpan.Zero ? [MetadataName.RetryAfter.Name] : [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        bool known = metadataName == MetadataName.RetryAfter.Name && retryAfter > TimeSpan.Zero;
        metadata = known ? retryAfter : null;
        return known;
    }
}
