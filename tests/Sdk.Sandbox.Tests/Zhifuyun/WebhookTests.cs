using System.Security.Cryptography;
using System.Text;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class WebhookTests : WebhookTestBase
{
    private static readonly string[] Events =
    [
        "conversation.created", "conversation.closed", "ticket.updated", "ticket.updated", "ticket.resolved", "ticket.updated",
    ];

    [Test]
    public async Task A_new_ticket_is_told_as_the_reference_shows_it()
    {
        Webhooks.Subscribe(Receiver);
        await DataAsync(HttpMethod.Post, "v1/tickets", """{"title":"产品咨询","priority":"medium","customer_email":"customer@example.com"}""");
        SandboxWebhookDelivery delivery = Webhooks.Deliveries.Single();
        await delivery.WaitAsync();

        JournalEntry received = Received.Single();
        Assert.That(received.Body, Is.EqualTo(
            """{"event":"ticket.created","timestamp":"2026-05-20T06:30:00Z","data":{"ticket_id":"ticket_031","title":"产品咨询","priority":"medium"}}"""));
        Assert.That(received.Method, Is.EqualTo("POST"));
        Assert.That(received.Header("Content-Type"), Is.EqualTo("application/json"));
        Assert.That(received.Header(ZhifuyunSandboxWebhooks.SignatureHeader), Is.Null);
        Assert.That(received.Header("Authorization"), Is.Null);

        Assert.That((delivery.Event, delivery.Url), Is.EqualTo(("ticket.created", Receiver)));
        Assert.That(delivery.Outcome, Is.EqualTo(SandboxWebhookOutcome.Delivered));
        Assert.That(delivery.Body, Is.EqualTo(received.Body));
        Assert.That(delivery.Attempts, Is.EqualTo(new[] { new SandboxWebhookAttempt(Now, 200) }));
    }

    [Test]
    public async Task Every_change_has_its_event()
    {
        Webhooks.Subscribe(Receiver);
        await DataAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_123"}""");
        Zhifuyun.CloseConversation("conv_046");
        Zhifuyun.CloseConversation("conv_046");
        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"status":"processing"}""");
        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"status":"resolved"}""");
        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"status":"resolved"}""");
        Zhifuyun.AddConversations(1);
        Assert.That(
            Webhooks.Deliveries.Select(delivery => delivery.Event),
            Is.EqualTo(Events));
        Assert.That(Webhooks.Deliveries[1].Body, Is.EqualTo(
            """{"event":"conversation.closed","timestamp":"2026-05-20T06:30:00Z","data":{"conversation_id":"conv_046","user_id":"user_123","channel":"web"}}"""));
        Assert.That(Webhooks.Deliveries[4].Body, Does.EndWith(""","status":"resolved"}}"""));
        Assert.That(() => Zhifuyun.CloseConversation("conv_999"), Throws.InstanceOf<KeyNotFoundException>());
        await Webhooks.WaitForAttemptsAsync(6);
        Assert.That(Received.Select(entry => entry.Body), Is.EquivalentTo(Webhooks.Deliveries.Select(delivery => delivery.Body)));
    }

    [Test]
    public async Task A_refused_request_and_a_repeated_one_have_no_event()
    {
        Webhooks.Subscribe(Receiver);
        await AssertRefusedAsync(HttpMethod.Post, "v1/conversations", 400, "{}");
        for (int i = 0; i < 2; i++)
            await DataAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_1"}""", idempotencyKey: "key-1");
        Assert.That(Webhooks.Deliveries, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Each_URL_hears_what_it_subscribed_to()
    {
        Uri second = new(Receiver + "?second");
        SandboxWebhookSubscription first = Webhooks.Subscribe(Receiver, "ticket.updated");
        Webhooks.Subscribe(second, "ticket.resolved", "conversation.closed");
        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"status":"resolved"}""");
        Assert.That(
            Webhooks.Deliveries.Select(delivery => (delivery.Event, delivery.Url)),
            Is.EqualTo(new[] { ("ticket.updated", Receiver), ("ticket.resolved", second) }));

        Assert.That(await Webhooks.SendTestAsync(), Has.Count.EqualTo(2), "a test is for everybody");
        Webhooks.Unsubscribe(first);
        IReadOnlyList<SandboxWebhookDelivery> tests = await Webhooks.SendTestAsync();
        Assert.That(tests.Single().Body, Is.EqualTo("""{"event":"webhook.test","timestamp":"2026-05-20T06:30:00Z","data":{}}"""));
        Assert.That(tests.Single().Url, Is.EqualTo(second));
    }

    [Test]
    public async Task Any_event_can_be_sent_by_hand()
    {
        Webhooks.Subscribe(Receiver, "message.received");
        IReadOnlyList<SandboxWebhookDelivery> sent = await Webhooks.SendAsync("message.received", """{"text":"你好"}""");
        Assert.That(sent.Single().Body, Does.EndWith(""","data":{"text":"你好"}}"""));
        Assert.That(await Webhooks.SendAsync("user.created", "{}"), Is.Empty);
    }

    [Test]
    public async Task A_secret_signs_the_raw_body()
    {
        Webhooks.Subscribe(Receiver).Secret = "签名";
        await Webhooks.SendAsync("message.received", """{"text":"你好"}""");
        JournalEntry received = Received.Single();
        byte[] mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes("签名"), Encoding.UTF8.GetBytes(received.Body));
        Assert.That(received.Header("X-Zhifuyun-Signature"), Is.EqualTo("sha256=" + Convert.ToHexString(mac).ToLowerInvariant()));
    }

    [Test]
    public async Task A_receiver_may_want_a_password_or_a_token()
    {
        SandboxWebhookSubscription subscription = Webhooks.Subscribe(Receiver).UseBasic("用户", "pass");
        await Webhooks.SendTestAsync();
        subscription.UseBearer("token-1");
        await Webhooks.SendTestAsync();
        Assert.That(
            Received.Select(entry => entry.Header("Authorization")),
            Is.EqualTo(new[] { "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("用户:pass")), "Bearer token-1" }));
    }

    [TestCase("hook")]
    [TestCase("ftp://127.0.0.1/hook")]
    public void A_receiver_has_an_HTTP_address(string url) =>
        Assert.That(() => Webhooks.Subscribe(new Uri(url, UriKind.RelativeOrAbsolute)), Throws.ArgumentException);
}
