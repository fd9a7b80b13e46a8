using System.Text.Json.Nodes;

namespace Sdk.Sandbox.Tests;

/// <summary>Number conversions, number groups, mobile areas, phone books, rate groups.</summary>
internal sealed class NumberTests : Vos3000TestBase
{
    [TestCase("e164")]
    [TestCase("phoneE164")]
    public async Task A_conversion_is_created_with_either_name_of_its_number(string name)
    {
        JsonObject created = await CallAsync(
            "CreateE164Convert", $$"""{"mappingGatewayCallerE164":"021","{{name}}":"80003","routingGatewayCalleeE164":"1","memo":"m"}""");
        JsonObject row = Rows(await CallAsync("GetE164Convert", """{"account":"10003"}"""), "infoE164Converts").Single();
        Assert.That(row.ToJsonString(), Is.EqualTo(
            $$"""{"id":{{created["id"]}},"account":"10003","e164":"80003","mappingGatewayCallerE164":"021","routingGatewayCalleeE164":"1","memo":"m"}"""));

        await CallAsync("ModifyE164Convert", $$"""{"id":{{created["id"]}},"memo":"n"}""");
        Assert.That(Vos3000.NumberConversions[(int)created["id"]!].Text("memo"), Is.EqualTo("n"));
        await CallAsync("DeleteE164Convert", $$"""{"id":{{created["id"]}}}""");
        Assert.That(Rows(await CallAsync("GetE164Convert", "{}"), "infoE164Converts"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Numbers_come_into_a_group_and_leave_it()
    {
        await CallAsync("CreateLimitE164", """{"limitE164GroupName":"白名单","infoLimitE164s":[{"e164":"1","memo":"a"},{"e164":"2"}]}""");
        await CallAsync("CreateLimitE164", """{"limitE164GroupName":"白名单","infoLimitE164s":[{"e164":"1","memo":"b"}]}""");
        Assert.That(await NumbersAsync(""), Is.EqualTo("""[{"e164":"1","memo":"b"},{"e164":"2"}]"""));
        Assert.That(await NumbersAsync(",\"e164\":\"2, 3\""), Is.EqualTo("""[{"e164":"2"}]"""));

        await CallAsync("DeleteLimitE164", """{"limitE164GroupName":"白名单","e164s":["1","nobody"]}""");
        Assert.That(await NumbersAsync(""), Is.EqualTo("""[{"e164":"2"}]"""));
        AssertRefused(await CallAsync("DeleteLimitE164", """{"limitE164GroupName":"白名单","e164s":["1"]}"""), -10007);

        await CallAsync("DeleteLimitE164Group", """{"name":"白名单"}""");
        Assert.That(Vos3000.GroupNumbers.Select(row => row.Text("limitE164GroupName")), Is.All.EqualTo("黑名单"));

        async Task<string> NumbersAsync(string filter) =>
            (await CallAsync("GetLimitE164", $$"""{"limitE164GroupName":"白名单"{{filter}}}"""))["infoLimitE164s"]!.ToJsonString();
    }

    [Test]
    public async Task A_mobile_area_is_overwritten()
    {
        await CallAsync("CreateMobileArea", """{"infoMobileAreas":[{"mobilePrefix":"1380013","areaCode":"022","areaName":"天津"}]}""");
        JsonObject area = Rows(await CallAsync("GetMobileArea", """{"mobilePrefix":"1380013"}"""), "infoMobileAreas").Single();
        Assert.That(((string?)area["areaCode"], area.ContainsKey("memo")), Is.EqualTo(("022", false)));

        await CallAsync("DeleteMobileArea", """{"mobilePrefixes":["1380013"]}""");
        AssertRefused(await CallAsync("GetMobileArea", """{"mobilePrefix":"1380013"}"""), -10007);
        Assert.That(Rows(await CallAsync("GetMobileArea", "{}"), "infoMobileAreas"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_phone_book_entry_is_renamed_and_overwritten()
    {
        await CallAsync("ModifyCustomerPhoneBook", """{"account":"10002","e164":"13800138000","newE164":"13800138001","name":"新名"}""");
        JsonObject entry = Rows(await CallAsync("GetCustomerPhoneBook", """{"e164":"13800138001"}"""), "infoCustomerPhoneBooks").Single();
        Assert.That(((string?)entry["name"], (string?)entry["department"]), Is.EqualTo(("新名", "销售部")));
        Assert.That((long)entry["lastUpdateTime"]!, Is.EqualTo(Now.ToUnixTimeMilliseconds()));

        // The manual types both numbers as int; texts are what servers get.
        const string Overwriting = """{"account":"10002","infoCustomerPhoneBookOverWrite":{"shortE164":602},"e164":"13800138002"}""";
        await CallAsync("CreateCustomerPhoneBook", Overwriting);
        Assert.That(Vos3000.PhoneBook.Select(row => row.Text("e164")), Is.EqualTo(new[] { "02160000001", "13800138002" }));
        await CallAsync("CreateCustomerPhoneBook", """{"account":"10002","infoCustomerPhoneBookOverWrite":{"e164":"13800138009"}}""");
        Assert.That(Vos3000.PhoneBook, Has.Count.EqualTo(3), "what is not there is created");
        Assert.That(Vos3000.PhoneBook["10002/13800138009"].Has("infoCustomerPhoneBookOverWrite"), Is.False);
    }

    [Test]
    public async Task A_rate_group_takes_its_rates_along()
    {
        JsonObject rates = await CallAsync("GetFeeRate", """{"feeRateGroup":"优惠费率","areaCodes":["021","00"]}""");
        Assert.That(Rows(rates, "infoFeeRates"), Has.Count.EqualTo(2));
        await CallAsync("DeleteFeeRateGroup", """{"name":"优惠费率"}""");
        Assert.That(Vos3000.Rates.Select(rate => rate.Text("feeRateGroup")), Is.All.EqualTo("标准费率"));
        AssertRefused(await CallAsync("GetFeeRate", """{"feeRateGroup":"优惠费率"}"""), -10007);

        await CallAsync("CreateFeeRateGroup", """{"name":"优惠费率","memo":"空"}""");
        Assert.That(Rows(await CallAsync("GetFeeRate", """{"feeRateGroup":"优惠费率"}"""), "infoFeeRates"), Is.Empty);
        await CallAsync("ModifyFeeRateGroup", """{"name":"优惠费率","fakeMinute":50}""");
        JsonObject answer = await CallAsync("GetFeeRateGroup", """{"names":["优惠费率"]}""");
        JsonObject group = Rows(answer, "infoFeeRateGroups").Single();
        Assert.That(group.Select(member => (member.Key, (string?)member.Value)), Is.EqualTo(new[] { ("name", "优惠费率"), ("memo", "空") }));
    }

    [TestCase("CreateE164Convert", """{"mappingGatewayCallerE164":"021","routingGatewayCalleeE164":"1","memo":""}""", -12103)]
    [TestCase("ModifyE164Convert", """{"id":99}""", -10007)]
    [TestCase("DeleteE164Convert", """{"id":99}""", -10007)]
    [TestCase("CreateLimitE164Group", """{"name":"黑名单"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("ModifyLimitE164Group", """{"name":"nobody"}""", -10007)]
    [TestCase("DeleteLimitE164Group", """{"name":"nobody"}""", -10007)]
    [TestCase("GetLimitE164Group", """{"names":["nobody"]}""", -10007)]
    [TestCase("CreateLimitE164", """{"limitE164GroupName":"nobody","infoLimitE164s":[{"e164":"1"}]}""", -10007)]
    [TestCase("GetLimitE164", """{"limitE164GroupName":"nobody"}""", -10007)]
    [TestCase("GetLimitE164", """{"limitE164GroupName":"黑名单","e164":"nobody"}""", -10007)]
    [TestCase("DeleteMobileArea", """{"mobilePrefixes":["nobody"]}""", -10007)]
    [TestCase("GetCustomerPhoneBook", """{"account":"nobody"}""", -10007)]
    [TestCase("CreateCustomerPhoneBook", """{"account":"nobody","e164":"1"}""", -10007)]
    [TestCase("CreateCustomerPhoneBook", """{"account":"10002"}""", -12103)]
    [TestCase("CreateCustomerPhoneBook", """{"account":"10002","infoCustomerPhoneBookOverWrite":{}}""", -12103)]
    [TestCase("CreateCustomerPhoneBook", """{"account":"10002","e164":"13800138000"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("ModifyCustomerPhoneBook", """{"account":"10002","e164":"13800138000","newE164":"02160000001"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("ModifyCustomerPhoneBook", """{"account":"10002","e164":"nobody"}""", -10007)]
    [TestCase("DeleteCustomerPhoneBook", """{"account":"10002","e164s":["nobody"]}""", -10007)]
    [TestCase("CreateFeeRateGroup", """{"name":"标准费率"}""", Vos3000Sandbox.DuplicateCode)]
    [TestCase("ModifyFeeRateGroup", """{"name":"nobody"}""", -10007)]
    [TestCase("DeleteFeeRateGroup", """{"name":"nobody"}""", -10007)]
    [TestCase("GetFeeRateGroup", """{"names":["nobody"]}""", -10007)]
    public async Task What_cannot_be_is_refused(string operation, string body, int code) =>
        AssertRefused(await CallAsync(operation, body), code);
}
