using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.WarmUp;

/// <summary>Tokens and tickets of all clients, fetched before anybody asks.</summary>
internal sealed class WarmUpTests
{
    private ManualTimeProvider _clock = null!;
    private LogCollector _logs = null!;
    private ScriptedHandler _handler = null!;

    [SetUp]
    public void SetUp()
    {
        _clock = new ManualTimeProvider();
        _logs = new LogCollector();
        _handler = new ScriptedHandler(_clock) { Otherwise = ScriptedAnswer.From(Usual) };
    }

    [TearDown]
    public void TearDown()
    {
        _handler.Dispose();
        _logs.Dispose();
    }

    [Test]
    public async Task Everything_of_all_clients_is_fetched_one_after_the_other()
    {
        await using ServiceProvider container = Container(services => services.AddWeComWarmUp());
        var seen = new List<WeComWarmUpStep>();

        IReadOnlyList<WeComWarmUpStep> steps = await _clock.RunAsync(container.GetRequiredService<WeComWarmUp>().RunAsync(new Progress(seen.Add)));

        Assert.That(steps.Select(Describe), Is.EqualTo(Numbered(
            "|ApplicationToken", "|ContactsToken", "|CorpTicket", "|AgentTicket", "hr|ApplicationToken", "hr|CorpTicket")));
        Assert.That(seen, Is.EqualTo(steps));
        Assert.That(steps, Has.All.Property(nameof(WeComWarmUpStep.Error)).Null);
        Assert.That(_handler.Requests.Select(static request => request.Address.AbsolutePath["/cgi-bin/".Length..]), Is.EqualTo(new[]
        {
            "gettoken", "gettoken", "get_jsapi_ticket", "ticket/get", "gettoken", "get_jsapi_ticket",
        }));
    }

    [Test]
    public async Task What_was_fetched_serves_the_first_calls()
    {
        await using ServiceProvider container = Container();
        await _clock.RunAsync(container.GetRequiredService<WeComWarmUp>().RunAsync());
        int before = _handler.Count;

        await _clock.RunAsync(container.GetRequiredService<WeComClient>().JsSdk.SignAsync("https://example.com/", WeComTicketKind.Agent));
        await _clock.RunAsync(container.GetRequiredKeyedService<WeComClient>("hr").Network.ListApiAddressesAsync());

        Assert.That(_handler.Requests.Skip(before).Select(static request => request.Address.AbsolutePath), Is.EqualTo(new[] { "/cgi-bin/get_api_domain_ip" }));
    }

    [Test]
    public async Task What_fails_does_not_stop_the_rest()
    {
        _handler.Otherwise = ScriptedAnswer.From(static request =>
            request.Address.Query.Contains("corpsecret=contacts", StringComparison.Ordinal) ? WeComMock.Refusal(40001)
            : request.Address.AbsolutePath == "/cgi-bin/get_jsapi_ticket" ? WeComMock.Refusal(48002)
            : Usual(request));
        await using ServiceProvider container = Container();

        IReadOnlyList<WeComWarmUpStep> steps = await _clock.RunAsync(container.GetRequiredService<WeComWarmUp>().RunAsync());

        Assert.That(steps.Select(static step => step.Error?.Code), Is.EqualTo(new[] { null, "40001", "48002", null, null, "48002" }));
        Assert.That(steps[^1].Done, Is.EqualTo(steps[^1].Total));
    }

    [Test]
    public async Task Wrong_secret_is_not_tried_for_each_ticket_again()
    {
        _handler.Otherwise = WeComMock.Refusal(40001);
        await using ServiceProvider container = Container();

        IReadOnlyList<WeComWarmUpStep> steps = await _clock.RunAsync(container.GetRequiredService<WeComWarmUp>().RunAsync());

        Assert.That(steps, Has.Count.EqualTo(6).And.All.Matches<WeComWarmUpStep>(static step => step.Error is { Category: ErrorCategory.CredentialsRejected }));
        Assert.That(_handler.Count, Is.EqualTo(3), "one for each secret");
    }

    [Test]
    public async Task Nothing_registered_is_nothing_to_fetch()
    {
        await using ServiceProvider container = new ServiceCollection().AddWeComWarmUp().BuildServiceProvider();

        Assert.That(await container.GetRequiredService<WeComWarmUp>().RunAsync(), Is.Empty);
    }

