using System.Collections;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Sdk.Sandbox.Tests;

internal sealed class ServerTests : Vos3000TestBase
{
    [Test]
    public async Task The_largest_number_of_requests_in_progress_is_seen()
    {
        Vos3000.LatencyPerCall = TimeSpan.FromSeconds(1);
        Task<HttpResponseMessage>[] calls = [.. Enumerable.Range(0, 3).Select(_ => PostAsync("GetAllCustomers", "{}"))];
        await Server.Journal.WaitForAsync(3);
        Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (HttpResponseMessage response in await Task.WhenAll(calls)) response.Dispose();
        Assert.That(Vos3000.MaximumConcurrentRequests, Is.EqualTo(3));

        Vos3000.LatencyPerCall = TimeSpan.Zero;
        Vos3000.ResetMaximumConcurrentRequests();
        for (int i = 0; i < 50; i++) await CallAsync("GetAllCustomers", "{}");
        Assert.That(Vos3000.MaximumConcurrentRequests, Is.EqualTo(1), "one after the other is never two at once");
    }

    [Test]
    public void Demo_data_has_the_promised_size_and_comes_back()
    {
        AssertDemoData();
        Vos3000.Clear();
        foreach (PropertyInfo table in Tables()) Assert.That((IEnumerable)table.GetValue(Vos3000)!, Is.Empty, table.Name);
        Vos3000.Seed();
        AssertDemoData();
    }

    [Test]
    public async Task The_same_clock_gives_the_same_data()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Assert.That(other.Vos3000.Cdrs.SequenceEqual(Vos3000.Cdrs), Is.True);
        Assert.That(other.Vos3000.Phones.SequenceEqual(Vos3000.Phones), Is.True);
        Assert.That(other.Vos3000.MappingGateways.SequenceEqual(Vos3000.MappingGateways), Is.True);
        Assert.That(other.Vos3000.PayHistory.SequenceEqual(Vos3000.PayHistory), Is.True);
    }

    [Test]
    public async Task A_server_can_start_empty_and_count_days_elsewhere()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { SeedDemoData = false, TimeZone = TimeZoneInfo.Utc });
        Assert.That(other.Vos3000.Customers, Is.Empty);
        Assert.That(other.Vos3000.TimeZone, Is.EqualTo(TimeZoneInfo.Utc));
        Assert.That(other.Vos3000.BaseAddress, Is.Not.EqualTo(Vos3000.BaseAddress));
    }

    [Test]
    public async Task A_port_can_be_chosen_and_is_refused_when_it_is_taken()
    {
        int port = Vos3000.BaseAddress.Port;
        Assert.That(async () => await SandboxServer.StartAsync(new SandboxOptions { Port = port }), Throws.InstanceOf<IOException>());
        await Server.DisposeAsync();
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { Port = port });
        Assert.That(other.Vos3000.BaseAddress, Is.EqualTo(new Uri($"http://127.0.0.1:{port}/")));
    }

    [Test]
    public async Task The_environment_does_not_decide_where_it_listens()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://127.0.0.1:1");
        try
        {
            await using SandboxServer other = await SandboxServer.StartAsync();
            Assert.That(other.Vos3000.BaseAddress.Port, Is.GreaterThan(1));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
        }
    }

    [Test]
    public async Task Requests_that_wait_are_aborted_when_the_server_stops()
    {
        Vos3000.Faults.Enqueue(Fault.NeverAnswers);
        Vos3000.Faults.Enqueue(Fault.Delay(TimeSpan.FromDays(1)));
        Task<HttpResponseMessage>[] calls = [PostAsync("GetAllCustomers", "{}"), PostAsync("GetAllCustomers", "{}")];
        await Server.Journal.WaitForAsync(2);
        await Server.DisposeAsync();
        foreach (Task<HttpResponseMessage> call in calls) Assert.That(async () => await call, Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Stopping_twice_is_stopping_once()
    {
        await Server.DisposeAsync();
        await Server.DisposeAsync();
        Assert.That(async () => await PostAsync("GetAllCustomers", "{}"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task A_request_that_is_cut_off_is_in_the_journal()
    {
        using (Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(IPAddress.Loopback, Vos3000.BaseAddress.Port);
            await socket.SendAsync("POST /external/server/Pay HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"own"u8.ToArray());
        }

        await Server.Journal.WaitForAsync("Pay", 1);
        Assert.That(Server.Journal.Entries[0].Header("Content-Length"), Is.EqualTo("100"));
        Assert.That(Server.Journal.Entries[0].Status, Is.Null);
    }

    [Test]
    public void A_table_changes_rows_without_changing_their_keys()
    {
        Assert.That(Vos3000.Customers.Update("nobody", row => row), Is.Null);
        Assert.That(() => Vos3000.Customers.Update("10001", row => row with { Account = "other" }), Throws.ArgumentException);
        Assert.That(() => Vos3000.Customers["nobody"], Throws.InstanceOf<KeyNotFoundException>());
        Assert.That(Vos3000.Customers.TryAdd(Vos3000.Customers["10001"]), Is.False);
        Assert.That(Vos3000.Customers.Remove("10001"), Is.True);
        Assert.That(Vos3000.Customers.TryGet("10001", out _), Is.False);
    }

    [Test]
    public void Every_table_but_those_of_requests_has_demo_data()
    {
        foreach (PropertyInfo table in Tables().Where(table => table.Name != nameof(Vos3000.ReservedCallees)))
            Assert.That((IEnumerable)table.GetValue(Vos3000)!, Is.Not.Empty, table.Name);
    }

    private static IEnumerable<PropertyInfo> Tables() =>
        typeof(Vos3000Sandbox).GetProperties().Where(property => property.PropertyType.Name == typeof(SandboxTable<,>).Name);

    private void AssertDemoData()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Vos3000.Customers, Has.Count.EqualTo(12));
            Assert.That(Vos3000.Phones, Has.Count.EqualTo(25));
            Assert.That(Vos3000.Phones.Count(phone => phone.IsOnline), Is.EqualTo(15));
            Assert.That(Vos3000.Calls, Has.Count.EqualTo(4));
            Assert.That(Vos3000.MappingGateways.Count(gateway => gateway.IsOnline), Is.EqualTo(3));
            Assert.That(Vos3000.RoutingGateways.Count(gateway => gateway.IsOnline), Is.EqualTo(4));
            Assert.That(Vos3000.Cdrs, Has.Count.GreaterThan(1_000));
        }
    }
}
