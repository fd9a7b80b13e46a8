using System.Globalization;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class StatisticsTests : ZhifuyunTestBase
{
    [Test]
    public async Task Numbers_come_from_the_state()
    {
        Zhifuyun.Clear();
        AddConversation("conv_001", "2024-01-01T01:00:00Z", 100, satisfied: true);
        AddConversation("conv_002", "2024-01-01T23:00:00Z", 140, satisfied: false);
        AddConversation("conv_003", "2024-01-03T01:00:00Z", null, satisfied: true);
        AddConversation("conv_004", "2023-12-31T15:59:59Z", 9_999, satisfied: false);
        AddTicket("ticket_001", "2024-01-01T02:00:00Z");
        AddTicket("ticket_002", "2024-01-03T16:00:00Z");

        using HttpResponseMessage response =
            await SendAsync(HttpMethod.Get, "v1/statistics?type=conversation&start_date=2024-01-01&end_date=2024-01-03&group_by=day");
        Assert.That(await TextOf(response), Is.EqualTo(
            """
            {"code":200,"data":{"total_conversations":3,"total_tickets":1,"avg_response_time":120,"satisfaction_rate":0.67,"trends":[{"date":"2024-01-01","conversations":1,"tickets":1},{"date":"2024-01-02","conversations":1,"tickets":0},{"date":"2024-01-03","conversations":1,"tickets":0}]}}
            """), "days begin at midnight in China");
    }

    [TestCase("day", 61, "2026-03-21")]
    [TestCase("week", 10, "2026-03-16")]
    [TestCase("month", 3, "2026-03-01")]
    public async Task Groups_add_up(string groupBy, int groups, string first)
    {
        JsonObject data = await GetAsync($"v1/statistics?start_date=2026-03-21&end_date=2026-05-20&group_by={groupBy}");
        JsonArray trends = data["trends"]!.AsArray();
        Assert.That(trends, Has.Count.EqualTo(groups));
        Assert.That((string?)trends[0]!["date"], Is.EqualTo(first));
        Assert.That(trends.Sum(trend => (int)trend!["conversations"]!), Is.EqualTo(45).And.EqualTo((int)data["total_conversations"]!));
        Assert.That(trends.Sum(trend => (int)trend!["tickets"]!), Is.EqualTo(30).And.EqualTo((int)data["total_tickets"]!));
        Assert.That((decimal)data["satisfaction_rate"]!, Is.InRange(0.5m, 1m));
    }

    [Test]
    public async Task Without_a_range_the_last_thirty_days_are_counted()
    {
        JsonArray trends = (await GetAsync("v1/statistics"))["trends"]!.AsArray();
        Assert.That(trends, Has.Count.EqualTo(30));
        Assert.That((string?)trends[0]!["date"], Is.EqualTo("2026-04-21"));
        Assert.That((string?)trends[^1]!["date"], Is.EqualTo("2026-05-20"));
    }

    [Test]
    public async Task A_range_without_anything_is_all_zero()
    {
        JsonObject data = await GetAsync("v1/statistics?start_date=2020-01-01&end_date=2020-01-01");
        Assert.That(
            data.ToJsonString(),
            Is.EqualTo(
                """{"total_conversations":0,"total_tickets":0,"avg_response_time":0,"satisfaction_rate":0,"trends":[{"date":"2020-01-01","conversations":0,"tickets":0}]}"""));
    }

    [TestCase("type=ticket", 200)]
    [TestCase("type=satisfaction", 200)]
    [TestCase("type=weather", 400)]
    [TestCase("group_by=year", 400)]
    [TestCase("start_date=2024-01-01T00:00:00Z", 400)]
    [TestCase("end_date=20240101", 400)]
    [TestCase("start_date=2024-01-02&end_date=2024-01-01", 400)]
    [TestCase("start_date=2000-01-01&end_date=2024-01-01", 400)]
    [TestCase("end_date=0001-01-01", 200)]
    [TestCase("start_date=2030-01-01", 200)]
    [TestCase("start_date=9999-12-31&end_date=9999-12-31&group_by=week", 200)]
    public async Task Parameters_are_checked(string query, int status)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, $"v1/statistics?{query}");
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private void AddConversation(string id, string created, int? seconds, bool satisfied) =>
        Zhifuyun.Conversations.Set(new ZhifuyunSandboxConversation
        {
            Id = id,
            UserId = "user_1",
            CreatedAt = At(created),
            ResponseTime = seconds is { } waited ? TimeSpan.FromSeconds(waited) : null,
            Satisfied = satisfied,
        });

    private void AddTicket(string id, string created) => Zhifuyun.Tickets.Set(new ZhifuyunSandboxTicket
    {
        Id = id,
        Title = "产品咨询",
        CustomerEmail = "customer@example.com",
        CreatedAt = At(created),
    });
}