    [Test]
    public async Task Caller_may_stop_it()
    {
        _handler.Otherwise = ScriptedAnswer.Silence();
        await using ServiceProvider container = Container();
        using var caller = new CancellationTokenSource();
        Task<IReadOnlyList<WeComWarmUpStep>> run = container.GetRequiredService<WeComWarmUp>().RunAsync(cancellationToken: caller.Token);
        await Pool.SettleAsync();

        await caller.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => run)!.CancellationToken, Is.EqualTo(caller.Token));
    }

    [Test]
    public async Task Host_starts_without_waiting_and_tells_the_progress_in_the_container()
    {
        _handler.Otherwise = ScriptedAnswer.From(static request => Usual(request).After(TimeSpan.FromSeconds(10)));
        var seen = new List<WeComWarmUpStep>();
        using IHost host = Host(services => services.AddSingleton<IProgress<WeComWarmUpStep>>(new Progress(seen.Add)));

        await host.StartAsync();
        TimeSpan started = _clock.Elapsed;
        int early = seen.Count;
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        await host.StopAsync();

        Assert.That((started, early), Is.EqualTo((TimeSpan.Zero, 0)));
        Assert.That(seen, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Host_that_stops_ends_what_is_under_way()
    {
        _handler.Otherwise = ScriptedAnswer.Silence();
        using IHost host = Host(static _ => { });
        await host.StartAsync();
        await Pool.SettleAsync();
        int running = _handler.Running;

        Task stop = host.StopAsync();
        await Pool.SettleAsync(stop);

        Assert.That(running, Is.EqualTo(1));
        Assert.That(stop.IsCompletedSuccessfully, Is.True);
        Assert.That(_clock.Elapsed, Is.EqualTo(TimeSpan.Zero));
        Assert.That(_logs.At(LogLevel.Error), Is.Empty);
        Assert.That(_logs.At(LogLevel.Critical), Is.Empty);
    }

    [Test]
    public async Task Host_goes_on_when_everything_fails()
    {
        _handler.Otherwise = ScriptedAnswer.NoConnection();
        using IHost host = Host(static _ => { });
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();

        await host.StartAsync();
        await _clock.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.That(lifetime.ApplicationStopping.IsCancellationRequested, Is.False);
        Assert.That(_handler.Count, Is.EqualTo(3), "one try for each secret: the next call tries again");
        await host.StopAsync();
    }

    [Test]
    public void Registered_twice_it_runs_once()
    {
        var services = new ServiceCollection();
        services.AddWeComWarmUp().AddWeComWarmUp();

        Assert.That(services.Count(static service => service.ServiceType == typeof(IHostedService)), Is.EqualTo(1));
        Assert.That(services.Count(static service => service.ServiceType == typeof(WeComWarmUp)), Is.EqualTo(1));
        Assert.That(() => ((IServiceCollection)null!).AddWeComWarmUp(), Throws.ArgumentNullException);
    }

    private static ScriptedAnswer Usual(RecordedRequest request) => request.Address.AbsolutePath switch
    {
        "/cgi-bin/gettoken" => WeComMock.Grant(1),
        "/cgi-bin/get_jsapi_ticket" or "/cgi-bin/ticket/get" => ScriptedAnswer.Json("""{"errcode":0,"ticket":"t","expires_in":7200}"""),
        _ => ScriptedAnswer.Json(WeComMock.Ok),
    };

    private static string Describe(WeComWarmUpStep step) => $"{step.Done}/{step.Total} {step.ClientName}|{step.Stage}";

    private static IEnumerable<string> Numbered(params string[] steps) => steps.Select((step, index) => $"{index + 1}/{steps.Length} {step}");

    private ServiceProvider Container(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        Register(services);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private IHost Host(Action<IServiceCollection> more)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        Register(builder.Services);
        builder.Services.AddWeComWarmUp();
        more(builder.Services);
        return builder.Build();
    }

    private void Register(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddLogging(logging => logging.AddProvider(_logs));
        services.AddWeComClient(static options =>
        {
            options.CorpId = "ww1";
            options.CorpSecret = "main";
            options.ContactsSecret = "contacts";
            options.AgentId = 1;
        }).ConfigurePrimaryHttpMessageHandler(() => _handler);
        services.AddWeComClient("hr", static options => (options.CorpId, options.CorpSecret) = ("ww1", "hr"))
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
    }

    private sealed class Progress(Action<WeComWarmUpStep> report) : IProgress<WeComWarmUpStep>
    {
        public void Report(WeComWarmUpStep value) => report(value);
    }
}
