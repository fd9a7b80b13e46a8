namespace Sdk.Sandbox;

/// <summary>How many requests a client of the Zhifuyun sandbox may send in any 60 seconds.</summary>
public sealed record ZhifuyunSandboxPlan
{
    /// <summary>Makes a plan of its own.</summary>
    /// <param name="requestsPerMinute">The number of requests in any 60 seconds; 0 refuses them all.</param>
    public ZhifuyunSandboxPlan(int requestsPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(requestsPerMinute);
        RequestsPerMinute = requestsPerMinute;
    }

    /// <summary>The free plan: 100 requests per minute.</summary>
    public static ZhifuyunSandboxPlan Free { get; } = new(100);

    /// <summary>The enterprise plan: 1000 requests per minute.</summary>
    public static ZhifuyunSandboxPlan Enterprise { get; } = new(1_000);

    /// <summary>The number of requests in any 60 seconds.</summary>
    public int RequestsPerMinute { get; }
}
