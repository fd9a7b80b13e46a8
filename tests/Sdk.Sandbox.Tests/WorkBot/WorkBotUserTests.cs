using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotUserTests : WorkBotTestBase
{
    private const string NewPhone = "13712345678";

    [Test]
    public async Task A_new_phone_registers_with_its_code_and_is_told_about_itself()
    {
        JsonObject sent = await SendSmsAsync(NewPhone);
        Assert.That((int)sent["expiresIn"]!, Is.EqualTo(300));
        JsonObject user = await LoginAsync(NewPhone, WorkBot.LastSmsCode(NewPhone)!);
        Assert.That(Names(user), Is.EqualTo(new[] { "userId", "nickname", "avatar", "phone", "role", "token", "refreshToken" }));
        Assert.That((string?)user["role"], Is.EqualTo("user"));

        JsonObject info = await DataAsync(HttpMethod.Get, "api/user/info", (string)user["token"]!);
        Assert.That(Names(info), Is.EqualTo(new[] { "userId", "nickname", "avatar", "phone", "role", "createdAt" }));
        Assert.That((string?)info["createdAt"], Is.EqualTo("2026-05-20T06:30:00Z"));
        Assert.That((string?)info["phone"], Is.EqualTo(NewPhone));
    }

    [Test]
    public async Task An_administrator_who_was_added_logs_in_as_one()
    {
        WorkBot.AddAdmin(NewPhone);
        await SendSmsAsync(NewPhone);
        JsonObject user = await LoginAsync(NewPhone, WorkBot.LastSmsCode(NewPhone)!);
        Assert.That((string?)user["role"], Is.EqualTo("admin"));
        await DataAsync(HttpMethod.Get, "api/admin/users", (string)user["token"]!);
        Assert.That(WorkBot.AddAdmin(UserPhone).Role, Is.EqualTo("admin"), "a user can become one");
    }

    [Test]
    public async Task Codes_are_the_same_in_every_run_or_fixed()
    {
        await SendSmsAsync(NewPhone);
        Assert.That(WorkBot.LastSmsCode(NewPhone), Is.EqualTo("123456"));
        await SendSmsAsync(UserPhone);
        Assert.That(WorkBot.LastSmsCode(UserPhone), Is.EqualTo("131375"));
        Assert.That(WorkBot.LastSmsCode(AdminPhone), Is.Null);
        WorkBot.FixedSmsCode = "000000";
        await SendSmsAsync(AdminPhone);
        Assert.That(WorkBot.LastSmsCode(AdminPhone), Is.EqualTo("000000"));
    }

    [Test]
    public async Task A_phone_gets_one_code_a_minute()
    {
        await SendSmsAsync(NewPhone);
        Clock.Advance(TimeSpan.FromSeconds(45.5));
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, "api/user/send-sms", null, $$"""{"phone":"{{NewPhone}}"}""");
        JsonNode envelope = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((int)envelope["code"]!, Is.EqualTo(429));
        Assert.That((int)envelope["data"]!["retryAfter"]!, Is.EqualTo(15));
        Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(15)));
        Clock.Advance(TimeSpan.FromSeconds(14.5));
        await SendSmsAsync(NewPhone);
    }

    [TestCase("{}")]
    [TestCase("""{"phone":"1380000000"}""")]
    [TestCase("""{"phone":"138000000000"}""")]
    [TestCase("""{"phone":"1380000000a"}""")]
    [TestCase("""{"phone":13800000000}""")]
    [TestCase("[")]
    [TestCase("[]")]
    public Task A_phone_number_has_eleven_digits(string body) =>
        AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/user/send-sms", null, body);

    [Test]
    public async Task A_code_works_once()
    {
        await SendSmsAsync(NewPhone);
        await LoginAsync(NewPhone, "123456");
        await AssertLoginRefusedAsync("123456");
    }

    [Test]
    public async Task A_code_is_good_for_five_minutes()
    {
        await SendSmsAsync(NewPhone);
        Clock.Advance(TimeSpan.FromSeconds(300));
        await AssertLoginRefusedAsync("123456");
    }

    [Test]
    public async Task Five_wrong_tries_burn_a_code()
    {
        await AssertLoginRefusedAsync("123456");
        await SendSmsAsync(NewPhone);
        for (int i = 0; i < 5; i++) await AssertLoginRefusedAsync("999999");
        await AssertLoginRefusedAsync("123456");
    }

    [Test]
    public async Task A_disabled_user_is_kept_out()
    {
        long userId = WorkBot.Users.Single(user => user.Phone == UserPhone).UserId;
        await CallAsync(HttpMethod.Post, $"api/admin/users/{userId}/disable", AdminToken);
        Assert.That(WorkBot.Users[userId].Status, Is.EqualTo("disabled"));
        await AssertRefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, "api/user/info", UserToken);
        await SendSmsAsync(UserPhone);
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden, HttpMethod.Post, "api/user/login", null, $$"""{"phone":"{{UserPhone}}","code":"123456"}""");
    }

    [Test]
    public async Task Statistics_of_a_user_count_the_days_that_are_asked_for()
    {
        JsonObject all = await DataAsync(HttpMethod.Get, "api/user/statistics", UserToken);
        Assert.That(Names(all), Is.EqualTo(new[]
        {
            "totalRobots", "totalMessages", "totalAICalls", "aiCost", "activationCodeCount", "activeRobots",
        }));
        Assert.That((int)all["totalRobots"]!, Is.EqualTo(3));
        Assert.That((int)all["activeRobots"]!, Is.EqualTo(2));
        Assert.That((int)all["activationCodeCount"]!, Is.EqualTo(10));
        Assert.That((int)all["totalMessages"]!, Is.EqualTo(WorkBot.Messages.Count));
        Assert.That((decimal)all["aiCost"]!, Is.EqualTo(WorkBot.Messages.Count * 0.025m));

        JsonObject day = await DataAsync(HttpMethod.Get, "api/user/statistics?startDate=2026-05-20&endDate=2026-05-20", UserToken);
        Assert.That((int)day["totalMessages"]!, Is.EqualTo(WorkBot.Messages.Count(message => message.ReceivedAt > Now.AddHours(-12))));
        Assert.That((int)day["totalMessages"]!, Is.InRange(1, WorkBot.Messages.Count - 1));
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "api/user/statistics?startDate=20260520", UserToken);
        await AssertRefusedAsync(
            HttpStatusCode.BadRequest, HttpMethod.Get, "api/user/statistics?startDate=2026-05-21&endDate=2026-05-20", UserToken);
    }

    private Task<JsonObject> SendSmsAsync(string phone) =>
        DataAsync(HttpMethod.Post, "api/user/send-sms", null, $$"""{"phone":"{{phone}}"}""");

    private Task<JsonObject> LoginAsync(string phone, string code) =>
        DataAsync(HttpMethod.Post, "api/user/login", null, $$"""{"phone":"{{phone}}","code":"{{code}}"}""");

    private Task AssertLoginRefusedAsync(string code) => AssertRefusedAsync(
        HttpStatusCode.BadRequest, HttpMethod.Post, "api/user/login", null, $$"""{"phone":"{{NewPhone}}","code":"{{code}}"}""");
}
