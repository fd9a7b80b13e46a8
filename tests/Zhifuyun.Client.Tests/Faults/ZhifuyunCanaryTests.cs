using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sdk.Core;
using Sdk.Sandbox;
using Sdk.TestKit.Canaries;
using Zhifuyun.Client.Tests.Support;

namespace Zhifuyun.Client.Tests.Faults;

/// <summary>Canary secrets on the way through a container with everything logged: key, secret, token and the customer's address.</summary>
internal sealed class ZhifuyunCanaryTests : SandboxTest
{
    private static readonly CanarySecrets Secrets = CanarySecrets.All;

    private static readonly Fault[] Faults =
    [
        Fault.ResetBeforeAnswer, Fault.ResetDuringHeaders, Fault.ResetDuringBody, Fault.ShortContentLength, Fault.TruncatedJson, Fault.MalformedJson,
        Fault.TwoDocuments, Fault.EmptyBody, Fault.Html, Fault.CorruptGzip, Fault.DeepNesting(40),
        Fault.ReturnCode(400, Secrets.Echo(0)), Fault.ReturnCode(401, Secrets.Echo(1)), Fault.ReturnCode(403, Secrets.Echo(2)), Fault.ReturnCode(999, Secrets.Echo(0)),
        Fault.Status(302, new Dictionary<string, string> { ["Location"] = $"http://127.0.0.1:1/?token={Uri.EscapeDataString(Secrets["token"])}" }),
        Fault.Status(400, body: $$"""{"error":"invalid_request","error_description":"client_secret={{Secrets["client_secret"]}}"}"""),
        Fault.Status(403, body: $"<html>{Secrets.Content()}</html>"),
        Fault.Status(500, body: Secrets.Content()),
        Fault.Status(503, body: $$"""{"code":503,"message":"access_token={{Secrets["access_token"]}}"}"""),
    ];

    private CanaryWatch _watch = null!;

    [SetUp]
    public void Watch() => _watch = new CanaryWatch();

    [TearDown]
    public void StopWatching() => _watch.Dispose();

    [Test]
    public async Task Nothing_secret_comes_out_of_a_program_that_logs_everything()
    {
        Service.AddClient(Secrets["apikey"], Secrets["client_secret"]);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_watch.Logs));
        services.AddZhifuyunClient(options =>
        {
            options.BaseAddress = Service.BaseAddress;
            options.ClientId = Secrets["apikey"];
            options.ClientSecret = Secrets["client_secret"];
            options.CallsPerMinute = 0;
            options.MaxRetries = 1;
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
            _watch.See(options.ToString());
            _watch.See(options.ClientSecret.ToString());
        });
        await using ServiceProvider container = services.BuildServiceProvider();
        var client = container.GetRequiredService<ZhifuyunClient>();
        Service.Plan = null;

        foreach (Fault fault in Faults.Prepend(Fault.Delay(TimeSpan.Zero)))
        {
            Service.Faults.Clear();
            Service.Faults.Always(fault);
            See((await client.Tickets.CreateAsync(new CreateTicketRequest
            {
                Title = Secrets["password"], Description = Secrets.Content(), CustomerEmail = $"{Secrets["phone"]}@example.com",
            }, Secrets["signature"])).WithoutValue());
            See((await client.Tickets.ListAsync(new ListTicketsRequest { AssigneeId = Secrets["phone"] })).WithoutValue());
            See((await client.Tickets.GetAsync("ticket_001")).WithoutValue());
            See((await client.Tickets.UpdateStatusAsync("ticket_001", TicketStatus.Resolved, Secrets["password"])).WithoutValue());
            See((await client.Conversations.CreateAsync(new CreateConversationRequest
            {
                UserId = Secrets["phone"], Channel = ConversationChannel.Web, InitialMessage = Secrets.Content(),
            })).WithoutValue());
        }

        Assert.That(Server.Journal.Entries, Has.Some.Property(nameof(JournalEntry.Body)).Contains(Secrets["client_secret"]), "the secrets were really sent");
        Assert.That(Server.Journal.Entries, Has.Some.Property(nameof(JournalEntry.Body)).Contains(Secrets["phone"]), "the secrets were really sent");
        Assert.That(_watch.Logs.Entries, Has.Count.GreaterThan(100), "and something was really logged");
        _watch.AssertClean();
    }

    private void See(ApiResult result)
    {
        _watch.See(result.ToString());
        _watch.See(result.Error);
    }
}
