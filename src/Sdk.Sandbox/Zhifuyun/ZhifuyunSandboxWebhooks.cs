using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sdk.Sandbox;

/// <summary>
/// The webhooks of the Zhifuyun sandbox. A receiver that does not answer HTTP 200 within 5 seconds gets the event again after 1, 5 and
/// 30 seconds, by the clock of the sandbox.
/// </summary>
public sealed class ZhifuyunSandboxWebhooks
{
    /// <summary>The header of the signature: <c>sha256=</c> and the HMAC of the raw body in hexadecimal digits.</summary>
    public const string SignatureHeader = "X-Zhifuyun-Signature";

    private const string TestEvent = "webhook.test";

    private static readonly WebhookRules Rules = new()
    {
        Timeout = TimeSpan.FromSeconds(5),
        Delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)],
        Headers = (subscription, body) => subscription.Secret is { } secret ? [new(SignatureHeader, Sign(secret, body))] : [],
    };

    private readonly TimeProvider _time;

    internal ZhifuyunSandboxWebhooks(TimeProvider time)
    {
        _time = time;
        Dispatcher = new WebhookDispatcher(Rules, time);
    }

    /// <summary>Everything that was sent or is being sent, in the order of the events.</summary>
    public IReadOnlyList<SandboxWebhookDelivery> Deliveries => Dispatcher.Deliveries;

    internal WebhookDispatcher Dispatcher { get; }

    /// <summary>
    /// Sends events to a URL from now on. The vendor takes HTTPS only; the sandbox takes HTTP too, because a receiver in a test has no
    /// certificate.
    /// </summary>
    /// <param name="url">The receiver.</param>
    /// <param name="events">The names of the events, for example <c>ticket.created</c>; none for all.</param>
    /// <returns>The place to set a secret and an authorization.</returns>
    public SandboxWebhookSubscription Subscribe(Uri url, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Dispatcher.Subscribe(url, events);
    }

    /// <summary>Sends no more events to a URL. What is on its way goes on.</summary>
    public void Unsubscribe(SandboxWebhookSubscription subscription) => Dispatcher.Unsubscribe(subscription);

    /// <summary>Sends <c>webhook.test</c> to every URL, whatever it subscribed to, and waits for the outcome.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<SandboxWebhookDelivery>> SendTestAsync(CancellationToken cancellationToken = default) =>
        SendAsync(Dispatcher.Subscriptions, TestEvent, "{}", cancellationToken);

    /// <summary>Sends an event that no route sends, for example <c>message.received</c>, and waits for the outcome.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="data">The member <c>data</c>, a JSON document.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<SandboxWebhookDelivery>> SendAsync(string name, string data, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(data);
        return SendAsync(HearersOf(name), name, data, cancellationToken);
    }

    /// <summary>
    /// Waits until so many attempts are over since the start, those of all deliveries together. The wait for a next attempt has begun by
    /// then, so a test may move its clock as soon as this returns.
    /// </summary>
    /// <param name="count">The number of attempts.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitForAttemptsAsync(int count, CancellationToken cancellationToken = default) =>
        Dispatcher.WaitForAttemptsAsync(count, cancellationToken);

    internal void Send(string name, ZhifuyunSandboxConversation row) => Send(name, json =>
    {
        json.WriteString("conversation_id", row.Id);
        json.WriteString("user_id", row.UserId);
        json.WriteString("channel", row.Channel);
    });

    internal void Send(string name, ZhifuyunSandboxTicket row) => Send(name, json =>
    {
        json.WriteString("ticket_id", row.Id);
        json.WriteString("title", row.Title);
        json.WriteString("priority", row.Priority);
        // The reference shows the event of a new ticket, and there it has no status.
        if (name != "ticket.created") json.WriteString("status", row.Status);
    });

    private static string Sign(string secret, ReadOnlyMemory<byte> body) =>
        "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span)).ToLowerInvariant();

    private async Task<IReadOnlyList<SandboxWebhookDelivery>> SendAsync(
        IEnumerable<SandboxWebhookSubscription> subscriptions, string name, string data, CancellationToken cancellationToken)
    {
        IReadOnlyList<SandboxWebhookDelivery> deliveries =
            Dispatcher.Send(subscriptions, name, BodyOf(name, json => json.WriteRawValue(data)));
        foreach (SandboxWebhookDelivery delivery in deliveries) await delivery.WaitAsync(cancellationToken);
        return deliveries;
    }

    private void Send(string name, Action<Utf8JsonWriter> data) => Dispatcher.Send(HearersOf(name), name, BodyOf(name, json =>
    {
        json.WriteStartObject();
        data(json);
        json.WriteEndObject();
    }));

    private IEnumerable<SandboxWebhookSubscription> HearersOf(string name) =>
        Dispatcher.Subscriptions.Where(subscription => subscription.Hears(name));

    private ReadOnlyMemory<byte> BodyOf(string name, Action<Utf8JsonWriter> data) => ZhifuyunJson.Document(json =>
    {
        json.WriteString("event", name);
        ZhifuyunJson.Instant(json, "timestamp", _time.GetUtcNow());
        json.WritePropertyName("data");
        data(json);
    });
}
