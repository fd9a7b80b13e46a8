using Sdk.Core;
using Sdk.TestKit;
using WeCom.Client.Tests.Support;

namespace WeCom.Client.Tests.JsSdk;

/// <summary>Tickets: asked for, kept apart, renewed, refused.</summary>
internal sealed class TicketTests
{
    [Test]
    public async Task Each_kind_is_asked_for_where_it_is_given_out()
    {
        using WeComMock mock = Tickets.Mock();

        WeComTicket corp = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow();
        WeComTicket agent = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync(WeComTicketKind.Agent))).GetValueOrThrow();

        Assert.That(mock.Sent.Select(static request => $"{request.Method} {request.Address.AbsoluteUri}"), Is.EqualTo(new[]
        {
            $"GET {WeComMock.Base}get_jsapi_ticket?access_token=token-1",
            $"GET {WeComMock.Base}ticket/get?type=agent_config&access_token=token-1",
        }));
        Assert.That((corp.Value.Reveal(), agent.Value.Reveal()), Is.EqualTo(("corp-1", "agent-1")));
        Assert.That(corp.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task Kinds_are_kept_apart_and_views_share_them()
    {
        using WeComMock mock = Tickets.Mock();
        WeComClient view = mock.Client.With(new CallOptions { MaxRetries = 0 });
        for (int i = 0; i < 3; i++)
        {
            Assert.That((await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow().Value.Reveal(), Is.EqualTo("corp-1"));
            Assert.That((await mock.Clock.RunAsync(view.JsSdk.GetTicketAsync(WeComTicketKind.Agent))).GetValueOrThrow().Value.Reveal(), Is.EqualTo("agent-1"));
        }

        Assert.That(mock.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Crowd_shares_one_fetch()
    {
        using var mock = new WeComMock { Otherwise = Tickets.Grant("t").After(TimeSpan.FromSeconds(1)) };

        ApiResult<WeComTicket>[] tickets = await mock.Clock.RunAsync(Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => mock.Client.JsSdk.GetTicketAsync()))));

        Assert.That(tickets, Has.All.Property(nameof(ApiResult<object>.IsSuccess)).True);
        Assert.That((mock.Fetches.Count, mock.Sent.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Ticket_that_has_ended_is_replaced()
    {
        using WeComMock mock = Tickets.Mock();
        await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());

        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.That((await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow().Value.Reveal(), Is.EqualTo("corp-2"));
    }

    [Test]
    public async Task Ticket_about_to_end_serves_while_another_is_fetched()
    {
        using WeComMock mock = Tickets.Mock();
        await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());
        await mock.Clock.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromMinutes(4));

        string during = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow().Value.Reveal();
        await Pool.SettleAsync();
        string after = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow().Value.Reveal();

        Assert.That((during, after, mock.Sent.Count), Is.EqualTo(("corp-1", "corp-2", 2)));
    }

    [TestCase("\"600\"", 600)]
    [TestCase("600", 600)]
    [TestCase("null", 7_200)]
    public async Task Life_may_be_text_or_missing(string life, int seconds)
    {
        using var mock = new WeComMock(Tickets.Grant("t", life));

        WeComTicket ticket = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow();

        Assert.That(ticket.ExpiresAt, Is.EqualTo(mock.Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Refused_ticket_is_replaced_unless_another_has_taken_its_place()
    {
        using WeComMock mock = Tickets.Mock();
        WeComTicket first = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync())).GetValueOrThrow();

        WeComTicket second = (await mock.RunAsync(client => client.JsSdk.RenewTicketAsync(first))).GetValueOrThrow();
        WeComTicket again = (await mock.RunAsync(client => client.JsSdk.RenewTicketAsync(first))).GetValueOrThrow();

        Assert.That((second.Value.Reveal(), again.Value.Reveal(), mock.Sent.Count), Is.EqualTo(("corp-2", "corp-2", 2)));
        Assert.That(() => mock.Client.JsSdk.RenewTicketAsync(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("refused"));
    }

    [Test]
    public async Task The_very_same_ticket_again_is_an_error()
    {
        using var mock = new WeComMock { Otherwise = Tickets.Grant("t") };
        WeComTicket first = (await mock.RunAsync(static client => client.JsSdk.GetTicketAsync(WeComTicketKind.Agent))).GetValueOrThrow();

        ApiResult<WeComTicket> same = await mock.RunAsync(client => client.JsSdk.RenewTicketAsync(first, WeComTicketKind.Agent));

        Assert.That((same.Error?.Category, mock.Sent.Count), Is.EqualTo(((ErrorCategory?)ErrorCategory.AuthenticationExpired, 2)));
    }

    [Test]
    public async Task Fetch_whose_token_was_withdrawn_renews_it()
    {
        using var mock = new WeComMock(WeComMock.Refusal(42001), Tickets.Grant("t"));

        ApiResult<WeComTicket> ticket = await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());

        Assert.That(ticket.Error, Is.Null);
        Assert.That(mock.Sent.Select(static request => request.Address.Query), Is.EqualTo(new[] { "?access_token=token-1", "?access_token=token-2" }));
    }

    [TestCase(WeComTicketKind.Corp, "WeCom.JsSdk.GetTicket")]
    [TestCase(WeComTicketKind.Agent, "WeCom.JsSdk.GetAgentTicket")]
    public async Task Grant_without_a_ticket_is_an_error(WeComTicketKind kind, string operation)
    {
        foreach (string answer in new[] { "{}", """{"errcode":0,"ticket":null}""", """{"errcode":0,"ticket":" "}""" })
        {
            using var mock = new WeComMock(ScriptedAnswer.Json(answer));

            ApiResult<WeComTicket> result = await mock.RunAsync(client => client.JsSdk.GetTicketAsync(kind));

            Assert.That((result.Error?.Code, result.Error?.Category, result.Error?.Operation),
                Is.EqualTo((WeComErrors.EmptyTicket, (ErrorCategory?)ErrorCategory.InvalidResponse, operation)), answer);
        }
    }

    private static IEnumerable<TestCaseData> Refusals =>
    [
        new(45009, ErrorCategory.RateLimited, TimeSpan.FromHours(1)),
        new(48002, ErrorCategory.PermissionDenied, TimeSpan.FromMinutes(5)),
        new(60020, ErrorCategory.PermissionDenied, TimeSpan.FromMinutes(5)),
        new(-1, ErrorCategory.ProviderBusy, TimeSpan.FromSeconds(1)),
        new(40058, ErrorCategory.InvalidRequest, TimeSpan.FromSeconds(1)),
    ];

    [TestCaseSource(nameof(Refusals))]
    public async Task Refusal_is_data_and_stands_for_a_while(int code, ErrorCategory category, TimeSpan pause)
    {
        using var mock = new WeComMock(WeComMock.Refusal(code), Tickets.Grant("t"));

        ApiResult<WeComTicket> refused = await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());
        await mock.Clock.AdvanceAsync(pause - TimeSpan.FromMilliseconds(1));
        ApiResult<WeComTicket> still = await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());
        int meanwhile = mock.Sent.Count;
        await mock.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        ApiResult<WeComTicket> good = await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());

        Assert.That((refused.Error?.Category, refused.Error?.Code, refused.Error?.RetryAfter), Is.EqualTo(((ErrorCategory?)category, $"{code}", (TimeSpan?)pause)));
        Assert.That((still.Error?.Code, meanwhile), Is.EqualTo(($"{code}", 1)));
        Assert.That(good.Error, Is.Null);
    }

    [Test]
    public async Task Refusal_of_one_kind_says_nothing_of_the_other()
    {
        using var mock = new WeComMock(WeComMock.Refusal(48002), Tickets.Grant("t"));

        await mock.RunAsync(static client => client.JsSdk.GetTicketAsync());

        Assert.That((await mock.RunAsync(static client => client.JsSdk.GetTicketAsync(WeComTicketKind.Agent))).Error, Is.Null);
    }

    [Test]
    public void Ticket_shows_nothing_and_equals_by_its_text()
    {
        var ticket = new WeComTicket("abc", null);

        Assert.That(ticket.ToString(), Is.EqualTo("***"));
        Assert.That(ticket, Is.EqualTo(new WeComTicket("abc", DateTimeOffset.UnixEpoch)));
        Assert.That(ticket.GetHashCode(), Is.EqualTo(new WeComTicket("abc", null).GetHashCode()));
        Assert.That(ticket, Is.Not.EqualTo(new WeComTicket("abd", null)));
        Assert.That(() => new WeComTicket("", null), Throws.ArgumentException.With.Property("ParamName").EqualTo("value"));
    }
}
