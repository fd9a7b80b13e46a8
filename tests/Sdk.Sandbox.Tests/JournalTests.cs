namespace Sdk.Sandbox.Tests;

internal sealed class JournalTests : Vos3000TestBase
{
    [Test]
    public async Task An_entry_tells_what_was_sent_and_answered()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage response = await PostAsync("GetCustomer?trace=1", """{"accounts":["客户"]}""");
        JournalEntry entry = Server.Journal.Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Time, Is.EqualTo(Now.AddMinutes(1)));
            Assert.That(entry.Provider, Is.EqualTo("Vos3000"));
            Assert.That(entry.Operation, Is.EqualTo("GetCustomer"));
            Assert.That(entry.Method, Is.EqualTo("POST"));
            Assert.That(entry.PathAndQuery, Is.EqualTo("/external/server/GetCustomer?trace=1"));
            Assert.That(entry.Header("content-type"), Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(entry.Header("X-Absent"), Is.Null);
            Assert.That(entry.Body, Is.EqualTo("""{"accounts":["客户"]}"""));
            Assert.That(entry.Status, Is.EqualTo(200));
            Assert.That(entry.Fault, Is.Null);
        }
    }

    [Test]
    public async Task Requests_are_counted_in_all_and_by_operation()
    {
        await CallAsync("GetAllCustomers", "{}");
        await CallAsync("GetCurrentCall", "{}");
        await CallAsync("GetCurrentCall", "{}");
        Assert.That(Server.Journal.Count(), Is.EqualTo(3));
        Assert.That(Server.Journal.Count("GetCurrentCall"), Is.EqualTo(2));
        Assert.That(Server.Journal.Count("GetCdr"), Is.Zero);
        Assert.That(
            Server.Journal.Entries.Select(entry => entry.Operation),
            Is.EqualTo(new[] { "GetAllCustomers", "GetCurrentCall", "GetCurrentCall" }));

        Server.Journal.Clear();
        Assert.That(Server.Journal.Count(), Is.Zero);
        Assert.That(Server.Journal.Count("GetCurrentCall"), Is.Zero);
        Assert.That(Server.Journal.Entries, Is.Empty);
    }

    [Test]
    public async Task What_is_waited_for_may_have_come_or_be_still_to_come()
    {
        Task two = Server.Journal.WaitForAsync(2);
        Task pay = Server.Journal.WaitForAsync("GetCdr", 1);
        await CallAsync("GetAllCustomers", "{}");
        Assert.That(two.IsCompleted, Is.False);
        await CallAsync("GetAllCustomers", "{}");
        await two;
        await Server.Journal.WaitForAsync("GetAllCustomers", 2);
        Assert.That(pay.IsCompleted, Is.False);
        await CallAsync("GetCdr", "{}");
        await pay;
    }

    [Test]
    public void Waiting_can_be_given_up()
    {
        using CancellationTokenSource patience = new();
        Task wait = Server.Journal.WaitForAsync(1, patience.Token);
        patience.Cancel();
        Assert.That(async () => await wait, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_newest_ten_thousand_are_kept_and_all_are_counted()
    {
        RequestJournal journal = new();
        for (int i = 0; i < 10_005; i++) journal.Add(new JournalEntry { Operation = "Pay" }, $"{i}");
        Assert.That(journal.Entries, Has.Count.EqualTo(10_000));
        Assert.That(journal.Entries[0].Body, Is.EqualTo("5"));
        Assert.That(journal.Count("Pay"), Is.EqualTo(10_005));
    }
}
