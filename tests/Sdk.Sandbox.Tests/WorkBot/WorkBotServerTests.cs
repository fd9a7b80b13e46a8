using System.Collections;
using System.Net;
using System.Reflection;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotServerTests : WorkBotTestBase
{
    [Test]
    public void All_operations_have_a_name_of_their_own()
    {
        Assert.That(WorkBotSandbox.OperationNames, Has.Count.EqualTo(25));
        Assert.That(WorkBotSandbox.OperationNames, Is.Unique);
    }

    [Test]
    public async Task The_journal_and_the_faults_know_operations_by_name()
    {
        WorkBot.Faults.Enqueue("GetRobot", Fault.ReturnCode(500, "服务器内部错误"));
        await CallAsync(HttpMethod.Delete, "api/robots/" + RobotId, UserToken);
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/robots/" + RobotId, UserToken);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            await response.Content.ReadAsByteArrayAsync(),
            Is.EqualTo("""{"code":500,"message":"服务器内部错误","data":null}"""u8.ToArray()));
        await AssertRefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "api/nothing");
        Assert.That(
            Server.Journal.Entries.Select(entry => entry.Operation), Is.EqualTo(new[] { "DeleteRobot", "GetRobot", "/api/nothing" }));
        Assert.That(Server.Journal.Entries.Select(entry => entry.Provider), Is.All.EqualTo("WorkBot"));
    }

    [Test]
    public async Task Latency_follows_the_clock_and_load_is_seen()
    {
        WorkBot.LatencyPerCall = TimeSpan.FromSeconds(1);
        Task<HttpResponseMessage>[] calls = [.. Enumerable.Range(0, 3).Select(_ => SendAsync(HttpMethod.Get, "api/user/info", UserToken))];
        await Server.Journal.WaitForAsync(3);
        Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (HttpResponseMessage response in await Task.WhenAll(calls)) response.Dispose();
        Assert.That(WorkBot.MaximumConcurrentRequests, Is.EqualTo(3));
        WorkBot.ResetMaximumConcurrentRequests();
        Assert.That(WorkBot.MaximumConcurrentRequests, Is.Zero);
    }

    [Test]
    public async Task Demo_data_is_the_same_for_the_same_clock_and_comes_back()
    {
        await using SandboxServer other = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Clock });
        Assert.That(other.WorkBot.Messages.SequenceEqual(WorkBot.Messages), Is.True);
        Assert.That(other.WorkBot.Robots.SequenceEqual(WorkBot.Robots), Is.True);
        Assert.That(other.WorkBot.Commands.SequenceEqual(WorkBot.Commands), Is.True);
        WorkBot.Clear();
        foreach (PropertyInfo table in Tables()) Assert.That((IEnumerable)table.GetValue(WorkBot)!, Is.Empty, table.Name);
        Assert.That(WorkBot.Results, Is.Empty);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "api/user/info", UserToken);
        WorkBot.Seed();
        Assert.That(other.WorkBot.Messages.SequenceEqual(WorkBot.Messages), Is.True);
    }

    [Test]
    public async Task A_server_can_start_empty_at_a_chosen_port()
    {
        int port = WorkBot.BaseAddress.Port;
        SandboxOptions options = new() { WorkBotPort = port, SeedDemoData = false };
        Assert.That(async () => await SandboxServer.StartAsync(options), Throws.InstanceOf<IOException>());
        await Server.DisposeAsync();
        await using SandboxServer other = await SandboxServer.StartAsync(options);
        Assert.That(other.WorkBot.BaseAddress, Is.EqualTo(new Uri($"http://127.0.0.1:{port}/")));
        Assert.That(other.WorkBot.Robots, Is.Empty);
        Assert.That(other.WorkBot.AddAdmin(AdminPhone).UserId, Is.EqualTo(1));
    }

    private static IEnumerable<PropertyInfo> Tables() =>
        typeof(WorkBotSandbox).GetProperties().Where(property => property.PropertyType.Name == typeof(SandboxTable<,>).Name);
}
