using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class SuiteTests : Vos3000TestBase
{
    private const int Monthly = 1;
    private const int Daily = 2;
    private const int OneOff = 3;

    private static readonly long Today = new DateTimeOffset(2026, 5, 19, 16, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    [Test]
    public async Task An_order_for_now_charges_the_rent_and_takes_effect()
    {
        JsonObject answer = await OrderAsync("10003", Daily, 0, ",\"rentPercent\":50,\"memo\":\"试用\"");
        JsonObject order = (await OrdersAsync("10003", 2)).Single();
        JsonObject current = (await CurrentAsync("10003", 2)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)order["id"]!, Is.EqualTo((int)answer["id"]!));
            Assert.That((long)order["availableTime"]!, Is.EqualTo(Today), "0 is today's midnight");
            Assert.That((long)order["expireTime"]!, Is.EqualTo(long.MaxValue));
            Assert.That((int)order["priority"]!, Is.EqualTo(int.MaxValue));
            Assert.That((int)current["suiteOrderId"]!, Is.EqualTo((int)answer["id"]!));
            Assert.That((int)current["suiteId"]!, Is.EqualTo(Daily));
            Assert.That((long)current["expireTime"]!, Is.EqualTo(Today + 86_400_000));
            Assert.That((string?)current["memo"], Is.EqualTo("试用"));
            Assert.That(current["infoGiftTimes"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(4_210.08m - 1.25m));
        }

        const string Day = """{"account":"10003","beginTime":"20260520000000","endTime":"20260520235959"}""";
        JsonObject rent = Rows(await CallAsync("GetConsumption", Day), "infoConsumptions").Single();
        Assert.That(((decimal)rent["money"]!, (int)rent["type"]!, (decimal)rent["customerMoney"]!), Is.EqualTo((1.25m, 0, 4_208.83m)));
    }

    [Test]
    public async Task An_order_for_later_waits_and_costs_nothing_yet()
    {
        await OrderAsync("10003", Monthly, Today + 86_400_000, "");
        Assert.That(await OrdersAsync("10003", 2), Has.Count.EqualTo(1));
        Assert.That(await CurrentAsync("10003", 2), Is.Empty);
        Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(4_210.08m));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_one_off_package_is_in_effect_at_once_and_leaves_no_order(bool now)
    {
        JsonObject answer = await OrderAsync("10003", OneOff, now ? 0 : Today + 86_400_000, "");
        Assert.That(await OrdersAsync("10003", 2), Is.Empty);
        JsonObject current = (await CurrentAsync("10003", 2)).Single();
        Assert.That((int)current["suiteOrderId"]!, Is.EqualTo((int)answer["id"]!));
        Assert.That((long)current["expireTime"]!, Is.EqualTo(Today + (now ? 0 : 86_400_000) + (2_592_000 * 1000L)));
        Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(now ? 4_195.08m : 4_210.08m));

        Assert.That(CodeOf(await CallAsync("DeleteCurrentSuite", $$"""{"id":{{current["id"]}}}""")), Is.Zero);
        Assert.That(Vos3000.CurrentSuites, Has.Count.EqualTo(1));
    }

    [TestCase(0, 1)]
    [TestCase(2, 0)]
    public async Task A_rent_that_cannot_be_paid_keeps_the_order_waiting_or_drops_it(int failedProcessMode, int orders)
    {
        await OrderAsync("10011", Monthly, 0, $",\"failedProcessMode\":{failedProcessMode}");
        Assert.That(await OrdersAsync("10011", 2), Has.Count.EqualTo(orders));
        Assert.That(await CurrentAsync("10011", 2), Is.Empty);
        Assert.That(Vos3000.Customers["10011"].Money, Is.EqualTo(0.039m));
    }

    [Test]
    public async Task A_phone_can_own_a_package_and_its_account_pays()
    {
        await CallAsync("CreateSuiteOrder", """{"ownerName":"80003","ownerType":6,"suiteId":2,"availableTime":0}""");
        Assert.That(await CurrentAsync("80003", 6), Has.Count.EqualTo(1));
        Assert.That(await CurrentAsync("10003", 2), Is.Empty);
        Assert.That(Vos3000.Customers["10003"].Money, Is.EqualTo(4_207.58m));
    }

    [Test]
    public async Task An_order_is_changed_member_by_member()
    {
        await CallAsync("ModifySuiteOrder", """{"id":101,"priority":9}""");
        Assert.That(Vos3000.SuiteOrders[101].Number("priority"), Is.EqualTo(9));
        Assert.That(Vos3000.SuiteOrders[101].Text("memo"), Is.EqualTo("自动续订"));
        Assert.That(CodeOf(await CallAsync("DeleteSuiteOrder", """{"id":101}""")), Is.Zero);
        Assert.That(Vos3000.SuiteOrders, Is.Empty);
    }

    [Test]
    public async Task A_package_that_is_in_use_is_deleted_only_by_force()
    {
        AssertRefused(await CallAsync("DeleteSuite", """{"id":1}"""), Vos3000Sandbox.InUseCode);
        AssertRefused(await CallAsync("DeleteSuite", """{"id":1,"force":0}"""), Vos3000Sandbox.InUseCode);
        Assert.That(CodeOf(await CallAsync("DeleteSuite", """{"id":1,"force":1}""")), Is.Zero);
        Assert.That((Vos3000.Suites.Count, Vos3000.SuiteOrders.Count, Vos3000.CurrentSuites.Count), Is.EqualTo((2, 0, 0)));
    }

    [Test]
    public async Task A_created_package_is_read_as_it_was_sent()
    {
        JsonObject created = await CallAsync("CreateSuite", ValidRequests.For("CreateSuite"));
        JsonObject suite = Rows(await CallAsync("GetSuite", $$"""{"ids":[{{created["id"]}}]}"""), "infoSuites").Single();
        suite.Remove("id");
        Assert.That((string?)suite["name"], Is.EqualTo("新套餐"));
        Assert.That((decimal)suite["rentFee"]!, Is.EqualTo(10));
        Assert.That((int)suite["infoGiftTimes"]![0]!["giftTime"]!, Is.EqualTo(60));
    }

    [TestCase("CreateSuiteOrder", """{"ownerName":"nobody","ownerType":2,"suiteId":1,"availableTime":0}""", -10007)]
    [TestCase("CreateSuiteOrder", """{"ownerName":"10002","ownerType":2,"suiteId":99,"availableTime":0}""", -10007)]
    [TestCase("CreateSuiteOrder", """{"ownerName":"10002","ownerType":2,"suiteId":1,"availableTime":1779206400001}""", -10124)]
    [TestCase("ModifySuiteOrder", """{"id":99}""", -10007)]
    [TestCase("DeleteSuiteOrder", """{"id":99}""", -10007)]
    [TestCase("DeleteCurrentSuite", """{"id":99}""", -10007)]
    [TestCase("DeleteSuite", """{"id":99}""", -10007)]
    [TestCase("GetSuite", """{"ids":[99]}""", -10007)]
    [TestCase("GetSuiteOrder", """{"ownerName":"nobody","ownerType":2}""", -10007)]
    public async Task What_cannot_be_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);

    private async Task<IReadOnlyList<JsonObject>> OrdersAsync(string owner, int ownerType) =>
        Rows(await CallAsync("GetSuiteOrder", $$"""{"ownerName":"{{owner}}","ownerType":{{ownerType}}}"""), "infoSuiteOrders");

    private async Task<IReadOnlyList<JsonObject>> CurrentAsync(string owner, int ownerType) =>
        Rows(await CallAsync("GetCurrentSuite", $$"""{"ownerName":"{{owner}}","ownerType":{{ownerType}}}"""), "infoCurrentSuites");

    private Task<JsonObject> OrderAsync(string account, int suite, long availableTime, string more) => CallAsync(
        "CreateSuiteOrder", $$"""{"ownerName":"{{account}}","ownerType":2,"suiteId":{{suite}},"availableTime":{{availableTime}}{{more}}}""");
}
