using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class ConnectionFaultTests : FaultTestBase
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_reset_before_the_answer_executes_only_when_it_should(bool executes)
    {
        Vos3000.Faults.Enqueue("Pay", executes ? Fault.ExecuteThenReset : Fault.ResetBeforeAnswer);
        // On a connection that was used before, a client may tell itself that the server had closed it while idle.
        await AssertHealthyAsync();
        HttpRequestException? error = Assert.ThrowsAsync<HttpRequestException>(async () => await PayAsync());
        Assert.That(error!.StatusCode, Is.Null);
        AssertPayments(executes ? 1 : 0);
        Assert.That(Server.Journal.Count("Pay"), Is.EqualTo(1));
        Assert.That(Server.Journal.Entries[^1].Status, Is.Null);
        await AssertHealthyAsync();
    }

    [Test]
    public async Task A_reset_during_the_headers_leaves_no_answer()
    {
        Vos3000.Faults.Enqueue(Fault.ResetDuringHeaders);
        Assert.ThrowsAsync<HttpRequestException>(async () => await PayForHeadersAsync());
        AssertPayments(1);
        await AssertHealthyAsync();
    }

    private static IEnumerable<Fault> BrokenBodies() => [Fault.ResetDuringBody, Fault.ShortContentLength, Fault.ChunkedWithoutEnd];

    [TestCaseSource(nameof(BrokenBodies))]
    public async Task A_broken_body_begins_well_and_ends_badly(Fault fault)
    {
        Vos3000.Faults.Enqueue(fault);
        using HttpResponseMessage response = await PayForHeadersAsync();
        Assert.That(response.IsSuccessStatusCode, Is.True);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] begin = new byte[10];
        await body.ReadExactlyAsync(begin);
        Assert.That(begin, Is.EqualTo("{\"retCode\""u8.ToArray()));
        Assert.That(async () => await body.CopyToAsync(Stream.Null), Throws.InstanceOf<IOException>());
        AssertPayments(1);
        Assert.That(Server.Journal.Entries[0].Status, Is.EqualTo(200));
        await AssertHealthyAsync();
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_request_that_is_never_answered_ends_when_the_client_gives_up(bool afterExecution, int payments)
    {
        Vos3000.Faults.Enqueue(afterExecution ? Fault.NeverAnswers.AfterExecution() : Fault.NeverAnswers);
        using CancellationTokenSource patience = new();
        Task<HttpResponseMessage> pay = PayAsync(patience.Token);
        await Server.Journal.WaitForAsync("Pay", 1);
        await patience.CancelAsync();
        Assert.That(async () => await pay, Throws.InstanceOf<OperationCanceledException>());
        await AssertHealthyAsync();
        AssertPayments(payments);
    }

    [Test]
    public async Task A_delay_follows_the_clock_and_then_answers()
    {
        Vos3000.Faults.Enqueue(Fault.Delay(TimeSpan.FromSeconds(30)));
        Task<HttpResponseMessage> pay = PayAsync();
        await Server.Journal.WaitForAsync(1);
        Clock.Advance(TimeSpan.FromSeconds(29));
        AssertPayments(0);
        Assert.That(pay.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(1));
        using HttpResponseMessage response = await pay;
        Assert.That((int)JsonNode.Parse(await TextOf(response))!["retCode"]!, Is.Zero);
        AssertPayments(1);
    }

    [Test]
    public async Task A_delay_that_the_client_does_not_wait_for_executes_nothing()
    {
        Vos3000.Faults.Enqueue(Fault.Delay(TimeSpan.FromSeconds(30)));
        using CancellationTokenSource patience = new();
        Task<HttpResponseMessage> pay = PayAsync(patience.Token);
        await Server.Journal.WaitForAsync(1);
        await patience.CancelAsync();
        Assert.That(async () => await pay, Throws.InstanceOf<OperationCanceledException>());
        await WaitForTimerAsync(waiting: false);
        Clock.Advance(TimeSpan.FromSeconds(30));
        AssertPayments(0);
    }

    [Test]
    public async Task Dripping_headers_follow_the_clock()
    {
        Vos3000.Faults.Enqueue(Fault.DripHeaders(TimeSpan.FromSeconds(1)));
        Task<HttpResponseMessage> pay = PayForHeadersAsync();
        for (int i = 0; i < 40; i++)
        {
            await WaitForTimerAsync();
            Assert.That(pay.IsCompleted, Is.False);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Test]
    public async Task Dripping_headers_end_in_a_whole_answer()
    {
        Vos3000.Faults.Enqueue(Fault.DripHeaders(TimeSpan.Zero));
        using HttpResponseMessage response = await PayAsync();
        Assert.That((int)JsonNode.Parse(await TextOf(response))!["retCode"]!, Is.Zero);
        await AssertHealthyAsync();
    }
}
