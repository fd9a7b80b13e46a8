namespace Sdk.Sandbox;

/// <summary>How a provider delivers events.</summary>
internal sealed record WebhookRules
{
    /// <summary>How long the receiver may take to answer.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The waits before the second attempt and those after it: one more attempt than there are waits.</summary>
    public required IReadOnlyList<TimeSpan> Delays { get; init; }

    /// <summary>The headers of a body that is sent to a subscription, beyond content type and authorization.</summary>
    public Func<SandboxWebhookSubscription, ReadOnlyMemory<byte>, IEnumerable<KeyValuePair<string, string>>> Headers { get; init; } =
        (_, _) => [];

    /// <summary>Whether an HTTP status says that the receiver took the event.</summary>
    public Func<int, bool> Accepts { get; init; } = status => status == 200;
}
