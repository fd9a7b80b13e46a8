namespace Sdk.Sandbox;

/// <summary>Delivers events to the URLs that want them: all at once, and again after a while to those that did not take theirs.</summary>
internal sealed class WebhookDispatcher(WebhookRules rules, TimeProvider time) : IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly List<SandboxWebhookSubscription> _subscriptions = [];
    private readonly List<SandboxWebhookDelivery> _deliveries = [];
    private readonly List<Task> _running = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebhookSender _sender = new(rules.Timeout, time);

    private TaskCompletionSource _attempted = NewSignal();
    private int _attempts;
    private bool _disposed;

    public IReadOnlyList<SandboxWebhookSubscription> Subscriptions
    {
        get
        {
            lock (_gate) return [.. _subscriptions];
        }
    }

    public IReadOnlyList<SandboxWebhookDelivery> Deliveries
    {
        get
        {
            lock (_gate) return [.. _deliveries];
        }
    }

    public SandboxWebhookSubscription Subscribe(Uri url, IReadOnlyList<string> events)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            throw new ArgumentException("An absolute HTTP or HTTPS URL is expected.", nameof(url));
        SandboxWebhookSubscription subscription = new(url, [.. events]);
        lock (_gate) _subscriptions.Add(subscription);
        return subscription;
    }

    public void Unsubscribe(SandboxWebhookSubscription subscription)
    {
        lock (_gate) _subscriptions.Remove(subscription);
    }

    /// <summary>Starts a delivery to each of the subscriptions and returns at once.</summary>
    public IReadOnlyList<SandboxWebhookDelivery> Send(
        IEnumerable<SandboxWebhookSubscription> subscriptions, string name, ReadOnlyMemory<byte> body)
    {
        lock (_gate)
        {
            if (_disposed) return [];
            List<SandboxWebhookDelivery> started = [];
            _running.RemoveAll(task => task.IsCompleted);
            foreach (SandboxWebhookSubscription subscription in subscriptions)
            {
                SandboxWebhookDelivery delivery = new(name, subscription.Url, body);
                List<KeyValuePair<string, string>> headers = [.. rules.Headers(subscription, body)];
                if (subscription.Authorization is { } authorization) headers.Add(new("Authorization", authorization));
                _running.Add(Task.Run(() => DeliverAsync(delivery, headers)));
                started.Add(delivery);
            }

            _deliveries.AddRange(started);
            return started;
        }
    }

    public async Task WaitForAttemptsAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task attempted;
            lock (_gate)
            {
                if (_attempts >= count) return;
                attempted = _attempted.Task;
            }

            await attempted.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            running = [.. _running];
        }

        await _stopping.CancelAsync();
        await Task.WhenAll(running);
        _sender.Dispose();
        _stopping.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task DeliverAsync(SandboxWebhookDelivery delivery, List<KeyValuePair<string, string>> headers)
    {
        try
        {
            for (int number = 0; ; number++)
            {
                DateTimeOffset begun = time.GetUtcNow();
                int? status = await _sender.SendAsync(delivery, headers, _stopping.Token);
                bool delivered = status is { } answered && rules.Accepts(answered);
                bool last = delivered || number == rules.Delays.Count;
                // The timer exists before the attempt shows: who waited for the attempt may move the clock at once.
                Task pause = last ? Task.CompletedTask : Task.Delay(rules.Delays[number], time, _stopping.Token);
                delivery.Add(
                    new SandboxWebhookAttempt(begun, status),
                    delivered ? SandboxWebhookOutcome.Delivered : last ? SandboxWebhookOutcome.GivenUp : SandboxWebhookOutcome.Pending);
                Attempted();
                if (last) return;
                await pause;
            }
        }
        catch (OperationCanceledException)
        {
            delivery.End(SandboxWebhookOutcome.Stopped);
        }
    }

    private void Attempted()
    {
        TaskCompletionSource attempted;
        lock (_gate)
        {
            _attempts++;
            attempted = _attempted;
            _attempted = NewSignal();
        }

        attempted.SetResult();
    }
}
