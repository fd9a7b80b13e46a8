using Sdk.Core;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Agent;

/// <summary>Reports are repeated until the server has them, handlers never.</summary>
internal sealed class ReportingTests
{
    [Test]
    public async Task Report_is_repeated_with_back_off_and_the_handler_is_not()
    {
        await using var setup = new AgentSetup
        {
            OnReport = static (number, _, _) => Task.FromResult<ApiError?>(number < 10 ? AgentSetup.Error(ErrorCategory.Network) : null),
        };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(600);
        Assert.That(setup.ReportTimes, Is.EqualTo(new double[] { 0, 1, 3, 7, 15, 31, 63, 123, 183, 243 }));
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }));
        Assert.That(setup.Reports.Distinct().Count(), Is.EqualTo(1), "always the same result");
    }

    [Test]
    public async Task Wait_that_the_server_names_is_kept()
    {
        await using var setup = new AgentSetup
        {
            OnReport = static (number, _, _) => Task.FromResult<ApiError?>(number == 1 ? AgentSetup.Error(ErrorCategory.RateLimited, TimeSpan.FromMinutes(2)) : null),
        };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(600);
        Assert.That(setup.ReportTimes, Is.EqualTo(new double[] { 0, 120 }));
    }

    [Test]
    public async Task Missing_login_is_asked_for_each_minute()
    {
        bool isLoggedIn = false;
        await using var setup = new AgentSetup
        {
            OnReport = (_, _, _) => Task.FromResult(isLoggedIn ? null : AgentSetup.Error(ErrorCategory.CredentialsRejected, TimeSpan.FromMinutes(5), WorkBotErrors.LoginRequired)),
        };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(TimeSpan.FromDays(3).TotalSeconds);
        int before = setup.Reports.Count;
        isLoggedIn = true;
        await setup.AdvanceAsync(60);
        Assert.That(setup.Reports, Has.Count.EqualTo(before + 1));
        await setup.AdvanceAsync(600);
        Assert.That(setup.Reports, Has.Count.EqualTo(before + 1));
    }

    [TestCase(ErrorCategory.InvalidRequest, WorkBotErrors.BadRequest)]
    [TestCase(ErrorCategory.NotFound, WorkBotErrors.NotFound)]
    [TestCase(ErrorCategory.PermissionDenied, WorkBotErrors.Forbidden)]
    public async Task Report_that_the_server_does_not_take_is_not_repeated(ErrorCategory category, string code)
    {
        await using var setup = new AgentSetup { OnReport = (_, _, _) => Task.FromResult<ApiError?>(AgentSetup.Error(category, code: code)) };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Reports, Has.Count.EqualTo(1));
        Assert.That(setup.Logs.Entries.Count(static entry => entry.EventId.Id == 7), Is.EqualTo(1));
    }

    [Test]
    public async Task Conflict_says_that_the_server_has_the_result()
    {
        await using var setup = new AgentSetup { OnReport = static (_, _, _) => Task.FromResult<ApiError?>(AgentSetup.Error(ErrorCategory.Conflict)) };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Reports, Has.Count.EqualTo(1));
        Assert.That(setup.Logs.Entries.Where(static entry => entry.EventId.Id is 6 or 7), Is.Empty);
    }

    [Test]
    public async Task Report_that_throws_does_not_end_the_agent()
    {
        await using var setup = new AgentSetup { OnReport = static (number, _, _) => number == 1 ? throw new FormatException("mistake") : Task.FromResult<ApiError?>(null) };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        await setup.GiveAsync("b");
        Assert.That(setup.Reports, Has.Count.EqualTo(2));
        Assert.That(setup.Logs.Entries.Any(static entry => entry.Exception is FormatException), Is.True);
    }

    [Test]
    public async Task Reports_that_have_to_be_repeated_hold_up_no_other_command()
    {
        await using var setup = new AgentSetup(new RobotAgentOptions { MaximumConcurrency = 1 })
        {
            OnReport = static (_, report, _) => Task.FromResult<ApiError?>(report.CommandId == "poison" ? AgentSetup.Error(ErrorCategory.ProviderFault) : null),
        };
        await setup.StartAsync();
        await setup.GiveAsync("poison", "a", "b");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "poison", "a", "b" }));
        Assert.That(setup.Reports, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Command_whose_result_waits_for_days_is_not_carried_out_again()
    {
        bool isDown = true;
        await using var setup = new AgentSetup { OnReport = (_, _, _) => Task.FromResult(isDown ? AgentSetup.Error(ErrorCategory.Network) : null) };
        await setup.StartAsync();
        await setup.GiveAsync("a");
        for (int day = 0; day < 3; day++)
        {
            await setup.AdvanceAsync(TimeSpan.FromDays(1).TotalSeconds + 10);
            await setup.GiveAsync("a");
        }

        isDown = false;
        await setup.AdvanceAsync(120);
        await setup.GiveAsync("a");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }));
        await setup.AdvanceAsync(TimeSpan.FromHours(23).TotalSeconds);
        await setup.GiveAsync("a");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }), "a day from the end on");
    }

    [Test]
    public async Task Words_that_are_no_text_are_reported_all_the_same()
    {
        using var bench = new Support.WorkBotMock();
        await using var agent = new ResultReporterOwner(bench.Client);
        await agent.ReportAsync("half \ud800 a character");
        Assert.That(bench.Sent, Has.Count.EqualTo(1));
    }

    private sealed class ResultReporterOwner(WorkBotClient client) : IAsyncDisposable
    {
        private readonly LogCollector _logs = new();
        private ResultReporter? _reporter;

        public async Task ReportAsync(string reason)
        {
            _reporter = new ResultReporter(client.Messages, Support.WorkBotBench.RobotId, TimeProvider.System, _logs.CreateLogger("agent"));
            await _reporter.BeginAsync("a", RobotCommandResult.Failure(ExecutionErrorCode.SendFailed, reason), TimeSpan.Zero, static () => { }, CancellationToken.None);
            await _reporter.WhenAllAsync();
            Assert.That(_logs.Entries, Is.Empty);
        }

        public ValueTask DisposeAsync()
        {
            _reporter?.Dispose();
            _logs.Dispose();
            return default;
        }
    }
}
