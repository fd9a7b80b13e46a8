using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests.Yunke;

internal sealed class EnvelopeTests : YunkeTestBase
{
    [TestCase(YunkeCodeStyle.Number, JsonValueKind.Number, JsonValueKind.Number)]
    [TestCase(YunkeCodeStyle.Text, JsonValueKind.String, JsonValueKind.String)]
    [TestCase(YunkeCodeStyle.Missing, JsonValueKind.Undefined, JsonValueKind.Number)]
    public async Task The_code_is_written_as_it_is_switched(YunkeCodeStyle style, JsonValueKind success, JsonValueKind failure)
    {
        YunkeLogin login = await LogInAsync();
        Yunke.CodeStyle = style;
        JsonObject good = await ListAsync(login);
        Assert.That((bool)good["success"]!, Is.True);
        Assert.That(KindOf(good), Is.EqualTo(success));
        JsonObject bad = await ListAsync(login, """{"pageSize":201}""");
        Assert.That(KindOf(bad), Is.EqualTo(failure));
        Assert.That(bad["code"]!.ToString(), Is.EqualTo("500"));
    }

    [Test]
    public async Task The_words_may_be_called_msg()
    {
        Yunke.MessageMember = "msg";
        Assert.That(Names(await AttemptRawAsync()), Is.EqualTo(new[] { "success", "code", "msg" }));
        Yunke.MessageMember = "message";
        Assert.That(Names(await AttemptRawAsync()), Is.EqualTo(new[] { "success", "code", "message" }));
    }

    [Test]
    public async Task Faults_apply_to_every_host_by_name()
    {
        YunkeLogin login = await LogInAsync();
        Yunke.CodeStyle = YunkeCodeStyle.Text;
        Yunke.Faults.Enqueue("ListCallLogs", Fault.ReturnCode(10002, "会话已过期"));
        JsonObject answer = await ListAsync(login);
        Assert.That(answer.ToJsonString(), Does.StartWith("""{"success":false,"code":"10002",""" + "\"message\":"));
        Yunke.Faults.Enqueue("ListCallLogs", Fault.NoReturnCode);
        Assert.That(Names(await ListAsync(login)), Is.EqualTo(new[] { "success", "message", "data" }));
        Yunke.Faults.Enqueue("GetLoginKey", Fault.Status(503));
        using HttpResponseMessage response =
            await Client.PostAsync(new Uri(Yunke.SecondBaseAddress, "usercenter/login/getSecureKey"), Json("""{"phone":"1"}"""));
        Assert.That((int)response.StatusCode, Is.EqualTo(503));
        Assert.That(Server.Journal.Entries[^1].Fault, Is.EqualTo("Status(503)"));
        Assert.That(Yunke.Faults.Pending, Is.Zero);
    }

    [Test]
    public async Task Latency_follows_the_clock_and_load_is_seen()
    {
        Yunke.LatencyPerCall = TimeSpan.FromSeconds(1);
        Task<JsonObject>[] calls = [GetDiscoveryKeyAsync(), GetDiscoveryKeyAsync(Yunke.SecondBaseAddress), GetDiscoveryKeyAsync()];
        await Server.Journal.WaitForAsync("GetDiscoveryKey", 3);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);
        Assert.That(Yunke.MaximumConcurrentRequests, Is.EqualTo(3));
        Yunke.ResetMaximumConcurrentRequests();
        Assert.That(Yunke.MaximumConcurrentRequests, Is.Zero);
    }

    private static JsonValueKind KindOf(JsonObject answer) => answer["code"]?.GetValueKind() ?? JsonValueKind.Undefined;

    private async Task<JsonObject> AttemptRawAsync()
    {
        using HttpResponseMessage response = await SendLoginAsync("00", cookies: null);
        return await DocumentOf(response);
    }
}
