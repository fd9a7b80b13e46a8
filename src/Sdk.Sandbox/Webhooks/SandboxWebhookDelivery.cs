using System.Text;

namespace Sdk.Sandbox;

/// <summary>One event on its way to one URL.</summary>
public sealed class SandboxWebhookDelivery
{
    private readonly object _gate = new();
    private readonly List<SandboxWebhookAttempt> _attempts = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SandboxWebhookOutcome _outcome;

    internal SandboxWebhookDelivery(string name, Uri url, ReadOnlyMemory<byte> body)
    {
        Event = name;
        Url = url;
        Bytes = body;
    }

    /// <summary>The name of the event.</summary>
    public string Event { get; }

    /// <summary>Where it is sent.</summary>
    public Uri Url { get; }

    /// <summary>The body, the same for all attempts.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The attempts that are over, oldest first.</summary>
    public IReadOnlyList<SandboxWebhookAttempt> Attempts
    {
        get
        {
            lock (_gate) return [.. _attempts];
        }
    }

    /// <summary>What became of it.</summary>
    public SandboxWebhookOutcome Outcome
    {
        get
        {
            lock (_gate) return _outcome;
        }
    }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Waits until the outcome is no longer <see cref="SandboxWebhookOutcome.Pending"/>.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitAsync(CancellationToken cancellationToken = default) => _ended.Task.WaitAsync(cancellationToken);

    internal void Add(SandboxWebhookAttempt attempt, SandboxWebhookOutcome outcome)
    {
        lock (_gate) _attempts.Add(attempt);
        if (outcome != SandboxWebhookOutcome.Pending) End(outcome);
    }

    internal void End(SandboxWebhookOutcome outcome)
    {
        lock (_gate) _outcome = outcome;
        _ended.TrySetResult();
    }
}
