using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class CallTests : Vos3000TestBase
{
    private static readonly string[] InfoCurrentCallMembers =
    [
        "callerE164", "calleeE164", "callerGatewayId", "calleeGatewayId", "connectedTime", "keepTime", "callCodec",
        "callerCodec", "calleeCodec", "callerRtpIp", "calleeRtpIp", "callerReceiveDtmf", "callerSendDtmf", "calleeReceiveDtmf",
        "calleeSendDtmf", "callerInfoRtpFlowAudio", "calleeInfoRtpFlowAudio", "callerInfoRtpFlowVideo",
        "calleeInfoRtpFlowVideo", "callerTerminal", "calleeTerminal", "callerCryptoType", "calleeCryptoType", "callerLocalIp",
        "calleeLocalIp", "callId",
    ];

    [Test]
    public async Task GetCurrentCall_lists_all_calls_with_every_member()
    {
        IReadOnlyList<JsonObject> calls = Rows(await CallAsync("GetCurrentCall", "{}"), "infoCurrentCalls");
        Assert.That(calls, Has.Count.EqualTo(4));
        Assert.That(calls[0].Select(member => member.Key), Is.EqualTo(InfoCurrentCallMembers));
        Assert.That((long)calls[0]["keepTime"]!, Is.EqualTo(754_000));
        Assert.That((long)calls[0]["callerInfoRtpFlowAudio"]!["rtpDuration"]!, Is.EqualTo(754_000_000));
        Assert.That((long)calls[3]["keepTime"]!, Is.EqualTo(-11), "the newest call rings");
    }

    [Test]
    public async Task A_call_grows_with_the_clock()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        JsonObject call = Rows(await CallAsync("GetCurrentCall", """{"callerE164s":["80001"]}"""), "infoCurrentCalls").Single();
        Assert.That((long)call["keepTime"]!, Is.EqualTo(814_000));
    }

    [TestCase("""{"callerE164s":["80001","80002"]}""", 2)]
    [TestCase("""{"calleeE164s":["13800138002"]}""", 1)]
    [TestCase("""{"gatewayMappingName":"mg-shanghai"}""", 2)]
    [TestCase("""{"gatewayRoutingName":"rg-telecom"}""", 2)]
    [TestCase("""{"gatewayMappingName":"mg-shanghai","gatewayRoutingName":"rg-mobile"}""", 1)]
    [TestCase("""{"callerE164s":["nobody"]}""", 0)]
    public async Task Filters_narrow_the_calls(string body, int count) =>
        Assert.That(Rows(await CallAsync("GetCurrentCall", body), "infoCurrentCalls"), Has.Count.EqualTo(count));

    [Test]
    public async Task A_call_that_is_hung_up_is_gone()
    {
        JsonObject answer = await CallAsync("DisconnectCurrentCall", """{"callIds":[7001,"7002",9999]}""");
        Assert.That(answer.ToJsonString(), Is.EqualTo("""{"retCode":0}"""));
        Assert.That(Vos3000.Calls.Select(call => call.CallId), Is.EqualTo(new[] { 7003, 7004 }));
    }

    [TestCase("{}", -12103)]
    [TestCase("""{"callIds":null}""", -12103)]
    [TestCase("""{"callIds":7001}""", -10124)]
    [TestCase("""{"callIds":["first"]}""", -10124)]
    [TestCase("""{"callIds":[9999]}""", -10007)]
    public async Task DisconnectCurrentCall_refuses_and_hangs_nobody_up(string body, int code)
    {
        AssertRefused(await CallAsync("DisconnectCurrentCall", body), code);
        Assert.That(Vos3000.Calls, Has.Count.EqualTo(4));
    }
}
