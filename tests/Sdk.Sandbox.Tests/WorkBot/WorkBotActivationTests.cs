using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotActivationTests : WorkBotTestBase
{
    [Test]
    public async Task A_first_activation_is_201_and_a_second_one_of_the_device_200()
    {
        JsonObject first = await ActivateAsync(FreeCode.ToLowerInvariant(), "device-1");
        Assert.That(
            Names(first), Is.EqualTo(new[] { "robotId", "robotUuid", "token", "refreshToken", "expiresAt", "isNewActivation" }));
        Assert.That((string?)first["expiresAt"], Is.EqualTo("2026-06-19T06:30:00.000Z"));
        Assert.That((bool)first["isNewActivation"]!, Is.True);
        Assert.That((string?)first["robotId"], Does.Match("^robot_[0-9]{13}_[0-9a-z]{6}$"));
        Assert.That(Guid.TryParse((string?)first["robotUuid"], out _), Is.True);
        WorkBotSandboxCode code = WorkBot.ActivationCodes[FreeCode];
        Assert.That(code.Status, Is.EqualTo("used"));
        Assert.That(WorkBot.Robots[code.RobotId!].Device!.TotalMemory, Is.EqualTo(8192));

        JsonObject second = await ActivateAsync(FreeCode, "device-1", 200);
        Assert.That((bool)second["isNewActivation"]!, Is.False);
        Assert.That((string?)second["robotId"], Is.EqualTo((string?)first["robotId"]));
        Assert.That((string?)second["token"], Is.Not.EqualTo((string?)first["token"]));
    }

    [Test]
    public async Task A_code_of_another_device_is_a_conflict_that_says_which()
    {
        JsonObject data = await DataAsync(
            HttpMethod.Post, "api/robot-ids/activate", null, Activation(UsedCode, "other"), (int)HttpStatusCode.Conflict);
        Assert.That(Names(data), Is.EqualTo(new[] { "existingDeviceId", "existingRobotId", "activatedAt" }));
        Assert.That((string?)data["existingDeviceId"], Is.EqualTo("9774d56d682e549c"));
        Assert.That((string?)data["existingRobotId"], Is.EqualTo(RobotId));
        Assert.That((string?)data["activatedAt"], Is.EqualTo("2026-04-30T06:30:00.000Z"));
    }

    [TestCase("ZZZZZZZZ", HttpStatusCode.NotFound)]
    [TestCase("ABCD1239", HttpStatusCode.Forbidden, Description = "expired")]
    [TestCase("ABCD1240", HttpStatusCode.Forbidden, Description = "disabled")]
    [TestCase("SHORT", HttpStatusCode.BadRequest)]
    public Task Other_codes_are_refused(string code, HttpStatusCode status) =>
        AssertRefusedAsync(status, HttpMethod.Post, "api/robot-ids/activate", null, Activation(code, "device-1"));

    [TestCase("""{"code":"ABCD1234"}""")]
    [TestCase("""{"code":"ABCD1234","deviceInfo":{}}""")]
    [TestCase("""{"code":"ABCD1234","deviceInfo":{"deviceId":"d","totalMemory":"8192"}}""")]
    public Task An_activation_needs_a_device(string body) =>
        AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/robot-ids/activate", null, body);

    [Test]
    public async Task A_code_expires_after_its_period()
    {
        await ActivateAsync(FreeCode, "device-1");
        Clock.Advance(TimeSpan.FromDays(30));
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden, HttpMethod.Post, "api/robot-ids/activate", null, Activation(FreeCode, "device-1"));
    }

    [Test]
    public async Task An_expired_token_is_refreshed_with_the_same_refresh_token()
    {
        JsonObject robot = await ActivateAsync(FreeCode, "device-1");
        Clock.Advance(TimeSpan.FromDays(30));
        string commands = "api/robot/commands?robotId=" + robot["robotId"];
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, commands, (string)robot["token"]!);
        for (int i = 0; i < 2; i++)
        {
            JsonObject refreshed = await RefreshAsync((string)robot["refreshToken"]!);
            Assert.That(Names(refreshed), Is.EqualTo(new[] { "token", "expiresAt" }));
            Assert.That((string?)refreshed["expiresAt"], Is.EqualTo("2026-07-19T06:30:00.000Z"));
            await DataAsync(HttpMethod.Get, commands, (string)refreshed["token"]!);
        }

        Clock.Advance(TimeSpan.FromDays(60));
        await AssertRefreshRefusedAsync((string)robot["refreshToken"]!);
    }

    [Test]
    public async Task Refresh_tokens_can_rotate()
    {
        WorkBot.RotatesRefreshTokens = true;
        JsonObject robot = await ActivateAsync(FreeCode, "device-1");
        JsonObject refreshed = await RefreshAsync((string)robot["refreshToken"]!);
        Assert.That(Names(refreshed), Is.EqualTo(new[] { "token", "refreshToken", "expiresAt" }));
        await AssertRefreshRefusedAsync((string)robot["refreshToken"]!);
        await RefreshAsync((string)refreshed["refreshToken"]!);
        WorkBot.RevokeRefreshTokens();
        await AssertRefreshRefusedAsync((string)refreshed["refreshToken"]!);
    }

    [Test]
    public async Task Only_refresh_tokens_of_robots_refresh()
    {
        await AssertRefreshRefusedAsync("unknown");
        await AssertRefreshRefusedAsync(RobotToken);
        await AssertRefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api/robot/refresh-token", null, "{}");
        await DataAsync(HttpMethod.Post, "api/user/send-sms", null, $$"""{"phone":"{{UserPhone}}"}""");
        JsonObject user = await DataAsync(HttpMethod.Post, "api/user/login", null, $$"""{"phone":"{{UserPhone}}","code":"123456"}""");
        await AssertRefreshRefusedAsync((string)user["refreshToken"]!);
    }

    [Test]
    public async Task The_end_of_a_token_may_be_left_unsaid()
    {
        WorkBot.OmitsExpiresAt = true;
        JsonObject robot = await ActivateAsync(FreeCode, "device-1");
        Assert.That(robot.ContainsKey("expiresAt"), Is.False);
        Assert.That(Names(await RefreshAsync((string)robot["refreshToken"]!)), Is.EqualTo(new[] { "token" }));
    }

    [Test]
    public async Task Tokens_look_like_JWT_or_say_nothing()
    {
        WorkBot.RobotTokenLifetime = TimeSpan.FromHours(24);
        JsonObject jwt = await ActivateAsync(FreeCode, "device-1");
        string[] parts = ((string)jwt["token"]!).Split('.');
        Assert.That(parts, Has.Length.EqualTo(3));
        string padded = parts[1].Replace('-', '+').Replace('_', '/') + new string('=', (4 - (parts[1].Length % 4)) % 4);
        JsonNode payload = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(padded)))!;
        Assert.That((long)payload["exp"]!, Is.EqualTo(Now.AddHours(24).ToUnixTimeSeconds()));

        WorkBot.TokenFormat = WorkBotTokenFormat.Opaque;
        JsonObject opaque = await ActivateAsync(FreeCode, "device-1", 200);
        Assert.That((string?)opaque["token"], Does.Match("^[0-9a-f]{64}$"));
        Assert.That((string?)opaque["expiresAt"], Is.EqualTo("2026-05-21T06:30:00.000Z"));
        await DataAsync(HttpMethod.Get, "api/robot/commands?robotId=" + opaque["robotId"], (string)opaque["token"]!);
    }

    private Task<JsonObject> RefreshAsync(string refreshToken) =>
        DataAsync(HttpMethod.Post, "api/robot/refresh-token", null, $$"""{"refreshToken":"{{refreshToken}}"}""");

    private Task AssertRefreshRefusedAsync(string refreshToken) => AssertRefusedAsync(
        HttpStatusCode.Unauthorized, HttpMethod.Post, "api/robot/refresh-token", null, $$"""{"refreshToken":"{{refreshToken}}"}""");
}
