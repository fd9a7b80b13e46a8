using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class CallBackTests : Vos3000TestBase
{
    private const string Access = "\"accessE164\":\"80001\",\"accessE164Password\":\"pw-80001\"";

    [Test]
    public async Task A_call_back_is_a_call_in_progress_until_it_is_hung_up()
    {
        JsonObject answer = await CallAsync(
            "CallBack", $$"""{"callerE164":"13700000000","calleeE164s":"13800000001, 13800000002",{{Access}},"transactionId":"order_17-A"}""");
        Assert.That((string?)answer["transactionId"], Is.EqualTo("order_17-A"));
        string? identifier = (string?)answer["callIdentifier"];

        JsonObject call = Rows(await CallAsync("GetCurrentCall", """{"callerE164s":["13700000000"]}"""), "infoCurrentCalls").Single();
        Assert.That((string?)call["calleeE164"], Is.EqualTo("13800000001"));
        Assert.That((long)call["keepTime"]!, Is.EqualTo(-11));
        Assert.That(Vos3000.Calls.Single(row => row.CallIdentifier == identifier).TransactionId, Is.EqualTo("order_17-A"));

        Assert.That(CodeOf(await CallAsync("DisconnectIvrCall", $$"""{"callIdentifiers":["{{identifier}}","nobody"]}""")), Is.Zero);
        Assert.That(Vos3000.Calls, Has.Count.EqualTo(4));
        AssertRefused(await CallAsync("DisconnectIvrCall", $$"""{"callIdentifiers":["{{identifier}}"]}"""), -10007);
    }

    [Test]
    public async Task Identifiers_are_made_when_none_is_sent_and_are_never_the_same()
    {
        string body = $$"""{"audioes":"欢迎语","callee":"13800000001",{{Access}}}""";
        JsonObject one = await CallAsync("PlayAudio", body);
        JsonObject two = await CallAsync("PlayAudio", body);
        Assert.That((string?)one["transactionId"], Is.Not.Empty.And.Not.EqualTo((string?)two["transactionId"]));
        Assert.That((string?)one["callIdentifier"], Is.Not.Empty.And.Not.EqualTo((string?)two["callIdentifier"]));
        Assert.That(Vos3000.Calls.Count(call => call is { CallerE164: "80001", CalleeE164: "13800000001" }), Is.EqualTo(2));
    }

    [Test]
    public async Task A_callee_is_reserved_and_no_password_kept()
    {
        await CallAsync("ReserveCalleeE164", $$"""{"callerE164":"80002","calleeE164":"13800000001",{{Access}}}""");
        Assert.That(Vos3000.ReservedCallees["80002/80001"].Text("calleeE164"), Is.EqualTo("13800000001"));
        Assert.That(Vos3000.ReservedCallees["80002/80001"].Has("accessE164Password"), Is.False);
    }

    [TestCase("\"accessE164\":\"nobody\",\"accessE164Password\":\"x\"", -10007)]
    [TestCase("\"accessE164\":\"80001\",\"accessE164Password\":\"guess\"", Vos3000Sandbox.WrongPasswordCode)]
    [TestCase(Access + ",\"callbackBillingPassword\":\"guess\"", Vos3000Sandbox.WrongPasswordCode)]
    [TestCase(Access + ",\"calloutBillingE164\":\"80003\",\"calloutBillingPassword\":\"pw-80002\"", Vos3000Sandbox.WrongPasswordCode)]
    [TestCase(Access + ",\"transactionId\":\"two words\"", -10124)]
    public async Task A_call_that_is_refused_rings_nowhere(string more, int code)
    {
        AssertRefused(await CallAsync("CallBack", $$"""{"callerE164":"80002","calleeE164s":"13800000001",{{more}}}"""), code);
        Assert.That(Vos3000.Calls, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Billing_passwords_count_only_when_they_are_sent()
    {
        string body = $$"""
            {"callerE164":"80002","calleeE164s":"13800000001",{{Access}},"callbackBillingPassword":"pw-80002",
             "calloutBillingE164":"80003","calloutBillingPassword":"pw-80003"}
            """;
        Assert.That(CodeOf(await CallAsync("CallBack", body)), Is.Zero);
    }
}
