using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>Accounts and phones that are changed and closed, and the money that is written down.</summary>
internal sealed class AccountLifeTests : Vos3000TestBase
{
    private const string Today = "\"beginTime\":\"20260520000000\",\"endTime\":\"20260520235959\"";

    [Test]
    public async Task A_change_of_an_account_leaves_alone_what_it_does_not_name()
    {
        Vos3000SandboxCustomer before = Vos3000.Customers["10002"];
        await CallAsync("ModifyCustomer", """{"account":"10002","memo":"","lockType":1,"money":99}""");
        Assert.That(Vos3000.Customers["10002"], Is.EqualTo(before with { Memo = "", LockType = 1 }), "money moves only by payments");

        await CallAsync("ModifyCustomer", """{"account":"10002","infoCustomerAdditional":{"linkMan":"张三"}}""");
        Assert.That(Vos3000.Customers["10002"].Profile, Is.EqualTo(new Vos3000SandboxCustomerProfile { LinkMan = "张三" }));
    }

    [Test]
    public async Task An_account_has_a_history_from_its_opening_to_its_closing()
    {
        await CallAsync("CreateCustomer", """{"account":"20001","name":"x","money":12.5,"agentAccount":"10002"}""");
        await CallAsync("Pay", """{"ownerName":"20001","ownerType":2,"money":-2.5,"memo":"扣款"}""");
        await CallAsync("DeleteCustomer", """{"account":"20001"}""");

        JsonObject answer = await CallAsync("GetPayHistory", $$"""{"account":"20001",{{Today}}}""");
        var rows = Rows(answer, "infoPayHistorys")
            .Select(row => ((int)row["type"]!, (decimal)row["fee"]!, (decimal)row["customerMoney"]!, (string?)row["memo"]));
        Assert.That(rows, Is.EqualTo(new[] { (2, 12.5m, 12.5m, ""), (1, -2.5m, 10m, "扣款"), (3, -10m, 0m, "") }));
        AssertRefused(await CallAsync("GetCustomer", """{"accounts":["20001"]}"""), -10007);
    }

    [Test]
    public async Task An_account_without_money_is_opened_without_a_payment()
    {
        int before = Vos3000.PayHistory.Count;
        await CallAsync("CreateCustomer", """{"account":"20001","name":"x"}""");
        Assert.That(Vos3000.PayHistory, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task The_history_of_an_agent_is_that_of_the_accounts_below()
    {
        await CallAsync("CreateCustomer", """{"account":"20001","name":"x","money":1,"agentAccount":"10002"}""");
        JsonObject answer = await CallAsync("GetPayHistory", $$"""{"agentAccount":"10001",{{Today}}}""");
        Assert.That(Rows(answer, "infoPayHistorys").Select(row => (string?)row["account"]), Is.EqualTo(new[] { "20001" }));
    }

    [Test]
    public async Task A_range_holds_both_of_its_seconds()
    {
        await CallAsync("Pay", """{"ownerName":"10002","ownerType":2,"money":1}""");
        Assert.That(await CountAsync("20260520143000", "20260520143000"), Is.EqualTo(1));
        Assert.That(await CountAsync("20260520143001", "20260520143002"), Is.Zero);

        async Task<int> CountAsync(string begin, string end) => Rows(
            await CallAsync("GetPayHistory", $$"""{"account":"10002","beginTime":"{{begin}}","endTime":"{{end}}"}"""), "infoPayHistorys").Count;
    }

    [Test]
    public async Task A_gateway_pays_for_the_account_behind_it()
    {
        JsonObject answer = await CallAsync("Pay", """{"ownerName":"mg-shenzhen","ownerType":44,"money":1}""");
        Assert.That((string?)answer["infoPay"]!["account"], Is.EqualTo("10007"));
    }

    [Test]
    public async Task A_phone_can_come_with_an_account_and_gets_a_password()
    {
        JsonObject made = await CallAsync(
            "CreatePhone", """{"autoCreateAccount":true,"e164":"81000","callLevel":5,"infoPhoneValueAdded":{"callerIdDisplay":true}}""");
        Assert.That((string?)made["password"], Has.Length.EqualTo(6));
        Assert.That(Vos3000.Customers["81000"].Money, Is.Zero);

        JsonObject phone = Rows(await CallAsync("GetPhone", """{"e164s":["81000"]}"""), "infoPhones").Single();
        Assert.That(phone.ToJsonString(), Is.EqualTo(
            $$$"""{"e164":"81000","password":"{{{made["password"]}}}","callLevel":5,"account":"81000","infoPhoneValueAdded":{"callerIdDisplay":true}}"""));

        JsonObject sent = await CallAsync("CreatePhone", """{"autoCreateAccount":false,"e164":"81001","account":"10002","password":"own"}""");
        Assert.That(sent.ContainsKey("password"), Is.False);
        Assert.That(Vos3000.Phones["81001"].Details.Text("password"), Is.EqualTo("own"));
    }

    [Test]
    public async Task A_phone_moves_to_another_account_and_keeps_the_rest()
    {
        string password = Vos3000.Phones["80001"].Details.Text("password");
        await CallAsync("ModifyPhone", """{"e164":"80001","account":"10005"}""");
        IReadOnlyList<JsonObject> phones = Rows(await CallAsync("GetPhone", """{"accounts":["10005"]}"""), "infoPhones");
        Assert.That(phones.Select(row => (string?)row["e164"]), Does.Contain("80001"));
        Assert.That((string?)phones[0]["password"], Is.EqualTo(password));
        Assert.That(Vos3000.Phones["80001"].IsOnline, Is.True);
    }

    [Test]
    public async Task A_phone_that_does_not_exist_is_deleted_without_a_complaint()
    {
        Assert.That(CodeOf(await CallAsync("DeletePhone", """{"e164":"80001"}""")), Is.Zero);
        Assert.That(CodeOf(await CallAsync("DeletePhone", """{"e164":"80001"}""")), Is.Zero);
        Assert.That(Vos3000.Phones, Has.Count.EqualTo(24));
    }

    [TestCase("ModifyCustomer", """{"account":"nobody"}""", -10007)]
    [TestCase("ModifyCustomer", """{"account":"10002","type":3}""", -10124)]
    [TestCase("DeleteCustomer", """{"account":"nobody"}""", -10007)]
    [TestCase("CreatePhone", """{"autoCreateAccount":false,"e164":"80001","account":"10002"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("CreatePhone", """{"autoCreateAccount":false,"e164":"81000"}""", -12103)]
    [TestCase("CreatePhone", """{"autoCreateAccount":false,"e164":"81000","account":"nobody"}""", -10007)]
    [TestCase("CreatePhone", """{"autoCreateAccount":true,"e164":"81000","account":"10002"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("ModifyPhone", """{"e164":"nobody"}""", -10007)]
    [TestCase("ModifyPhone", """{"e164":"80001","account":"nobody"}""", -10007)]
    [TestCase("GetPhone", "{}", -12103)]
    [TestCase("GetPhone", """{"e164s":["nobody"]}""", -10007)]
    [TestCase("GetPayHistory", $"{{{Today}}}", -12103)]
    [TestCase("GetPayHistory", $"{{\"account\":\"nobody\",{Today}}}", -10007)]
    [TestCase("GetPayHistory", $"{{\"agentAccount\":\"nobody\",{Today}}}", -10007)]
    [TestCase("GetConsumption", """{"account":"10002","beginTime":"20260520","endTime":"20260521"}""", -10124)]
    [TestCase("GetConsumption", """{"account":"10002","beginTime":"20260520000001","endTime":"20260520000000"}""", -10124)]
    public async Task What_cannot_be_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);
}
