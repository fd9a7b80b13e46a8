using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class TicketTests : ZhifuyunTestBase
{
    private const string New = """{"title":"产品咨询","description":"想了解产品价格和功能","priority":"high","customer_email":"customer@example.com"}""";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Members =
    [
        "id", "title", "description", "status", "priority", "assignee_id", "customer_email", "created_at", "updated_at",
    ];

    [Test]
    public async Task A_page_has_every_member_of_a_ticket()
    {
        JsonObject data = await GetAsync("v1/tickets?limit=5&page=6");
        Assert.That((int)data["total"]!, Is.EqualTo(30));
        Assert.That(Ids(data)[^1], Is.EqualTo("ticket_030"));
        Assert.That(Names(data["items"]![4]!), Is.EqualTo(Members));
        Assert.That(data["items"]![4]!["assignee_id"], Is.Null, "nobody works on it");
    }

    [Test]
    public async Task Filters_narrow_the_list()
    {
        foreach (ZhifuyunSandboxTicket row in Zhifuyun.Tickets)
        {
            string filters = $"status={row.Status}&priority={row.Priority}&assignee_id={row.AssigneeId}";
            JsonObject data = await GetAsync($"v1/tickets?limit=100&{filters}");
            Assert.That(Ids(data), Is.EqualTo(Zhifuyun.Tickets
                .Where(other => other.Status == row.Status && other.Priority == row.Priority)
                .Where(other => row.AssigneeId is null || other.AssigneeId == row.AssigneeId)
                .Select(other => other.Id)));
        }
    }

    [Test]
    public async Task The_list_calls_back_after_each_page()
    {
        Zhifuyun.OnPageRead = _ => Zhifuyun.AddTickets(2);
        await GetAsync("v1/tickets");
        Assert.That((int)(await GetAsync("v1/tickets"))["total"]!, Is.EqualTo(32));
    }

    [Test]
    public async Task A_new_ticket_is_pending()
    {
        JsonObject data = await DataAsync(HttpMethod.Post, "v1/tickets", New);
        Assert.That(data.ToJsonString(Readable), Is.EqualTo(
            """
            {"id":"ticket_031","title":"产品咨询","description":"想了解产品价格和功能","status":"pending","priority":"high","assignee_id":null,"customer_email":"customer@example.com","created_at":"2026-05-20T06:30:00Z","updated_at":"2026-05-20T06:30:00Z"}
            """));
    }

    [TestCase("""{"customer_email":"a@example.com"}""")]
    [TestCase("""{"title":"产品咨询","customer_email":"nobody"}""")]
    [TestCase("""{"title":"产品咨询","customer_email":"a@example.com","priority":1}""")]
    public async Task A_wrong_body_creates_nothing(string body)
    {
        await AssertRefusedAsync(HttpMethod.Post, "v1/tickets", 400, body);
        Assert.That(Zhifuyun.Tickets, Has.Count.EqualTo(30));
    }

    [Test]
    public async Task An_update_sets_the_status_and_keeps_the_comment()
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        JsonObject data = await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"status":"resolved","comment":"问题已解决"}""");
        Assert.That(Names(data), Is.EqualTo(Members));
        Assert.That((string?)data["status"], Is.EqualTo("resolved"));
        Assert.That((string?)data["updated_at"], Is.EqualTo("2026-05-20T06:35:00Z"));

        await DataAsync(HttpMethod.Patch, "v1/tickets/ticket_030", """{"comment":"谢谢"}""");
        ZhifuyunSandboxTicket row = Zhifuyun.Tickets["ticket_030"];
        Assert.That(row.Status, Is.EqualTo("resolved"));
        Assert.That(row.Comments, Is.EqualTo(new[] { "问题已解决", "谢谢" }));
    }

    [TestCase("ticket_030", "{}", 400)]
    [TestCase("ticket_030", """{"status":""}""", 400)]
    [TestCase("ticket_030", """{"status":1}""", 400)]
    [TestCase("ticket_999", """{"status":"resolved"}""", 404)]
    public async Task A_wrong_update_changes_nothing(string id, string body, int code)
    {
        ZhifuyunSandboxTicket[] before = [.. Zhifuyun.Tickets];
        await AssertRefusedAsync(HttpMethod.Patch, $"v1/tickets/{id}", code, body);
        Assert.That(Zhifuyun.Tickets, Is.EqualTo(before));
    }

    [Test]
    public async Task The_details_of_a_ticket_are_not_there_unless_they_are_asked_for()
    {
        await AssertRefusedAsync(HttpMethod.Get, "v1/tickets/ticket_001", 404);

        Zhifuyun.UnknownMethodStatus = 405;
        using (HttpResponseMessage response = await SendAsync(HttpMethod.Get, "v1/tickets/ticket_001"))
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
            Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "PATCH" }));
            Assert.That(await TextOf(response), Does.StartWith("""{"code":405,"message":"""));
        }

        Zhifuyun.HasTicketDetails = true;
        Assert.That(Names(await GetAsync("v1/tickets/ticket_001")), Is.EqualTo(Members));
        await AssertRefusedAsync(HttpMethod.Get, "v1/tickets/ticket_999", 404);
        Assert.That(() => Zhifuyun.UnknownMethodStatus = 400, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task The_same_key_creates_once()
    {
        Zhifuyun.CreatedStatus = 201;
        using HttpResponseMessage first = await SendAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-1");
        Clock.Advance(TimeSpan.FromMinutes(1));
        using HttpResponseMessage second = await SendAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-1");
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await TextOf(second), Is.EqualTo(await TextOf(first)));
        Assert.That(first.Headers.Contains("Idempotent-Replayed"), Is.False);
        Assert.That(second.Headers.GetValues("Idempotent-Replayed"), Is.EqualTo(new[] { "true" }));
        Assert.That(Zhifuyun.Tickets, Has.Count.EqualTo(31));

        JournalEntry[] creates = [.. Server.Journal.Entries.Where(entry => entry.Operation == "CreateTicket")];
        Assert.That(creates.Select(entry => entry.Header("Idempotency-Key")), Is.EqualTo(new[] { "key-1", "key-1" }));
    }

    [Test]
    public async Task The_same_key_with_something_else_is_a_conflict()
    {
        await DataAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-1");
        await AssertRefusedAsync(HttpMethod.Post, "v1/tickets", 409, New.Replace("high", "low", StringComparison.Ordinal), "key-1");
        await AssertRefusedAsync(HttpMethod.Post, "v1/conversations", 409, """{"user_id":"user_1"}""", "key-1");
        await AssertRefusedAsync(HttpMethod.Post, "v1/tickets", 400, New, new string('k', 256));
        await DataAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-2");

        Zhifuyun.AddClient("second", "second-secret");
        await SignInAsync("second", "second-secret");
        await DataAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-1");
        Assert.That(Zhifuyun.Tickets, Has.Count.EqualTo(33));
    }

    [Test]
    public async Task A_refused_create_does_not_use_up_its_key()
    {
        await AssertRefusedAsync(HttpMethod.Post, "v1/tickets", 400, "{}", "key-1");
        await DataAsync(HttpMethod.Post, "v1/tickets", New, idempotencyKey: "key-1");
    }
}
