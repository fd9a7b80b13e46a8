using System.Collections.Concurrent;
using System.Text.Json;
using Sdk.Sandbox;
using WorkBot.Client.Tests.Realtime;
using Worker = WorkBot.Client.Tests.Agent.AgentAtSandboxTests.Worker;

namespace WorkBot.Client.Tests.Agent;

/// <summary>The server is killed between push and result, and comes back with its state: each of 50 commands is handled once and its result recorded once.</summary>
internal sealed class RestartProof
{
    private const int Commands = 50;

    [Test]
    public async Task Killed_before_the_push()
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync();
        await using Worker worker = await Worker.StartAsync(bench);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        await bench.Sandbox.StopAsync();
        bench.QueueMany(Commands);
        Uri address = bench.Sandbox.BaseAddress;
        await bench.Sandbox.StartAsync();
        Assert.That(bench.Sandbox.BaseAddress, Is.EqualTo(address));
        await AssertDoneAsync(bench, worker);
    }

    [TestCase(true, TestName = "Killed_during_the_handler_that_ends_after_the_restart")]
    [TestCase(false, TestName = "Killed_before_the_report_which_has_to_wait_for_the_restart")]
    public async Task Killed_during_the_handler(bool restartsFirst)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(static sandbox => sandbox.PushesPendingOnConnect = true);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Worker worker = await Worker.StartAsync(bench, (_, _) => gate.Task, concurrency: 8);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.QueueMany(Commands);
        await bench.UntilAsync(() => worker.Handled.Count == 8, "handlers at work");
        await bench.Sandbox.StopAsync();
        if (restartsFirst)
        {
            await bench.Sandbox.StartAsync();
            await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
            Assert.That(bench.Results, Is.Empty);
            gate.SetResult();
        }
        else
        {
            gate.SetResult();
            await bench.UntilAsync(() => Worker.HasLogged(bench, 6), "a report failed");
            await bench.Sandbox.StartAsync();
        }

        await AssertDoneAsync(bench, worker);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Killed_after_the_report_was_recorded_and_before_its_answer(bool refusesSecond)
    {
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            sandbox => (sandbox.RefusesSecondResult, sandbox.PushesPendingOnConnect) = (refusesSecond, true), static options => options.MaxRetries = 0);
        await using Worker worker = await Worker.StartAsync(bench);
        await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
        bench.Sandbox.Faults.Always("ReportResult", Fault.ExecuteThenReset);
        bench.QueueMany(Commands);
        await bench.UntilAsync(() => bench.Results.Count > 10, "some reports recorded");
        await bench.Sandbox.StopAsync();
        bench.Sandbox.Faults.Clear();
        await bench.Sandbox.StartAsync();
        await bench.UntilAsync(() => bench.Sandbox.Commands.All(static command => command.Status == "success"), "all reported");
        await worker.Agent.StopAsync(CancellationToken.None);

        IEnumerable<IGrouping<string, JournalEntry>> reports = bench.Server.Journal.Entries.Where(static entry => entry is { Operation: "ReportResult", Body.Length: > 0 }).GroupBy(static entry =>
        {
            using var body = JsonDocument.Parse(entry.Body);
            return body.RootElement.GetProperty("commandId").GetString()!;
        });
        Assert.That(worker.Handled, Has.Count.EqualTo(Commands));
        Assert.That(worker.Handled.Values, Is.All.EqualTo(1), "handled once, however often it is reported");
        Assert.That(reports.Any(static report => report.Count() > 1), Is.True, "the second report was needed");
        Assert.That(reports.All(static report => report.Select(static entry => entry.Body).Distinct().Count() == 1), Is.True, "always the same result");
        Assert.That(bench.Results.Select(static result => result.CommandId).Distinct().Count(), Is.EqualTo(Commands));
        if (refusesSecond)
        {
            Assert.That(bench.Results, Has.Count.EqualTo(Commands));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Killed_again_and_again(int seed)
    {
        var random = new Random(seed);
        await using RealtimeBench bench = await RealtimeBench.StartAsync(
            sandbox => (sandbox.RefusesSecondResult, sandbox.PushesPendingOnConnect) = (true, seed % 2 == 0));
        var gates = new ConcurrentQueue<TaskCompletionSource>();
        await using Worker worker = await Worker.StartAsync(bench, (_, _) =>
        {
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            gates.Enqueue(gate);
            return gate.Task;
        });
        for (int round = 0; round < 5; round++)
        {
            await bench.Sandbox.WaitForSocketsAsync(1, bench.Limit);
            bench.QueueMany(5);
            await bench.UntilAsync(() => !gates.IsEmpty, "handlers at work");
            for (int i = random.Next(0, 5); i > 0 && gates.TryDequeue(out TaskCompletionSource? gate); i--)
            {
                gate.SetResult();
            }

            await bench.Sandbox.StopAsync();
            bench.QueueMany(5);
            if (gates.TryDequeue(out TaskCompletionSource? late))
            {
                late.SetResult();
            }

            await bench.Sandbox.StartAsync();
        }

        await Task.Run(
            async () =>
            {
                while (bench.Results.Count < Commands && !bench.Limit.IsCancellationRequested)
                {
                    while (gates.TryDequeue(out TaskCompletionSource? gate))
                    {
                        gate.SetResult();
                    }

                    await Task.Yield();
                }
            },
            CancellationToken.None);
        await AssertDoneAsync(bench, worker);
    }

    private static async Task AssertDoneAsync(RealtimeBench bench, Worker worker)
    {
        await bench.UntilAsync(() => bench.Results.Count >= Commands, "all reported");
        await bench.UntilAsync(() => bench.Sandbox.OpenSockets == 1, "connected");
        int fetches = bench.Server.Journal.Count("ListCommands");
        bench.Sandbox.AbortSockets();
        await bench.Server.Journal.WaitForAsync("ListCommands", fetches + 1, bench.Limit);
        await worker.Agent.StopAsync(CancellationToken.None);
        worker.AssertEachOnce(Commands);
        Assert.That(bench.Sandbox.Commands.Select(static command => command.Status), Is.All.EqualTo("success"));
    }
}
