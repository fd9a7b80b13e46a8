using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;

namespace WorkBot.Client.Tests.Agent;

/// <summary>How the agent starts, goes on when sessions end, and stops.</summary>
internal sealed class LifeTests
{
    [Test]
    public async Task Stop_takes_no_further_command_and_finishes_what_is_under_way()
    {
        var gate = new TaskCompletionSource();
        await using var setup = new AgentSetup(new RobotAgentOptions { MaximumConcurrency = 1 });
        setup.OnCommand = async (_, cancellationToken) =>
        {
            await gate.Task.WaitAsync(cancellationToken);
            return RobotCommandResult.Success();
        };
        setup.OnReport = static (number, _, _) => Task.FromResult<ApiError?>(number == 1 ? AgentSetup.Error(ErrorCategory.Network) : null);
        await setup.StartAsync();
        await setup.GiveAsync("a", "b");
        Task stopping = setup.Agent.StopAsync();
        await setup.AdvanceAsync(15);
        Assert.That(stopping.IsCompleted, Is.False);
        gate.SetResult();
        await setup.Clock.AdvanceUntilAsync(stopping);
        await stopping;
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }));
        Assert.That(setup.Reports, Has.Count.EqualTo(2), "reported, although not at the first try");
        Assert.That(setup.Session.IsDisposed, Is.True);
        Assert.That(setup.Agent.Session, Is.Null);
        Assert.That(setup.Clock.TimerCount, Is.Zero);
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task Stop_ends_what_takes_longer_than_the_limit(bool ignoresToken, bool inReport)
    {
        var never = new TaskCompletionSource<RobotCommandResult>();
        await using var setup = new AgentSetup(new RobotAgentOptions { ShutdownTimeout = TimeSpan.FromSeconds(7) });
        setup.OnCommand = (_, cancellationToken) => inReport ? Task.FromResult(RobotCommandResult.Success()) : ignoresToken ? never.Task : never.Task.WaitAsync(cancellationToken);
        setup.OnReport = static (_, _, _) => Task.FromResult<ApiError?>(AgentSetup.Error(ErrorCategory.Network));
        await setup.StartAsync();
        await setup.GiveAsync("a");
        TimeSpan since = setup.Clock.Elapsed;
        Task stopping = setup.Agent.StopAsync();
        await setup.Clock.AdvanceUntilAsync(stopping);
        await stopping;
        Assert.That(setup.Clock.Elapsed - since, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(setup.Logs.Entries.Count(static entry => entry.EventId.Id == 8), Is.EqualTo(1), "it is said that the command comes again");
    }

    [Test]
    public async Task Token_of_stop_ends_what_is_under_way_at_once()
    {
        var never = new TaskCompletionSource<RobotCommandResult>();
        await using var setup = new AgentSetup { OnCommand = (_, cancellationToken) => never.Task.WaitAsync(cancellationToken) };
        using var hurry = new CancellationTokenSource();
        await setup.StartAsync();
        await setup.GiveAsync("a");
        Task stopping = setup.Agent.StopAsync(hurry.Token);
        await Pool.SettleAsync();
        Assert.That(stopping.IsCompleted, Is.False);
        await hurry.CancelAsync();
        await Pool.SettleAsync();
        Assert.That(stopping.IsCompletedSuccessfully, Is.True);
        Assert.That(setup.Clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(setup.Reports, Is.Empty);
    }

    [Test]
    public async Task Stop_and_disposal_may_come_in_any_order_and_often()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        await Task.WhenAll(setup.Agent.StopAsync(), setup.Agent.DisposeAsync().AsTask(), setup.Agent.StopAsync(new CancellationToken(true)));
        Assert.That(setup.Logs.Entries.Count(static entry => entry.EventId.Id == 2), Is.EqualTo(1));
        Assert.That(() => setup.Agent.StartAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Agent_is_started_once()
    {
        await using var setup = new AgentSetup();
        Assert.That(() => setup.Agent.StartAsync(new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        await setup.StartAsync();
        Assert.That(() => setup.Agent.StartAsync(), Throws.InvalidOperationException);
        await using var unstarted = new AgentSetup();
        await unstarted.Agent.StopAsync();
    }

    [Test]
    public async Task Session_that_stops_for_good_is_opened_anew_and_nothing_is_handled_twice()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        await setup.GiveAsync("a");
        setup.Session.Stop(AgentSetup.Error(ErrorCategory.CredentialsRejected));
        setup.Session.Commands.Writer.Complete();
        await setup.AdvanceAsync(59);
        Assert.That(setup.Sessions, Has.Count.EqualTo(1));
        await setup.AdvanceAsync(2);
        Assert.That(setup.Sessions, Has.Count.EqualTo(2));
        Assert.That(setup.Sessions[0].IsDisposed, Is.True);
        await setup.GiveAsync("a", "b");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(setup.Logs.Entries.Count(static entry => entry.EventId.Id == 10), Is.EqualTo(1));
    }

    [Test]
    public async Task Connection_that_stops_for_good_is_made_anew_although_polling_goes_on()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        setup.Session.Stop(AgentSetup.Error(ErrorCategory.NotFound));
        await setup.AdvanceAsync(30);
        await setup.GiveAsync("polled");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "polled" }));
        await setup.AdvanceAsync(31);
        Assert.That(setup.Sessions, Has.Count.EqualTo(2));
        await setup.GiveAsync("polled", "pushed");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "polled", "pushed" }));
    }

    [Test]
    public async Task Robot_that_has_a_session_elsewhere_waits_for_it()
    {
        await using var setup = new AgentSetup
        {
            OnConnect = static number =>
            {
                if (number <= 2)
                {
                    throw new InvalidOperationException("The robot has a session already.");
                }
            },
        };
        await setup.StartAsync();
        await setup.AdvanceAsync(121);
        Assert.That(setup.Sessions, Has.Count.EqualTo(1));
        Assert.That(setup.Logs.At(LogLevel.Error), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Reader_that_throws_does_not_end_the_agent()
    {
        await using var setup = new AgentSetup();
        await setup.StartAsync();
        setup.Session.Commands.Writer.Complete(new FormatException("mistake"));
        await setup.AdvanceAsync(61);
        Assert.That(setup.Sessions, Has.Count.EqualTo(2));
        await setup.GiveAsync("a");
        Assert.That(setup.Handled, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Client_that_is_disposed_first_is_told_of_and_ends_the_agent()
    {
        await using var setup = new AgentSetup
        {
            OnConnect = static number => ObjectDisposedException.ThrowIf(number > 1, typeof(WorkBotClient)),
        };
        await setup.StartAsync();
        setup.Session.Stop(null);
        setup.Session.Commands.Writer.Complete();
        await setup.AdvanceAsync(0);
        Assert.That(setup.Logs.Entries.Count(static entry => entry.EventId.Id == 11), Is.EqualTo(1), "at once");
        await setup.AdvanceAsync(3600);
        Assert.That(setup.Connects, Is.EqualTo(2));
        await setup.Agent.StopAsync();
    }

    [Test]
    public void Options_are_checked()
    {
        var options = new RobotAgentOptions();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.MaximumConcurrency, Is.EqualTo(4));
            Assert.That(options.HandlerTimeout, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That(options.PollInterval, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(options.ShutdownTimeout, Is.EqualTo(TimeSpan.FromSeconds(20)));
            Assert.That(() => options.MaximumConcurrency = 0, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.HandlerTimeout = TimeSpan.Zero, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.HandlerTimeout = Timeout.InfiniteTimeSpan, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.PollInterval = TimeSpan.FromSeconds(0.9), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => options.ShutdownTimeout = TimeSpan.FromDays(2), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new RobotAgent(null!, "r", null!), Throws.ArgumentNullException);
        }
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public async Task Agent_is_registered_as_a_hosted_service(bool generic, bool keyed)
    {
        string? name = keyed ? "east" : null;
        var services = new ServiceCollection();
        services.AddLogging();
        Action<WorkBotOptions> configure = static options => options.BaseAddress = new Uri("https://bot.example.com/");
        _ = keyed ? services.AddWorkBotClient(name!, configure) : services.AddWorkBotClient(configure);
        bool isConfigured = false;
        if (generic)
        {
            services.AddWorkBotAgent<NoHandler>("robot_1", _ => isConfigured = true, name);
        }
        else
        {
            services.AddWorkBotAgent("robot_1", static (_, _) => Task.FromResult(RobotCommandResult.Success()), _ => isConfigured = true, name);
        }

        services.AddWorkBotAgent<NoHandler>("robot_2", clientName: name);
        await using ServiceProvider container = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        RobotAgent[] agents = [.. container.GetServices<IHostedService>().OfType<RobotAgent>()];
        Assert.That(agents.Select(static agent => agent.RobotId), Is.EqualTo(new[] { "robot_1", "robot_2" }));
        Assert.That(isConfigured, Is.True);
        foreach (RobotAgent agent in agents)
        {
            await agent.StartAsync();
            await agent.StopAsync();
        }
    }

    [Test]
    public void Bad_registrations_are_refused()
    {
        var services = new ServiceCollection();
        Assert.That(() => services.AddWorkBotAgent<NoHandler>(" "), Throws.ArgumentException);
        Assert.That(() => services.AddWorkBotAgent("r", null!), Throws.ArgumentNullException);
        Assert.That(() => ((IServiceCollection)null!).AddWorkBotAgent<NoHandler>("r"), Throws.ArgumentNullException);
        services.AddWorkBotClient(static options => options.BaseAddress = new Uri("https://bot.example.com/"));
        services.AddWorkBotAgent<NoHandler>("r", static options => options.MaximumConcurrency = -1);
        using ServiceProvider container = services.BuildServiceProvider();
        Assert.That(() => container.GetServices<IHostedService>().ToList(), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private sealed class NoHandler : IRobotCommandHandler
    {
        public Task<RobotCommandResult> HandleAsync(RobotCommand command, CancellationToken cancellationToken) => Task.FromResult(RobotCommandResult.Success());
    }
}
