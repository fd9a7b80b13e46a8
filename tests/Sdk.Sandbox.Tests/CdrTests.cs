using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class CdrTests : Vos3000TestBase
{
    private static readonly string[] InfoCdrMembers =
    [
        "callerE164", "callerAccessE164", "callerProductId", "callerToGatewayE164", "callerGateway", "callerip", "calleeE164",
        "calleeAccessE164", "calleeProductId", "calleeToGatewayE164", "calleeGateway", "calleeip", "start", "stop", "holdTime",
        "feeTime", "fee", "feePrefix", "suiteFee", "suiteFeeTime", "agentFee", "agentFeeTime", "agentFeePrefix",
        "agentSuiteFee", "agentSuiteFeeTime", "callLevel", "account", "accountName", "agentAccount", "agentName",
        "endDirection", "endReason", "calleeBilling", "billingMode", "flowNo",
    ];

    [Test]
    public async Task A_day_is_asked_for_by_naming_it_twice_and_is_a_day_of_the_server()
    {
        IReadOnlyList<JsonObject> rows = Rows(
            await CallAsync("GetCdr", """{"accounts":["10002"],"beginTime":"20260518","endTime":"20260518"}"""), "infoCdrs");

        // Midnight in China is 16:00 of the day before in UTC.
        long begin = new DateTimeOffset(2026, 5, 17, 16, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        long end = new DateTimeOffset(2026, 5, 18, 16, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => (long)row["start"]!), Is.All.InRange(begin, end - 1));
        Assert.That(rows.Select(row => (string?)row["account"]), Is.All.EqualTo("10002"));
        Assert.That(rows.Select(row => (long)row["flowNo"]!), Is.Unique);
        Assert.That(rows[0].Select(member => member.Key), Is.EqualTo(InfoCdrMembers));
    }

    [Test]
    public async Task Filters_narrow_the_records()
    {
        Vos3000SandboxCdr one = Vos3000.Cdrs.Last();
        JsonObject answer = await CallAsync("GetCdr", $$"""
            {"accounts":["{{one.Account}}"],"beginTime":"20260519","endTime":"20260520",
             "callerE164":"{{one.CallerE164}}","calleeE164":"{{one.CalleeE164}}","calleeGateway":"{{one.CalleeGateway}}"}
            """);
        Assert.That(Rows(answer, "infoCdrs").Select(row => (long)row["flowNo"]!), Is.EqualTo(new[] { one.FlowNo }));
    }

    [Test]
    public async Task The_allowed_interval_counts_both_ends_and_can_be_changed()
    {
        const string EightDays = """{"accounts":["10002"],"beginTime":"20260513","endTime":"20260520"}""";
        JsonObject refused = await CallAsync("GetCdr", EightDays);
        AssertRefused(refused, -10033);
        Assert.That(Rows(refused, "infoCdrs"), Is.Empty);

        Vos3000.CdrMaximumDays = 8;
        Assert.That(CodeOf(await CallAsync("GetCdr", EightDays)), Is.Zero);
    }

    [Test]
    public async Task An_account_without_records_has_an_empty_list()
    {
        Vos3000.Customers.Set(new Vos3000SandboxCustomer { Account = "20001", Name = "新账户" });
        JsonObject answer = await CallAsync("GetCdr", """{"accounts":["20001"],"beginTime":"20260520","endTime":"20260520"}""");
        Assert.That(answer.ToJsonString(), Is.EqualTo("""{"retCode":0,"infoCdrs":[]}"""));
    }

    [TestCase("{}", -10124)]
    [TestCase("""{"accounts":null,"beginTime":"20260520","endTime":"20260520"}""", -10124)]
    [TestCase("""{"accounts":["10002"],"beginTime":"20260520"}""", -10124)]
    [TestCase("""{"accounts":["10002"],"beginTime":"2026-05-20","endTime":"20260520"}""", -10124)]
    [TestCase("""{"accounts":["10002"],"beginTime":20260520,"endTime":20260520}""", -10124)]
    [TestCase("""{"accounts":["10002"],"beginTime":"20260520","endTime":"20260519"}""", -10124)]
    [TestCase("""{"accounts":["nobody"],"beginTime":"20260520","endTime":"20260520"}""", -10007)]
    public async Task GetCdr_refuses_with_an_empty_list(string body, int code)
    {
        JsonObject answer = await CallAsync("GetCdr", body);
        AssertRefused(answer, code);
        Assert.That(Rows(answer, "infoCdrs"), Is.Empty);
    }

    [Test]
    public void Demo_records_reach_back_more_than_thirty_days_and_never_into_the_future()
    {
        Assert.That(Vos3000.Cdrs.Min(cdr => cdr.Start), Is.LessThan(Now.AddDays(-30)));
        Assert.That(Vos3000.Cdrs.Max(cdr => cdr.Stop), Is.LessThanOrEqualTo(Now));
    }
}
