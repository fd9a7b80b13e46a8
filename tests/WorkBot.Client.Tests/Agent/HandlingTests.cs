using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Agent;

/// <summary>How the agent calls the handler, and what becomes of its results.</summary>
internal sealed class HandlingTests
{
    [Test]
    public async Task Handler_is_called_once_per_command()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        await setup.GiveAsync("a", "b", "a", "a", "c", "b");
        Assert.That(setup.Handled, Is.EquivalentTo(new[] { "a", "b", "c" }));
        Assert.That(setup.Reports.Select(static report => report.CommandId), Is.EquivalentTo(new[] { "a", "b", "c" }));
        Assert.That(setup.Session.PollInterval, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(setup.Agent.Session, Is.SameAs(setup.Session));
    }

    [Test]
    public async Task Command_without_an_id_is_left_out()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        await setup.GiveAsync(null, "", " ", "a");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }));
        Assert.That(setup.Logs.At(LogLevel.Warning), Has.Count.EqualTo(3));
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task So_many_commands_are_carried_out_at_the_same_time(int concurrency)
    {
        int running = 0;
        int most = 0;
        var gate = new TaskCompletionSource();
        await using var setup = new AgentSetup(new RobotAgentOptions { MaximumConcurrency = concurrency });
        setup.OnCommand = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await gate.Task;
            await Task.Delay(TimeSpan.FromSeconds(1), setup.Clock, CancellationToken.None);
            Interlocked.Decrement(ref running);
            return RobotCommandResult.Success();
        };
        await setup.StartAsync();
        await setup.GiveAsync(AgentSetup.Ids(10));
        Assert.That(running, Is.EqualTo(concurrency));
        gate.SetResult();
        await setup.AdvanceAsync(20);
        Assert.That(most, Is.EqualTo(concurrency));
        Assert.That(setup.Reports, Has.Count.EqualTo(10));
    }

    [TestCase("heeds its token")]
    [TestCase("ignores its token")]
    [TestCase("blocks")]
    public async Task Handler_that_takes_too_long_has_failed(string how)
    {
        using var release = new ManualResetEventSlim();
        var never = new TaskCompletionSource<RobotCommandResult>();
        CancellationToken seen = default;
        await using var setup = new AgentSetup(new RobotAgentOptions { HandlerTimeout = TimeSpan.FromSeconds(30) });
        setup.OnCommand = (_, cancellationToken) =>
        {
            seen = cancellationToken;
            if (how == "blocks")
            {
                release.Wait(CancellationToken.None);
            }

            return how == "heeds its token" ? never.Task.WaitAsync(cancellationToken) : never.Task;
        };
        await setup.Agent.StartAsync();
        while (setup.Sessions.Count == 0)
        {
            await Task.Yield();
        }

        setup.Session.Commands.Writer.TryWrite(new RobotCommand { CommandId = "a" });
        while (setup.Handled.Count == 0 || setup.Clock.TimerCount == 0)
        {
            await Task.Yield();
        }

        setup.Clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.That(seen.IsCancellationRequested, Is.False);
        setup.Clock.Advance(TimeSpan.FromSeconds(0.2));
        while (setup.Reports.Count == 0)
        {
            await Task.Yield();
        }

        release.Set();
        ReportCommandResultRequest report = setup.Reports.Single();
        Assert.That(seen.IsCancellationRequested, Is.True);
        Assert.That(report.ErrorCode, Is.EqualTo(ExecutionErrorCode.ServerError));
        Assert.That(report.ErrorReason, Does.Contain("00:00:30"));
        Assert.That(report.ExecutionTimeMilliseconds, Is.InRange(30_000, 30_200));

        never.TrySetException(new FormatException("too late"));
        await Pool.SettleAsync();
        Assert.That(setup.Logs.Entries.Any(static entry => entry.Exception is FormatException), Is.EqualTo(how != "heeds its token"), "what fails later is logged");
        Assert.That(setup.Reports, Has.Count.EqualTo(1));
    }

    [TestCase("throws at once", "FormatException")]
    [TestCase("throws later", "FormatException")]
    [TestCase("cancels by itself", "CanceledException")]
    [TestCase("no task", "no result")]
    [TestCase("no result", "no result")]
    public async Task Handler_that_fails_is_reported_as_failed(string how, string reason)
    {
        await using var setup = new AgentSetup();
        setup.OnCommand = async (_, _) =>
        {
            await Task.Yield();
            return how switch
            {
                "throws later" => throw new FormatException("secret words"),
                "cancels by itself" => throw new OperationCanceledException(),
                _ => null!,
            };
        };
        if (how is "throws at once" or "no task")
        {
            setup.OnCommand = (_, _) => how == "no task" ? null! : throw new FormatException("secret words");
        }

        await setup.StartAsync();
        await setup.GiveAsync("a");
        ReportCommandResultRequest report = setup.Reports.Single();
        Assert.That(report.ErrorCode, Is.EqualTo(ExecutionErrorCode.ServerError));
        Assert.That(report.ErrorReason, Does.Contain(reason).And.Not.Contain("secret words"));
        await setup.GiveAsync("b");
        Assert.That(setup.Handled, Has.Count.EqualTo(2), "the agent goes on");
    }

    [Test]
    public async Task Result_is_reported_as_it_is()
    {
        await using var setup = new AgentSetup();
        setup.OnCommand = async (_, _) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5), setup.Clock, CancellationToken.None);
            return new RobotCommandResult { ErrorCode = ExecutionErrorCode.SendFailed, ErrorReason = "原因", SuccessList = ["张三"], FailList = ["李四", " ", null!] };
        };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(2);
        ReportCommandResultRequest report = setup.Reports.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.RobotId, Is.EqualTo(AgentSetup.RobotId));
            Assert.That(report.CommandId, Is.EqualTo("a"));
            Assert.That(report.ErrorCode, Is.EqualTo(ExecutionErrorCode.SendFailed));
            Assert.That(report.ErrorReason, Is.EqualTo("原因"));
            Assert.That(report.ExecutionTimeMilliseconds, Is.EqualTo(1500));
            Assert.That(report.SuccessList, Is.EqualTo(new[] { "张三" }));
            Assert.That(report.FailList, Is.EqualTo(new[] { "李四" }));
        }
    }

    [Test]
    public async Task Partial_success_keeps_both_lists_and_empty_ones_are_sent_empty()
    {
        await using var setup = new AgentSetup();
        setup.OnCommand = static (command, _) => Task.FromResult(command.CommandId == "a"
            ? new RobotCommandResult { SuccessList = ["张三"], FailList = ["李四"] }
            : new RobotCommandResult { ErrorReason = null!, SuccessList = null!, FailList = null! });
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.GiveAsync("b");
        Assert.That((setup.Reports[0].ErrorCode.Value, setup.Reports[0].FailList.Single()), Is.EqualTo((0, "李四")));
        Assert.That((setup.Reports[1].ErrorReason, setup.Reports[1].SuccessList.Count, setup.Reports[1].FailList.Count), Is.EqualTo(("", 0, 0)));
    }

    [Test]
    public async Task Log_holds_ids_and_nothing_else_of_a_command()
    {
        await using var setup = new AgentSetup();
        setup.OnCommand = static (command, _) => command.CommandId == "b"
            ? throw new FormatException("no wonder")
            : Task.FromResult(RobotCommandResult.Failure(ExecutionErrorCode.SendFailed, "canary-reason"));
        setup.OnReport = static (number, _, _) => Task.FromResult<ApiError?>(number < 3 ? AgentSetup.Error(ErrorCategory.Network) : null);
        await setup.StartAsync();
        await setup.GiveAsync("a", "b");
        await setup.AdvanceAsync(10);
        await setup.Agent.StopAsync();
        string text = setup.Logs.AllText();
        Assert.That(text, Does.Contain("command a").IgnoreCase.And.Contain("robot_1"));
        Assert.That(text, Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Secret_in_what_a_handler_throws_is_masked_in_the_log()
    {
        await using var setup = new AgentSetup { OnCommand = static (_, _) => throw new FormatException("password=canary-password") };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        Assert.That(setup.Logs.AllText(), Does.Not.Contain("canary-password"));
    }
}
