namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class WebhookRetryTests : WebhookTestBase
{
    private int _attempts;

    [SetUp]
    public void ForgetAttempts() => _attempts = 0;

    [Test]
    public async Task What_is_not_taken_comes_again_after_1_5_and_30_seconds()
    {
        Server.Vos3000.Faults.Always(Hook, Fault.Status(500));
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        foreach (int wait in new[] { 1, 5, 30 }) await NextAsync(wait);
        SandboxWebhookDelivery delivery = (await test).Single();

        Assert.That(delivery.Outcome, Is.EqualTo(SandboxWebhookOutcome.GivenUp));
        Assert.That(delivery.Attempts.Select(attempt => (int)(attempt.Time - Now).TotalSeconds), Is.EqualTo(new[] { 0, 1, 6, 36 }));
        Assert.That(delivery.Attempts.Select(attempt => attempt.Status), Is.All.EqualTo(500));
        Assert.That(Received.Select(entry => entry.Body).Distinct().Count(), Is.EqualTo(1), "the same bytes each time");
        Assert.That(Clock.TimerCount, Is.Zero);
    }

    [TestCase(201)]
    [TestCase(204)]
    [TestCase(302)]
    [TestCase(401)]
    public async Task Only_status_200_takes_an_event(int status)
    {
        Server.Vos3000.Faults.Enqueue(Hook, Fault.Status(status, new Dictionary<string, string> { ["Location"] = "/elsewhere" }));
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        await NextAsync(1);
        SandboxWebhookDelivery delivery = (await test).Single();
        Assert.That(delivery.Attempts.Select(attempt => attempt.Status), Is.EqualTo(new int?[] { status, 200 }));
        Assert.That(delivery.Outcome, Is.EqualTo(SandboxWebhookOutcome.Delivered));
        Assert.That(Server.Journal.Count("/elsewhere"), Is.Zero);
    }

    [Test]
    public async Task A_receiver_has_five_seconds()
    {
        Server.Vos3000.Faults.Enqueue(Hook, Fault.NeverAnswers);
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        await Server.Journal.WaitForAsync(Hook, 1);
        Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.That(Webhooks.Deliveries.Single().Attempts, Is.Empty);
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        await NextAsync(1);
        SandboxWebhookDelivery delivery = (await test).Single();
        Assert.That(delivery.Attempts.Select(attempt => attempt.Status), Is.EqualTo(new int?[] { null, 200 }));
    }

    [Test]
    public async Task A_receiver_that_hangs_up_gets_the_event_again()
    {
        Server.Vos3000.Faults.Enqueue(Hook, Fault.ResetBeforeAnswer);
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        await NextAsync(1);
        Assert.That((await test).Single().Attempts.Select(attempt => attempt.Status), Is.EqualTo(new int?[] { null, 200 }));
    }

    [Test]
    public async Task A_slow_receiver_holds_up_nobody_else()
    {
        Server.Vos3000.Faults.Enqueue("/slow", Fault.NeverAnswers);
        Webhooks.Subscribe(new Uri(Server.Vos3000.BaseAddress, "slow"));
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        await Webhooks.Deliveries[1].WaitAsync();
        Assert.That(Webhooks.Deliveries[0].Outcome, Is.EqualTo(SandboxWebhookOutcome.Pending));
        Assert.That(test.IsCompleted, Is.False);
    }

    [Test]
    public async Task A_server_that_stops_gives_up_its_deliveries()
    {
        Server.Vos3000.Faults.Always(Hook, Fault.Status(503));
        Webhooks.Subscribe(Receiver);
        Task<IReadOnlyList<SandboxWebhookDelivery>> test = Webhooks.SendTestAsync();
        await Webhooks.WaitForAttemptsAsync(1);
        await Server.DisposeAsync();
        Assert.That((await test).Single().Outcome, Is.EqualTo(SandboxWebhookOutcome.Stopped));
        Assert.That(await Webhooks.SendTestAsync(), Is.Empty);
        Assert.That(Clock.TimerCount, Is.Zero);
    }

    /// <summary>Waits for the attempt to fail and lets the wait pass until the next one.</summary>
    private async Task NextAsync(int seconds)
    {
        await Webhooks.WaitForAttemptsAsync(++_attempts);
        Clock.Advance(TimeSpan.FromSeconds(seconds));
    }
}
