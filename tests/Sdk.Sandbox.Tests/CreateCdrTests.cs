using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class CreateCdrTests : Vos3000TestBase
{
    private const string Call = "\"billingMode\":0,\"callerE164\":\"80003\",\"calleeE164\":\"13900000000\",\"billingTime\":61";

    [Test]
    public async Task A_record_is_written_and_its_account_charged()
    {
        JsonObject answer = await CallAsync("CreateCdr", $$"""{{{Call}},"flowNo":7,"callerToGatewayE164":"021","endReason":16}""");
        Assert.That(answer.ToJsonString(), Is.EqualTo("""{"retCode":0}"""));

        Vos3000SandboxCdr cdr = Vos3000.Cdrs[7];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cdr.Account, Is.EqualTo("10003"));
            Assert.That((cdr.HoldTime, cdr.FeeTime, cdr.Fee), Is.EqualTo((61, 120, 0.136m)), "two minutes have begun");
            Assert.That((cdr.FeePrefix, cdr.CallLevel), Is.EqualTo(("13", 4)));
            Assert.That((cdr.Start, cdr.Stop), Is.EqualTo((Now, Now)));
            Assert.That(cdr.CallerToGatewayE164, Is.EqualTo("021"));
            Assert.That(cdr.CalleeBilling, Is.EqualTo(2));
            Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(4_210.08m - 0.136m));
        }
    }

    [Test]
    public async Task A_number_that_is_taken_is_neither_recorded_nor_charged()
    {
        await CallAsync("CreateCdr", $$"""{{{Call}},"flowNo":7}""");
        decimal balance = Vos3000.Customers["10003"].Money;
        JsonObject again = await CallAsync("CreateCdr", $$"""{{{Call.Replace("61", "600")}},"flowNo":7}""");
        Assert.That(CodeOf(again), Is.Zero);
        Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(balance));
        Assert.That(Vos3000.Cdrs[7].HoldTime, Is.EqualTo(61));
    }

    [TestCase("")]
    [TestCase(",\"flowNo\":-1")]
    public async Task Without_a_number_every_record_gets_its_own(string flowNo)
    {
        int before = Vos3000.Cdrs.Count;
        await CallAsync("CreateCdr", $$"""{{{Call}}{{flowNo}}}""");
        await CallAsync("CreateCdr", $$"""{{{Call}}{{flowNo}}}""");
        Assert.That(Vos3000.Cdrs, Has.Count.EqualTo(before + 2));
        Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(4_210.08m - 0.272m));
    }

    [Test]
    public async Task Zero_is_a_number_of_a_record()
    {
        await CallAsync("CreateCdr", $$"""{{{Call}},"flowNo":0}""");
        Assert.That(Vos3000.Cdrs[0].Account, Is.EqualTo("10003"));
    }

    [TestCase("""{"billingMode":0,"callerE164":"80002","billingTime":0}""", "10002")]
    [TestCase("""{"billingMode":1,"callerGatewayId":"mg-shenzhen","billingTime":0}""", "10007")]
    [TestCase("""{"billingMode":2,"callerE164":"13912340002","billingTime":0}""", "10003")]
    [TestCase("""{"billingMode":3,"callerE164":"9000003","billingTime":0}""", "10004")]
    [TestCase("""{"billingMode":0,"account":"10010","callerE164":"80002","billingTime":0}""", "10010")]
    public async Task The_mode_of_billing_finds_the_account(string body, string account)
    {
        await CallAsync("CreateCdr", body);
        Assert.That(Vos3000.Cdrs.Last().Account, Is.EqualTo(account));
    }

    [TestCase("""{"billingMode":0,"callerE164":"nobody","billingTime":1}""", -10007)]
    [TestCase("""{"billingMode":1,"callerGatewayId":"nobody","billingTime":1}""", -10007)]
    [TestCase("""{"billingMode":0,"account":"nobody","billingTime":1}""", -10007)]
    [TestCase("""{"billingMode":9,"billingTime":1}""", -10124)]
    [TestCase("""{"billingMode":0,"account":"10002","billingTime":-1}""", -10124)]
    [TestCase("""{"billingMode":0,"account":"10002","billingTime":1,"startTime":-5}""", -10124)]
    public async Task A_record_of_nobody_is_refused(string body, int code)
    {
        int before = Vos3000.Cdrs.Count;
        AssertRefused(await CallAsync("CreateCdr", body), code);
        Assert.That(Vos3000.Cdrs, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task A_record_is_found_by_the_queries()
    {
        await CallAsync("CreateCdr", $$"""{{{Call}},"flowNo":7}""");
        JsonObject answer = await CallAsync(
            "GetCdr", """{"accounts":["10003"],"beginTime":"20260520","endTime":"20260520","calleeE164":"13900000000"}""");
        JsonObject cdr = Rows(answer, "infoCdrs").Single();
        Assert.That(((long)cdr["flowNo"]!, (decimal)cdr["fee"]!, (string?)cdr["agentAccount"]), Is.EqualTo((7L, 0.136m, "10001")));
    }
}
