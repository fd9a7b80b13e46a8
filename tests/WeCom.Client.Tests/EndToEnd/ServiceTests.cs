using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sdk.Core;
using Sdk.Sandbox;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.EndToEnd;

/// <summary>Clients from a container, what they fetch at the start, what they keep, and endpoints that have no method.</summary>
internal sealed class ServiceTests : SandboxTest
{
    private const string Boss = WeComSandbox.DemoUserId;

    [Test]
    public async Task Applications_of_a_container_fetch_what_they_need_at_the_start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddWeComClient(options => Fill(options, WeComSandbox.DemoSecret, WeComSandbox.DemoAgentId, WeComSandbox.DemoContactSyncSecret));
        services.AddWeComClient("second", options => Fill(options, WeComSandbox.DemoSecondSecret, WeComSandbox.DemoSecondAgentId, null));
        services.AddWeComClient("wrong", options => Fill(options, "wrong", 1, null));
        services.AddWeComWarmUp();
        await using ServiceProvider container = services.BuildServiceProvider();
        var progress = new Reports<WeComWarmUpStep>();
        IReadOnlyList<WeComWarmUpStep> steps = await container.GetRequiredService<WeComWarmUp>().RunAsync(progress);
        int before = Server.Journal.Entries.Count;
        WeComClient first = container.GetRequiredService<WeComClient>();
        WeComClient second = container.GetRequiredKeyedService<WeComClient>("second");
        await Must(first.JsSdk.SignAsync("https://app.example.com/"));
        await Must(second.JsSdk.SignAsync("https://app.example.com/", WeComTicketKind.Agent));

        Assert.Multiple(() =>
        {
            Assert.That(steps.Where(static step => step.ClientName != "wrong").Select(static step => step.Error), Is.All.Null);
            Assert.That(steps.Where(static step => step.ClientName == "wrong").Select(static step => step.Error?.Category), Is.All.EqualTo(ErrorCategory.CredentialsRejected));
            Assert.That(steps, Has.Count.EqualTo(10));
            Assert.That(progress.Items, Is.EqualTo(steps));
            Assert.That(steps[^1], Has.Property("Done").EqualTo(10).And.Property("Total").EqualTo(10));
            Assert.That(Service.WrongSecrets + Service.TokenRequests, Is.EqualTo(1 + 4));
            Assert.That(Server.Journal.Entries, Has.Count.EqualTo(before), "everything was there already");
        });
    }

    [Test]
    public async Task Kept_answers_serve_until_a_change_and_while_the_service_is_away()
    {
        using WeComClient client = CreateClient(static options => options.CacheEnabled = true);
        await Must(client.Users.GetAsync("user0003"));
        ApiResult<WeComUser> kept = await client.Users.GetAsync("user0003");
        int calls = CountOf("user/get");
        await Must(client.Users.UpdateAsync(new UpdateWeComUserRequest { UserId = "user0003", Name = "改名" }));
        ApiResult<WeComUser> changed = await client.Users.GetAsync("user0003");
        Clock.Advance(TimeSpan.FromHours(2));
        await Must(client.Tokens.GetAsync());
        Service.Faults.Always("user/get", Fault.ResetBeforeAnswer);
        ApiResult<WeComUser> stale = await client.With(new CallOptions { MaxRetries = 0 }).Users.GetAsync("user0003");
        ApiResult<WeComUser> unknown = await client.With(new CallOptions { MaxRetries = 0 }).Users.GetAsync("user0004");

        Assert.Multiple(() =>
        {
            Assert.That(calls, Is.EqualTo(1));
            Assert.That(kept.Call.Source, Is.EqualTo(ResultSource.Cache));
            Assert.That(changed.Call.Source, Is.EqualTo(ResultSource.Live));
            Assert.That(changed.Value!.Name, Is.EqualTo("改名"));
            Assert.That(stale.Call.Source, Is.EqualTo(ResultSource.Stale));
            Assert.That(stale.Call.Age, Is.EqualTo(TimeSpan.FromHours(2)));
            Assert.That(stale.Value?.Name, Is.EqualTo("改名"));
            Assert.That(unknown.Error?.Category, Is.EqualTo(ErrorCategory.Network));
        });
    }

    [Test]
    public async Task Nothing_is_kept_unless_somebody_asks_for_it()
    {
        await Must(Client.Users.GetAsync(Boss));
        await Must(Client.Users.GetAsync(Boss));

        Assert.That(CountOf("user/get"), Is.EqualTo(2));
    }

    [Test]
    public async Task An_endpoint_without_a_method_has_the_same_tokens_and_errors()
    {
        ApiOperation endpoint = WeComClient.Endpoint(HttpMethod.Get, "user/get", OperationSafety.Read);
        var request = new ApiRequest { Query = new QueryParameters().Add("userid", Boss) };
        JsonElement answer = await Must(Client.SendAsync(endpoint, request, ElementJson.Default.JsonElement));
        Service.RevokeTokens();
        Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement again = await Must(Client.SendAsync(endpoint, request, ElementJson.Default.JsonElement));
        ApiError error = await MustFail(Client.SendAsync(endpoint, new ApiRequest { Query = new QueryParameters().Add("userid", "nobody") }));

        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("name").GetString(), Is.EqualTo("张三"));
            Assert.That(again.GetProperty("userid").GetString(), Is.EqualTo(Boss));
            Assert.That(Service.TokenRequests, Is.EqualTo(2));
            Assert.That(error.Code, Is.EqualTo(WeComErrors.NoSuchMember));
        });
    }

    private void Fill(WeComOptions options, string corpSecret, int agentId, string? contactsSecret)
    {
        (options.BaseAddress, options.CorpId, options.AgentId) = (Service.BaseAddress, WeComSandbox.DemoCorpId, agentId);
        (options.CorpSecret, options.ContactsSecret) = (corpSecret, contactsSecret);
    }
}
