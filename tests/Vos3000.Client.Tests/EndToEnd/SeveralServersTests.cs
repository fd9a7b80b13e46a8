using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit;
using Vos3000.Client.Tests.Support;

namespace Vos3000.Client.Tests.EndToEnd;

/// <summary>Several servers side by side, how many calls each of them sees at once, and choices for single calls.</summary>
internal sealed class SeveralServersTests : SandboxTest
{
    [Test]
    public async Task Named_servers_are_apart()
    {
        await using SandboxServer other = await SandboxServer.StartAsync();
        other.Vos3000.AllowedAddresses = [];
        var services = new ServiceCollection();
        services.AddVos3000Client("shanghai", options => options.BaseAddress = Switch.BaseAddress);
        services.AddVos3000Client("beijing", options => options.BaseAddress = other.Vos3000.BaseAddress);
        await using ServiceProvider container = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var shanghai = container.GetRequiredKeyedService<Vos3000Client>("shanghai");
        var beijing = container.GetRequiredKeyedService<Vos3000Client>("beijing");

        Assert.That((await shanghai.Phones.GetAllOnlineAsync()).IsSuccess, Is.True);
        Assert.That((await beijing.Phones.GetAllOnlineAsync()).Error!.HttpStatus, Is.EqualTo((int)HttpStatusCode.Forbidden));
        Assert.That((Server.Journal.Count(), other.Journal.Count()), Is.EqualTo((1, 1)));
        Assert.That(container.GetRequiredKeyedService<Vos3000Client>("shanghai"), Is.SameAs(shanghai));
        Assert.That(container.GetService<Vos3000Client>(), Is.Null);
    }

    [TestCase(null, 4)]
    [TestCase(2, 2)]
    [TestCase(9, 9)]
    public async Task Each_server_sees_only_so_many_calls_at_once(int? limit, int expected)
    {
        var clock = new ManualTimeProvider(Now);
        await using SandboxServer slow = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock });
        slow.Vos3000.LatencyPerCall = TimeSpan.FromSeconds(1);
        using Vos3000Client client = CreateClient(options =>
        {
            options.BaseAddress = slow.Vos3000.BaseAddress;
            options.MaxConcurrentCalls = limit ?? options.MaxConcurrentCalls;
        });

        Task<ApiResult<GetAllPhoneOnlineResponse>>[] calls = [.. Enumerable.Range(0, 20).Select(_ => client.Phones.GetAllOnlineAsync())];
        for (int arrived = 0; arrived < calls.Length; arrived += expected)
        {
            // The next ones arrive only when those before them have been answered.
            await slow.Journal.WaitForAsync(Math.Min(calls.Length, arrived + expected)).WaitAsync(Patience);
            Assert.That(slow.Journal.Count(), Is.EqualTo(Math.Min(calls.Length, arrived + expected)));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        ApiResult<GetAllPhoneOnlineResponse>[] results = await Task.WhenAll(calls).WaitAsync(Patience);

        Assert.That(results, Has.All.Property(nameof(ApiResult.IsSuccess)).True);
        Assert.That(slow.Vos3000.MaximumConcurrentRequests, Is.EqualTo(expected));
    }

    [Test]
    public async Task Views_share_the_limit_of_their_client_and_priority_decides_who_goes_next()
    {
        using var handler = new ScriptedHandler(TimeProvider.System, ScriptedAnswer.Silence()) { Otherwise = ScriptedAnswer.Json("""{"retCode":0}""") };
        using Vos3000Client client = CreateClient(static options => options.MaxConcurrentCalls = 1, handler: handler);
        using var first = new CancellationTokenSource();
        Vos3000Client urgent = client.With(new CallOptions { Priority = RequestPriority.High });
        Vos3000Client patient = client.With(new CallOptions { Priority = RequestPriority.Low });

        Task running = client.Customers.GetAllAsync(first.Token);
        Task low = patient.PostAsync("GetLow");
        Task normal = client.PostAsync("GetNormal");
        Task high = urgent.PostAsync("GetHigh");
        await first.CancelAsync();
        await Task.WhenAll(low, normal, high).WaitAsync(Patience);

        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            handler.Requests.Skip(1).Select(static request => request.Address.Segments[^1]),
            Is.EqualTo(new[] { "GetHigh", "GetNormal", "GetLow" }));
    }

    [Test]
    public async Task Single_call_may_have_no_retry()
    {
        Switch.Faults.Always(Fault.Status(503));

        ApiResult<GetAllPhoneOnlineResponse> once = await Client.With(new CallOptions { MaxRetries = 0 }).Phones.GetAllOnlineAsync();
        ApiResult<GetAllPhoneOnlineResponse> usual = await Client.Phones.GetAllOnlineAsync();

        Assert.That((once.Call.Attempts, usual.Call.Attempts), Is.EqualTo((1, 4)));
    }

    [Test]
    public async Task Single_call_may_have_a_shorter_limit()
    {
        var clock = new ManualTimeProvider();
        using var handler = new ScriptedHandler(clock) { Otherwise = ScriptedAnswer.Silence() };
        using Vos3000Client client = CreateClient(time: clock, handler: handler);

        ApiResult<GetAllPhoneOnlineResponse> result = await clock.RunAsync(
            client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).Phones.GetAllOnlineAsync());

        Assert.That(result.Error!.Code, Is.EqualTo(Vos3000Errors.Timeout));
        Assert.That(result.Error.Message, Does.Contain("3 s of the whole call"));
        Assert.That((clock.Elapsed, result.Call.Attempts), Is.EqualTo((TimeSpan.FromSeconds(3), 1)));
    }

    [Test]
    public async Task Disposing_a_view_ends_nothing()
    {
        Client.With(new CallOptions()).Dispose();

        Assert.That((await Client.Phones.GetAllOnlineAsync()).IsSuccess, Is.True);
    }
}
