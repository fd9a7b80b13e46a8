using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

internal sealed class PhoneCardTests : Vos3000TestBase
{
    [Test]
    public async Task A_card_pays_once_and_is_used_up()
    {
        const string Body = """{"ownerName":"80002","ownerType":6,"pin":"7000002","password":"002234","memo":"卡充"}""";
        JsonObject paid = (await CallAsync("PayByPhoneCard", Body))["infoPay"]!.AsObject();
        Assert.That((string?)paid["account"], Is.EqualTo("10002"));
        Assert.That((decimal)paid["money"]!, Is.EqualTo(12950.36m));
        Assert.That((decimal)paid["payMoney"]!, Is.EqualTo(100m));

        JsonObject card = (await CallAsync("GetPhoneCard", """{"pin":"7000002"}"""))["infoPhoneCard"]!.AsObject();
        Assert.That((long)card["usedTime"]!, Is.EqualTo(Now.ToUnixTimeMilliseconds()));
        Assert.That((string?)card["usedAccount"], Is.EqualTo("10002"));

        AssertRefused(await CallAsync("PayByPhoneCard", Body), -10004);
        AssertRefused(await CallAsync("PhoneCardActive", """{"pin":"7000002"}"""), -10004);
        Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(12950.36m));
        Vos3000SandboxRecord payment = Vos3000.PayHistory.Last();
        Assert.That((payment.Number("fee"), payment.Number("payType"), payment.Text("memo")), Is.EqualTo((100m, 2m, "卡充")));
    }

    [TestCase("""{"ownerName":"10002","ownerType":2,"pin":"nobody"}""", -10007)]
    [TestCase("""{"ownerName":"nobody","ownerType":2,"pin":"7000002"}""", -10007)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"pin":"7000002","password":"guess"}""", Vos3000Sandbox.WrongPasswordCode)]
    [TestCase("""{"ownerName":"10002","ownerType":2,"pin":"7000005"}""", -10004)]
    public async Task A_card_that_cannot_pay_moves_no_money_and_stays_as_it_is(string body, int code)
    {
        AssertRefused(await CallAsync("PayByPhoneCard", body), code);
        Assert.That(Vos3000.Customers["10002"].Money, Is.EqualTo(12850.36m));
        Assert.That(Vos3000.PhoneCards["7000002"].Has("usedTime"), Is.False);
    }

    [Test]
    public async Task Without_a_password_the_number_of_the_card_is_enough() =>
        Assert.That(CodeOf(await CallAsync("PayByPhoneCard", """{"ownerName":"10002","ownerType":2,"pin":"7000002"}""")), Is.Zero);

    [Test]
    public async Task An_activated_card_has_an_account_of_its_own_and_a_bound_number()
    {
        Assert.That(CodeOf(await CallAsync("PhoneCardActive", """{"pin":"7000003","bindedE164":"13900000003"}""")), Is.Zero);
        Assert.That((Vos3000.Customers["7000003"].Money, Vos3000.Customers["7000003"].Type), Is.EqualTo((150m, 1)));

        JsonObject card = Rows(await CallAsync("GetActivePhoneCard", """{"accounts":["7000003"]}"""), "infoActivePhoneCards").Single();
        Assert.That((string?)card["password"], Is.EqualTo("003234"));
        Assert.That(card.ContainsKey("bindLimit"), Is.False, "absent means unlimited");
        JsonObject customer = Rows(await CallAsync("GetCustomer", """{"accounts":["7000003"]}"""), "infoCustomers").Single();
        Assert.That(customer["bindedE164s"]!.ToJsonString(), Is.EqualTo("""["13900000003"]"""));

        await CallAsync("Pay", """{"ownerName":"13900000003","ownerType":25,"money":5}""");
        await CallAsync("Pay", """{"ownerName":"7000003","ownerType":11,"money":5}""");
        Assert.That(Vos3000.Customers["7000003"].Money, Is.EqualTo(160m));
    }

    [Test]
    public async Task A_password_that_was_not_sent_is_made_and_answered()
    {
        JsonObject made = await CallAsync("CreateActivePhoneCard", """{"pin":"9100001","account":"10002"}""");
        JsonObject sent = await CallAsync("CreateActivePhoneCard", """{"pin":"9100002","account":"10002","password":"0042"}""");
        Assert.That((string?)made["password"], Is.EqualTo(Vos3000.ActivePhoneCards["9100001"].Text("password")).And.Length.EqualTo(6));
        Assert.That(sent.ToJsonString(), Is.EqualTo("""{"retCode":0}"""));
        Assert.That(Vos3000.ActivePhoneCards["9100002"].Text("password"), Is.EqualTo("0042"));
    }

    [Test]
    public async Task Active_cards_and_bound_numbers_are_found_by_each_of_their_keys()
    {
        Assert.That(await PinsAsync("""{"pins":["9000001","9000002"]}"""), Is.EqualTo(new[] { "9000001", "9000002" }));
        Assert.That(await PinsAsync("""{"accounts":["10003"]}"""), Is.EqualTo(new[] { "9000002" }));
        foreach (string body in new[] { """{"e164s":["13912340002"]}""", """{"pin":"9000002"}""", """{"account":"10003"}""" })
        {
            JsonObject bound = Rows(await CallAsync("GetBindedE164", body), "infoBindedE164s").Single();
            Assert.That(((string?)bound["e164"], (string?)bound["account"]), Is.EqualTo(("13912340002", "10003")));
        }

        async Task<List<string?>> PinsAsync(string body) =>
            [.. Rows(await CallAsync("GetActivePhoneCard", body), "infoActivePhoneCards").Select(row => (string?)row["pin"])];
    }

    [Test]
    public async Task A_deleted_card_takes_its_bound_numbers_along()
    {
        await CallAsync("DeleteActivePhoneCard", """{"pin":"9000001"}""");
        Assert.That(Vos3000.BoundNumbers.Select(row => row.Text("e164")), Does.Not.Contain("13912340001"));
        AssertRefused(await CallAsync("GetActivePhoneCard", """{"pins":["9000001"]}"""), -10007);
    }

    [TestCase("CreateActivePhoneCard", """{"pin":"9000001","account":"10002"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("CreateActivePhoneCard", """{"pin":"9100001","account":"nobody"}""", -10007)]
    [TestCase("ModifyActivePhoneCard", """{"pin":"nobody"}""", -10007)]
    [TestCase("DeleteActivePhoneCard", """{"pin":"nobody"}""", -10007)]
    [TestCase("GetActivePhoneCard", "{}", -12103)]
    [TestCase("GetPhoneCard", """{"pin":"nobody"}""", -10007)]
    [TestCase("GetPhoneCard", """{"pin":"7000001","password":"guess"}""", Vos3000Sandbox.WrongPasswordCode)]
    [TestCase("PhoneCardActive", """{"pin":"7000001","bindedE164":"13912340001"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("CreateBindedE164", """{"e164":"13912340001","pin":"9000001"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("CreateBindedE164", """{"e164":"13900000001","pin":"nobody"}""", -10007)]
    [TestCase("ModifyBindedE164", """{"e164":"13912340001","pin":"nobody"}""", -10007)]
    [TestCase("DeleteBindedE164", """{"e164":"nobody"}""", -10007)]
    [TestCase("GetBindedE164", "{}", -12103)]
    [TestCase("GetBindedE164", """{"account":"nobody"}""", -10007)]
    public async Task What_cannot_be_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);
}
