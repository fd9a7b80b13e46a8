using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Zhifuyun;

internal sealed class ConversationTests : ZhifuyunTestBase
{
    private static readonly string[] Members = ["id", "user_id", "channel", "status", "created_at", "updated_at"];

    [Test]
    public async Task A_page_has_the_shape_of_the_reference()
    {
        Zhifuyun.Clear();
        Zhifuyun.Conversations.Set(new ZhifuyunSandboxConversation
        {
            Id = "conv_001",
            UserId = "user_123",
            CreatedAt = new DateTimeOffset(2024, 1, 1, 18, 0, 0, TimeSpan.FromHours(8)),
            UpdatedAt = new DateTimeOffset(2024, 1, 1, 10, 5, 0, TimeSpan.Zero),
        });
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "v1/conversations");
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/json"));
        Assert.That(await TextOf(response), Is.EqualTo(
            """
            {"code":200,"data":{"total":1,"page":1,"limit":20,"items":[{"id":"conv_001","user_id":"user_123","channel":"web","status":"active","created_at":"2024-01-01T10:00:00Z","updated_at":"2024-01-01T10:05:00Z"}]}}
            """));
    }

    [Test]
    public async Task Pages_cover_the_list_once_and_end_with_an_empty_one()
    {
        List<string> ids = [];
        for (int page = 1; page <= 4; page++)
        {
            JsonObject data = await GetAsync($"v1/conversations?page={page}&limit=15");
            Assert.That((int)data["total"]!, Is.EqualTo(45));
            Assert.That((int)data["page"]!, Is.EqualTo(page));
            Assert.That((int)data["limit"]!, Is.EqualTo(15));
            Assert.That(Ids(data), Has.Count.EqualTo(page == 4 ? 0 : 15));
            ids.AddRange(Ids(data));
        }

        Assert.That(ids, Is.EqualTo(Zhifuyun.Conversations.Select(row => row.Id)));
        Assert.That(Ids(await GetAsync("v1/conversations?page=2147483647&limit=100")), Is.Empty);
    }

    [Test]
    public async Task A_number_with_more_digits_comes_later()
    {
        Zhifuyun.AddConversations(1_000);
        JsonObject last = await GetAsync("v1/conversations?page=11&limit=100");
        Assert.That(Ids(last)[0], Is.EqualTo("conv_1001"));
        Assert.That(Ids(last)[^1], Is.EqualTo("conv_1045"));
    }

    [Test]
    public async Task The_list_may_grow_while_somebody_pages()
    {
        List<string> operations = [];
        Zhifuyun.OnPageRead = operation =>
        {
            operations.Add(operation);
            Zhifuyun.AddConversations(1);
        };
        Zhifuyun.NewestFirst = true;
        JsonObject first = await GetAsync("v1/conversations?limit=20");
        JsonObject second = await GetAsync("v1/conversations?limit=20&page=2");
        Assert.That((int)first["total"]!, Is.EqualTo(45));
        Assert.That((int)second["total"]!, Is.EqualTo(46));
        Assert.That(Ids(second)[0], Is.EqualTo(Ids(first)[^1]), "the new row pushed the last one to the next page");
        Assert.That(operations, Is.EqualTo(new[] { "ListConversations", "ListConversations" }));
    }

    [TestCase("status=closed", 37)]
    [TestCase("status=active", 8)]
    [TestCase("status=unheard-of", 0)]
    [TestCase("status=", 45)]
    [TestCase("start_time=2026-03-21T06:30:00Z", 45)]
    [TestCase("end_time=2026-03-21T06:29:59Z", 0)]
    [TestCase("start_time=2026-05-20T14:30:00%2B08:00", 0)]
    [TestCase("start_time=2026-05-20", 0)]
    public async Task Filters_narrow_the_list(string query, int total) =>
        Assert.That((int)(await GetAsync($"v1/conversations?{query}"))["total"]!, Is.EqualTo(total));

    [Test]
    public async Task Both_ends_of_a_range_belong_to_it()
    {
        string instant = Zhifuyun.Conversations["conv_007"].CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        JsonObject data = await GetAsync($"v1/conversations?start_time={instant}&end_time={instant}");
        Assert.That(Ids(data), Is.EqualTo(new[] { "conv_007" }));
    }

    [TestCase("page=0")]
    [TestCase("page=-1")]
    [TestCase("page=first")]
    [TestCase("page=")]
    [TestCase("page=99999999999")]
    [TestCase("limit=0")]
    [TestCase("limit=101")]
    [TestCase("start_time=yesterday")]
    [TestCase("start_time=2026-05-20T14:30:00+08:00")]
    [TestCase("end_time=1716186600")]
    [TestCase("end_time=2026-13-01T00:00:00Z")]
    public Task Wrong_parameters_are_refused(string query) => AssertRefusedAsync(HttpMethod.Get, $"v1/conversations?{query}", 400);

    [Test]
    public async Task One_conversation_can_be_read()
    {
        JsonObject data = await GetAsync("v1/conversations/conv_045");
        Assert.That(Names(data), Is.EqualTo(Members));
        Assert.That((string?)data["id"], Is.EqualTo("conv_045"));
        await AssertRefusedAsync(HttpMethod.Get, "v1/conversations/conv_999", 404);
    }

    [Test]
    public async Task A_new_conversation_is_active_and_has_the_next_id()
    {
        JsonObject data = await DataAsync(
            HttpMethod.Post, "v1/conversations", """{"user_id":"user_123","channel":"app","initial_message":"你好，我想咨询产品"}""");
        Assert.That(Names(data), Is.EqualTo(Members));
        Assert.That((string?)data["id"], Is.EqualTo("conv_046"));
        Assert.That((string?)data["status"], Is.EqualTo("active"));
        Assert.That((string?)data["created_at"], Is.EqualTo("2026-05-20T06:30:00Z"));
        ZhifuyunSandboxConversation row = Zhifuyun.Conversations["conv_046"];
        Assert.That((row.UserId, row.Channel, row.InitialMessage), Is.EqualTo(("user_123", "app", "你好，我想咨询产品")));
    }

    [Test]
    public async Task A_taken_id_is_passed_over()
    {
        Zhifuyun.Conversations.Set(new ZhifuyunSandboxConversation { Id = "conv_046", UserId = "user_1" });
        JsonObject data = await DataAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_2"}""");
        Assert.That((string?)data["id"], Is.EqualTo("conv_047"));
    }

    [TestCase("{}")]
    [TestCase("""{"user_id":""}""")]
    [TestCase("""{"user_id":null}""")]
    [TestCase("""{"user_id":123}""")]
    [TestCase("""{"user_id":"user_1","channel":1}""")]
    [TestCase("not json")]
    [TestCase("")]
    [TestCase(null)]
    public async Task A_wrong_body_creates_nothing(string? body)
    {
        await AssertRefusedAsync(HttpMethod.Post, "v1/conversations", 400, body);
        Assert.That(Zhifuyun.Conversations, Has.Count.EqualTo(45));
    }

    [Test]
    public async Task A_body_must_say_that_it_is_JSON()
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_1"}""", "text/plain");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_create_may_be_answered_with_201()
    {
        Zhifuyun.CreatedStatus = 201;
        await DataAsync(HttpMethod.Post, "v1/conversations", """{"user_id":"user_1"}""", HttpStatusCode.Created);
        Assert.That(() => Zhifuyun.CreatedStatus = 204, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
