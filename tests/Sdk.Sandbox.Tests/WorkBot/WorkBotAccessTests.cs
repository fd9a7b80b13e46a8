using System.Net;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.WorkBot;

internal sealed class WorkBotAccessTests : WorkBotTestBase
{
    private static readonly string[] UserCalls =
    [
        "GET api/user/info", "GET api/robots", "GET api/robots/x", "POST api/robots", "PUT api/robots/x", "DELETE api/robots/x",
        "GET api/robots/x/statistics", "GET api/user/statistics", "POST api/robot/third-party/config", "GET api/robot/third-party/config/x",
    ];

    private static readonly string[] RobotCalls =
        ["POST api/robot/messages", "GET api/robot/commands?robotId=x", "POST api/robot/command-result"];

    private static readonly string[] AdminCalls =
    [
        "POST api/admin/activation-codes", "GET api/admin/activation-codes", "POST api/admin/unbind-device", "GET api/admin/users",
        "POST api/admin/activation-codes/x/disable", "POST api/admin/users/1/disable", "GET api/admin/logs",
    ];

    [TestCaseSource(nameof(UserCalls))]
    [TestCaseSource(nameof(RobotCalls))]
    [TestCaseSource(nameof(AdminCalls))]
    [TestCase("POST api/robot/send-message")]
    public async Task Without_a_good_token_nobody_is_let_in(string call)
    {
        (HttpMethod method, string path) = Split(call);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, method, path);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, method, path, "unknown");
        foreach (WorkBotSandboxAudience audience in Enum.GetValues<WorkBotSandboxAudience>()) WorkBot.RevokeTokens(audience);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, method, path, UserToken);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, method, path, RobotToken);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, method, path, AdminToken);
    }

    [TestCaseSource(nameof(UserCalls))]
    [TestCaseSource(nameof(AdminCalls))]
    public async Task A_robot_is_no_user(string call)
    {
        (HttpMethod method, string path) = Split(call);
        await AssertRefusedAsync(HttpStatusCode.Forbidden, method, path, RobotToken);
    }

    [TestCaseSource(nameof(RobotCalls))]
    [TestCaseSource(nameof(AdminCalls))]
    public async Task A_user_is_no_robot_and_no_administrator(string call)
    {
        (HttpMethod method, string path) = Split(call);
        await AssertRefusedAsync(HttpStatusCode.Forbidden, method, path, UserToken);
    }

    [Test]
    public async Task A_robot_speaks_for_itself_only()
    {
        string other = WorkBot.Robots.First(robot => robot.RobotId != RobotId).RobotId;
        await AssertRefusedAsync(HttpStatusCode.Forbidden, HttpMethod.Get, "api/robot/commands?robotId=" + other, RobotToken);
        await AssertRefusedAsync(
            HttpStatusCode.Forbidden, HttpMethod.Post, "api/robot/messages", RobotToken, $$"""{"robotId":"{{other}}","spoken":"x"}""");
    }

    [Test]
    public async Task Tokens_of_one_audience_can_be_revoked_and_all_expire()
    {
        WorkBot.RevokeTokens(WorkBotSandboxAudience.Robot);
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "api/robot/commands?robotId=" + RobotId, RobotToken);
        await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
        Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "api/user/info", UserToken);

        WorkBot.UserTokenLifetime = TimeSpan.FromMinutes(1);
        string shortLived = WorkBot.IssueToken(WorkBotSandboxAudience.User, UserPhone);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await AssertRefusedAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, "api/user/info", shortLived);
    }

    [Test]
    public async Task Sixty_calls_a_minute_are_let_through_for_each_account()
    {
        for (int i = 0; i < 30; i++) await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
        Clock.Advance(TimeSpan.FromSeconds(20));
        for (int i = 0; i < 30; i++) await DataAsync(HttpMethod.Get, "api/robots", UserToken);
        using (HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/user/info", UserToken))
        {
            JsonNode envelope = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That((string?)envelope["message"], Is.EqualTo("请求过于频繁，请稍后重试"));
            Assert.That((int)envelope["data"]!["retryAfter"]!, Is.EqualTo(40));
            Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(40)));
        }

        await DataAsync(HttpMethod.Get, "api/admin/users", AdminToken);
        Clock.Advance(TimeSpan.FromSeconds(40));
        await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
    }

    [Test]
    public async Task The_limit_can_be_moved_and_its_header_left_out()
    {
        WorkBot.CallsPerMinute = 1;
        WorkBot.SendsRetryAfterHeader = false;
        await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
        using (HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/user/info", UserToken))
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(response.Headers.RetryAfter, Is.Null);
        }

        WorkBot.CallsPerMinute = null;
        for (int i = 0; i < 100; i++) await DataAsync(HttpMethod.Get, "api/user/info", UserToken);
    }

    [Test]
    public async Task Refusals_can_come_with_HTTP_200()
    {
        WorkBot.ErrorsInBody = true;
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, "api/robots/none", UserToken);
        JsonNode envelope = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((int)envelope["code"]!, Is.EqualTo(404));
        await ActivateAsync(FreeCode, "device-1");
    }

    private static (HttpMethod Method, string Path) Split(string call)
    {
        string[] parts = call.Split(' ');
        return (new HttpMethod(parts[0]), parts[1]);
    }
}
