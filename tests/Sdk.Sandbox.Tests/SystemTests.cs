using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>Alarms, address ranges, audio, performance, talk time.</summary>
internal sealed class SystemTests : Vos3000TestBase
{
    [Test]
    public async Task An_alarm_that_is_raised_is_current()
    {
        await CallAsync("CreateAlarm", """{"name":"外部告警","level":"3","alarmInfo":"磁盘","upper":90}""");
        JsonObject alarm = Rows(await CallAsync("GetAlarmCurrent", "{}"), "infoAlarmCurrents")[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)alarm["name"], Is.EqualTo("外部告警"));
            Assert.That((int)alarm["level"]!, Is.EqualTo(3));
            Assert.That((double)alarm["value"]!, Is.EqualTo(2_147_483_647d), "what the manual prints as the default");
            Assert.That((long)alarm["startTime"]!, Is.EqualTo(Now.ToUnixTimeMilliseconds()));
            Assert.That((string?)alarm["memo"], Is.EqualTo("磁盘"));
            Assert.That(alarm.ContainsKey("lower"), Is.False);
        }
    }

    [TestCase("\"192.0.2.0,198.51.100.0\"")]
    [TestCase("[\"192.0.2.0\",\"198.51.100.0\"]")]
    public async Task Address_ranges_are_deleted_by_a_text_or_by_a_list(string ips)
    {
        await CallAsync("CreateIpLimit", """{"ip":"192.0.2.0","count":8}""");
        AssertRefused(await CallAsync("CreateIpLimit", """{"ip":"192.0.2.0"}"""), Vos3000Sandbox.DuplicateCode);
        Assert.That(CodeOf(await CallAsync("DeleteIpLimit", $$"""{"ips":{{ips}}}""")), Is.Zero);
        Assert.That(Vos3000.IpLimits, Is.Empty);
        AssertRefused(await CallAsync("DeleteIpLimit", $$"""{"ips":{{ips}}}"""), -10007);
    }

    [Test]
    public async Task Audio_has_the_size_of_the_bytes_that_were_uploaded()
    {
        JsonObject created = await CallAsync("CreateIvrAudio", """{"type":3,"name":"节日问候","language":"zh"}""");
        string data = new('A', 100_000);
        await CallAsync("ModifyIvrAudioData", $$"""{"id":{{created["id"]}},"data":"{{data}}"}""");
        await CallAsync("ModifyIvrAudio", $$"""{"id":{{created["id"]}},"memo":"改"}""");
        JsonObject audio = Rows(await CallAsync("GetIvrAudio", $$"""{"ids":[{{created["id"]}}]}"""), "infoIvrAudios").Single();
        Assert.That(((int)audio["size"]!, (string?)audio["memo"], (string?)audio["language"]), Is.EqualTo((50_000, "改", "zh")));
        Assert.That(Rows(await CallAsync("GetIvrAudio", """{"type":3}"""), "infoIvrAudios"), Has.Count.EqualTo(2));

        await CallAsync("DeleteIvrAudio", $$"""{"id":{{created["id"]}}}""");
        Assert.That(Vos3000.IvrAudios, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Performance_counts_the_calls() =>
        Assert.That((await CallAsync("GetPerformance", "{}"))["infoPerformance"]!.ToJsonString(), Is.EqualTo("""{"callSize":4,"cdrQueueSize":0}"""));

    [TestCase("80004", 0, "13900000000", 11 * 60)]
    [TestCase("9000003", 3, "13800000000", 14 * 60)]
    [TestCase("mg-test", 1, "400800", 20_000)]
    [TestCase("13912340003", 2, "80001", int.MaxValue)]
    public async Task Available_time_is_what_the_balance_buys(string name, int mode, string callee, int seconds)
    {
        Vos3000.Customers.Update("10004", customer => customer with { Money = 0.5m, LimitMoney = 0.5m, FeeRateGroup = "标准费率" });
        Vos3000.MappingGateways.Set(new Vos3000SandboxGateway { Members = Vos3000SandboxRecord.Parse("""{"name":"mg-test","account":"10004"}""") });
        JsonObject answer = await CallAsync("GetAvailableTime", $$"""{"billingName":"{{name}}","billingMode":{{mode}},"calleeE164":"{{callee}}"}""");
        Assert.That(answer["InfoAvailableTime"]!["timeRemain"]!.GetValue<int>(), Is.EqualTo(seconds));
        Assert.That(answer["InfoAvailableTime"]!.AsObject().ContainsKey("timeRemainRoutingGateway"), Is.False);
    }

    [Test]
    public async Task The_settlement_of_the_routing_gateway_counts_separately_and_no_money_is_a_cause()
    {
        Vos3000.Customers.Update("10012", customer => customer with { Money = -2_000, FeeRateGroup = "标准费率" });
        JsonObject answer = await CallAsync(
            "GetAvailableTime", """{"billingName":"80002","billingMode":0,"calleeE164":"13900000000","routingGateway":"rg-telecom"}""");
        Assert.That((int)answer["InfoAvailableTime"]!["timeRemain"]!, Is.Positive);
        Assert.That((int)answer["InfoAvailableTime"]!["timeRemainRoutingGateway"]!, Is.EqualTo(-7));
    }

    [Test]
    public async Task The_first_leg_is_paid_before_the_second()
    {
        Vos3000.Customers.Update("10001", customer => customer with { Money = 1m, LimitMoney = 0, FeeRateGroup = "标准费率" });
        const string Body = """
            {"billingNumber":"80001","billingType":3,"calleeE164":"02100000000","firstE164":"13900000000","firstConnectTime":1000,
             "firstStopTime":
            """;
        Assert.That(await SecondsAsync(1000), Is.EqualTo(16 * 60), "one yuan at 0.06");
        Assert.That(await SecondsAsync(62_000), Is.EqualTo(13 * 60), "two minutes at 0.085 are gone");

        async Task<int> SecondsAsync(int stop) =>
            (int)(await CallAsync("GetIvrSecondAvailableTime", Body + stop + "}"))["infoIvrSecondAvailableTime"]!["timeRemain"]!;
    }

    [TestCase("GetAvailableTime", """{"billingName":"nobody","billingMode":0,"calleeE164":"13900000000"}""", -10007)]
    [TestCase("GetAvailableTime", """{"billingName":"80002","billingMode":0,"calleeE164":"999"}""", -10007)]
    [TestCase("GetAvailableTime", """{"billingName":"80002","billingMode":9,"calleeE164":"13900000000"}""", -10124)]
    [TestCase("GetAvailableTime", """{"billingName":"80002","billingMode":0,"calleeE164":"13900000000","routingGateway":"nobody"}""", -10007)]
    [TestCase("CreateIvrAudio", """{"type":0,"name":"欢迎语"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("GetIvrAudio", "{}", -12103)]
    [TestCase("GetIvrAudio", """{"ids":[99]}""", -10007)]
    [TestCase("ModifyIvrAudio", """{"id":99}""", -10007)]
    [TestCase("DeleteIvrAudio", """{"id":99}""", -10007)]
    [TestCase("ModifyIvrAudioData", """{"id":99,"data":"00"}""", -10007)]
    [TestCase("ModifyIvrAudioData", """{"id":1,"data":"000"}""", -10124)]
    [TestCase("ModifyIvrAudioData", """{"id":1,"data":"XY"}""", -10124)]
    public async Task What_cannot_be_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);
}
